/** Whether a sentence makes people's pay, promotion or rating hang on a result. */

/** What people are given: each needs a tie (below) to count, because each is also a thing one can measure or work on. */
const REWARD =
  /\b(?:bonus(?:es)?|salar(?:y|ies)(?: (?:increases?|raises?|reviews?))?|compensation|pay (?:raises?|rises?|increases?|cuts?)|raises?(?= for\b)|promotions?|promoted|commission|performance (?:ratings?|reviews?|appraisals?)|appraisals?|variable pay|incentive pay(?:ments?)?)\b/gi;

/** Words that tie a reward to reaching the result. */
const TIE =
  /\b(?:depends? on|is tied to|are tied to|tied to|linked to|based on|counts? (?:for|towards?)|determines?|decides?|decided by|only (?:if|when)|hangs? on|unlocks?|triggers?|receives?|gets?|earns?|eligible for|in return for|conditional on|contingent on|(?:for|by) (?:all |those |everyone |people |whoever )?(?:who )?(?:reach|hit|miss|meet|achiev)\w*|if (?:we|they|you|the team|this|targets?|okrs?|it)\b|okr (?:score|results?)|key results?|targets? (?:is|are) (?:hit|met|reached))\b/i;

/** Rewards that are someone else's or the subject of the work: a plan for resellers, an app's rating, a sales promotion. */
const OTHERS =
  /\b(?:resellers?|partners?|customers?|users?|players?|referral|sign-?up|welcome|loyalty|affiliates?|suppliers?|app store|store|product|credit|energy|safety|star|google|g2|trustpilot)\b/i;

export interface PayWords {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** The words that name the reward, or undefined. In doubt none: these words are also metrics and work. */
export function payWordsIn(text: string): PayWords | undefined {
  if (!TIE.test(text)) return undefined;
  for (const match of text.matchAll(REWARD)) {
    const around = text.slice(Math.max(0, match.index - 30), match.index + match[0].length + 30);
    if (OTHERS.test(around)) continue;
    const own = /\b(?:their|our|the team'?s?|everyone'?s|people'?s|personal|individual|annual|quarterly) $/i.exec(
      text.slice(0, match.index),
    );
    const start = own && /^(?:their|our)/i.test(own[0]) ? own.index : match.index;
    return { start, end: match.index + match[0].length, text: text.slice(start, match.index + match[0].length) };
  }
  return undefined;
}
