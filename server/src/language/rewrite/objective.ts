/** What an objective that is a task or a metric might be about: the change that people would notice, without a number. */
import { type CatalogueMetric, type Field, findMetric, metricById } from '../catalogue';
import { worksOn } from '../catalogue/lookup';
import type { ObjectiveReading } from '../reading';
import type { Rewrite } from '.';
import { capital, doubles } from './grammar';
import { type Subject, subjectOf } from './subject';
import { peopleOf, withoutWhom } from './whom';

/** For each field what people would notice, `{alone|with subject}` as in the catalogue's names: somebody, and what they can then do. */
const GAINS: Readonly<Record<Field, string>> = {
  reliability: 'Customers rely on {our service|*} at any hour',
  delivery: 'Users get improvements of {our product|*} soon after they ask for them',
  performance: 'Nobody waits for {our product|*} to answer',
  cost: 'Customers get more from {our service|*} for the same money',
  security: 'Customers trust us with their data{|, thanks to *}',
  quality: 'Users trust {our product|*} to work the first time',
  product: 'Users reach their goal with {our product|*} without asking for help',
  growth: 'First-time visitors become customers who come back{|, thanks to *}',
  sales: 'The right buyers choose us, and quickly{|, thanks to *}',
  success: 'Customers find answers the moment they need them{|, thanks to *}',
  marketing: 'The right buyers think of us first{|, thanks to *}',
  people: 'Good people want to stay and grow here{|, thanks to *}',
  finance: 'The company earns what it needs to grow{|, thanks to *}',
  data: 'Teams decide with data that they trust{|, thanks to *}',
  operations: 'Customers get what was promised, when it was promised{|, thanks to *}',
  'open-source': 'Developers succeed with {the project|*} on their own',
  public: 'People get the help they are entitled to without a long wait{|, thanks to *}',
};

/** What colleagues would notice, where that is another thing. */
const INSIDE_GAINS: Readonly<Partial<Record<Field, string>>> = {
  quality: 'Developers change code without fear of breaking it{|, thanks to *}',
  people: 'New colleagues contribute with confidence from the start{|, thanks to *}',
  finance: 'Leaders decide on numbers that they trust{|, thanks to *}',
  data: 'People act on what our models tell them{|, thanks to *}',
  operations: 'People are free for work that no machine can do{|, thanks to *}',
};

/** Metrics whose gain colleagues feel rather than customers. */
const INSIDE = new Set(
  'manual-hours processing-time rework budget-variance close-time forecast-error ramp-up first-contribution model-accuracy model-overrides test-coverage flaky-tests'.split(
    ' ',
  ),
);
/** What people would notice of a metric, where it is another thing than in the rest of its field. */
const OWN_GAINS: readonly (readonly [ids: string, gain: string])[] = [
  [
    'customer-churn gross-retention net-retention net-promoter-score customer-satisfaction account-health expansion seat-use complaints',
    'Customers stay with us and recommend us{|, thanks to *}',
  ],
  [
    'weekly-active-users retention session-return feature-adoption',
    'People come back to {our product|*} because it helps them',
  ],
];

/** Of public services, those that people wait for; a school's or a charity's numbers show other things. */
const WAITED_FOR = new Set(
  'waiting-time decision-on-application take-up online-share no-shows citizen-satisfaction'.split(' '),
);
const MONEY = /[$€£¥]|\b(?:euros?|dollars?|pounds?|USD|EUR|income|revenue|turnover)\b/i;

/** Below this the catalogue only guesses what a piece of work is for, and asking the writer is the more honest offer. */
const SURE = 0.97;

/** Choices for an objective, best first: what the catalogue surely knows, then what only the writer can tell. */
export function forObjective({ text, kind }: Pick<ObjectiveReading, 'text' | 'kind'>): Rewrite[] {
  if (kind === 'metric') return forMetric(text);
  const found = subjectOf({ text, deadline: null });
  if (found.kind === 'place') return [{ text: `<Who> in ${found.phrase} can <do what>`, about: 'whom it helps' }];
  const subject = named(found);
  // "Get the gate ready for winter": the words behind it are a state, no name.
  if (/(?:^|\s)ready\b/i.test(text)) return [asked(undefined)];
  // What the work is on tells what it is for; a word elsewhere in the sentence may be said of anything.
  const gain = subject ? gainOf(subject, subject) : gainOf(text);
  const question = asked(subject, found.whom);
  return gain ? [gain, question] : [question];
}

function forMetric(text: string): Rewrite[] {
  const countless = withoutCount(text);
  if (countless) return [{ text: countless, about: 'in words' }, DIFFERENT];
  // Only a metric that the sentence names: a word of it may be said of anything.
  const metric = findMetric(text.replace(VERB_FIRST, ''));
  const gain = metric
    ? gainIn(metric)
    : MONEY.test(text)
      ? { text: GAINS.finance.replace(SLOT, '$1'), about: 'finance' }
      : undefined;
  return gain ? [gain, DIFFERENT] : [DIFFERENT];
}

/** What people would notice, by the work that text or subject surely belongs to. */
function gainOf(text: string, subject?: string): Rewrite | undefined {
  const best = worksOn(text)[0];
  const metric = best && best.score >= SURE && best.support >= 1 ? metricById(best.id) : undefined;
  return metric && gainIn(metric, subject);
}

function gainIn(metric: CatalogueMetric, subject?: string): Rewrite | undefined {
  if (metric.field === 'public' && !WAITED_FOR.has(metric.id)) return undefined;
  const own = OWN_GAINS.find(([ids]) => ids.split(' ').includes(metric.id))?.[1];
  const inside = INSIDE.has(metric.id) ? INSIDE_GAINS[metric.field] : undefined;
  const sentence = fill(own ?? inside ?? GAINS[metric.field], subject);
  return doubles(sentence) ? undefined : { text: sentence, about: metric.field };
}

/** "Reduce churn to …": the verb is no part of the metric's name. */
const VERB_FIRST =
  /^(?:reduce|increase|improve|grow|raise|cut|lower|decrease|boost|reach|achieve|double|halve|get)\s+(?:our |the )?/i;
const SLOT = /\{([^{|}]*)\|([^{}]*)\}/g;
const COUNTED = /\s\p{N}[\p{N}.,]*\+?\s+(?=(?:\p{L}+\s+){0,2}\p{L}+s\b)/u;

/** "Become the school of 3 valleys": a bold sentence needs only its count taken out; undefined for a plain metric. */
function withoutCount(text: string): string | undefined {
  if (!/^(?:become|be|make|help|win|open|turn|bring|give)\s/i.test(text) || !COUNTED.test(text)) return undefined;
  const said = text.replace(COUNTED, ' ').replace(/[.]$/, '');
  return /\p{N}/u.test(said) ? undefined : said;
}

/** For a number of which nothing is known. */
const DIFFERENT: Rewrite = { text: '<what will be different, and for whom>', about: 'what is different' };

/** What it is for, as a question to the writer; the people whom the sentence names need not be asked for. */
function asked(subject: string | undefined, whom?: string): Rewrite {
  const people = whom && peopleOf(whom);
  const thing = subject && people ? withoutWhom(subject, people) : subject;
  const who = people ? capital(people) : '<Who>';
  return { text: `${who} can <do what>${thing ? `, thanks to ${thing}` : ''}`, about: 'whom it helps' };
}

/** The subject as an objective may name it: a thing, without its version or count. */
function named({ phrase, kind }: Subject): string | undefined {
  const bare = phrase.replace(/ v?\p{N}[\p{N}.]*$/u, '');
  return (kind === 'thing' || kind === 'state') && bare && !/\p{N}/u.test(bare) && bare.split(' ').length <= 6
    ? bare
    : undefined;
}

function fill(gain: string, subject: string | undefined): string {
  return gain.replace(SLOT, (_, alone: string, withSubject: string) => {
    return subject ? withSubject.replace('*', () => subject) : alone;
  });
}
