/** Goods that show in what people do: awareness, adoption, trust, compliance. */
import { nounOf } from '../lexicon/nouns';
import { plural } from './grammar';
import { relative } from './whom';

/** A good behind its praise and, where they are named, those who have it: "broader customer awareness of our rules". */
const good = (names: string): RegExp =>
  new RegExp(`^(?:(?:the|our|general|more|active|broader|wider|stronger) )*(?:(\\p{L}+) )?(?:${names}) (.+)$`, 'iu');

/** What people do who have more of a good: "awareness of our rules" is that they know about them. */
const SHOWN: readonly (readonly [good: RegExp, does: string])[] = [
  [good('(?:knowledge|understanding) (?:of|about)'), 'understand'],
  [good('(?:awareness|visibility|familiarity) (?:of|about|for|with)'), 'know about'],
  [good('(?:adoption|use|usage|uptake) of'), 'use'],
  [good('(?:trust|confidence) in'), 'trust'],
  [good('satisfaction with'), 'are satisfied with'],
  [good('(?:participation|involvement|engagement) in'), 'take part in'],
  [good('compliance with|adherence to'), 'follow'],
];

/** Who does it and to what: "customers who trust the shop" for "customer trust in the shop". */
export function shownIn(what: string): string | undefined {
  for (const [pattern, does] of SHOWN) {
    const [, modifier = '', of = ''] = pattern.exec(what) ?? [];
    if (!of) continue;
    const classes = nounOf(modifier.toLowerCase())?.classes;
    const who = classes?.has('outsider') || classes?.has('insider') ? plural(modifier.toLowerCase()) : '<who>';
    return `${relative(who)} ${does} ${of}`;
  }
  return undefined;
}
