/**
 * The format, written once. From these zod schemas come the model's types, the reading and validation of every value, the JSON
 * Schema, completion, hovers on keys and the format reference. Change the format here and nowhere else.
 */
import * as z from 'zod/mini';
import { parseConfidence } from './confidence';
import { parseCycle } from './cycle';
import { parseDate } from './dates';
import { parseQuantity } from './quantity';
import { parseReference } from './reference';

/** What is said of a key in hovers, completion, the JSON Schema and the format reference. */
export interface KeyDoc {
  /** A short name for people. */
  readonly title: string;
  /** One or two sentences. */
  readonly description: string;
  readonly examples?: readonly string[];
  /** What holds where the key is left out, in words. */
  readonly absent?: string;
}

/** How a scalar's source text is read. `people` may also be a list; `cycle` may also be a map with name, start and end. */
export type LeafKind =
  | 'text'
  | 'id'
  | 'people'
  | 'person'
  | 'date'
  | 'cycle'
  | 'quantity'
  | 'confidence'
  | 'score'
  | 'count'
  | 'weight'
  | 'flag'
  | 'reference'
  | 'choice'
  | 'address';

export interface LeafDoc {
  readonly kind: LeafKind;
  /** What is expected, said to a person: "a date such as 2026-12-18". */
  readonly expected: string;
  /** Reads the text; undefined for what it can't read. A choice has none: it takes its words. */
  readonly read?: (text: string) => unknown;
}

/** What each key says (by its schema), and how each leaf is read. */
export const keyDocs = z.registry<KeyDoc>();
export const leafDocs = z.registry<LeafDoc>();

/** A scalar that is read from its source text by `parse`, which answers undefined for what it can't read. */
function leaf<T>(kind: LeafKind, expected: string, parse: (text: string) => T | undefined) {
  const schema = z.pipe(
    z.string(),
    z.transform((text: string, context): T => {
      const value = parse(text);
      if (value === undefined) {
        context.issues.push({ code: 'custom', message: expected, input: text });
        return z.NEVER;
      }
      return value;
    }),
  );
  leafDocs.add(schema, { kind, expected, read: parse });
  return schema;
}

/** One of these words. */
function choice<const W extends readonly [string, ...string[]]>(...words: W) {
  const schema = z.enum(words);
  leafDocs.add(schema, { kind: 'choice', expected: `one of ${words.join(', ')}` });
  return schema;
}

const number =
  (from: number, to: number) =>
  (text: string): number | undefined => {
    const value = /^[+-]?\d+(\.\d+)?$/.test(text) ? Number(text) : Number.NaN;
    return value >= from && value <= to ? value : undefined;
  };

// One schema for all keys of a kind: making one takes longer than anything that is done with it at the start.
const text = leaf('text', 'text', (t) => t);
const address = leaf('address', 'where the number is read: a link or a file', (t) => t);
const id = leaf('id', 'a short name in lower case with hyphens, such as payment-failures', (t) =>
  /^[^\s/@]+$/.test(t) ? t : undefined,
);
const people = leaf('people', 'one person', (t) => splitPeople(t));
const person = leaf('person', 'one person', (t) => t);
const date = leaf('date', 'a date such as 2026-12-18', parseDate);
const quantity = leaf('quantity', 'a number with an optional unit, such as 2.4%, 900ms or $1.2M', parseQuantity);
const confidence = leaf('confidence', 'a number from 0 to 1, or from 0% to 100%', parseConfidence);
const score = leaf('score', 'a number from 0.0 to 1.0', number(0, 1));
const weight = leaf('weight', 'a number above 0', number(0.000001, 1e6));
const count = leaf('count', 'a whole number, 1 or more', (t) =>
  /^\d{1,4}$/.test(t) && Number(t) > 0 ? Number(t) : undefined,
);
const FLAGS = new Map([
  ['true', true],
  ['false', false],
  ['yes', true],
  ['no', false],
]);
const flag = leaf('flag', 'true or false', (t) => FLAGS.get(t.toLowerCase()));
const reference = leaf('reference', 'an id, or team/id, or team/id@cycle', parseReference);
const cadence = choice('daily', 'weekly', 'biweekly', 'monthly', 'quarterly');

/** Several owners in one value are several owners, however they are written. */
export function splitPeople(value: string): readonly string[] {
  return value
    .split(/[,;/+]|(?<=\s)&|&(?=\s)|\band\b/)
    .map((name) => name.trim())
    .filter((name) => name !== '');
}

/** One value or a list of them. */
function oneOrMany<S extends z.core.$ZodType>(element: S) {
  const schema = z.union([element, z.array(element)]);
  return Object.assign(schema, { oneOrMany: true as const, element });
}

/** A map that may be written as a plain string: the value of its key `main`. */
function shorthand<S extends z.core.$ZodLooseShape, K extends keyof S & string>(main: K, object: z.ZodMiniObject<S>) {
  const schema = z.union([z.string(), object]);
  return Object.assign(schema, { shorthand: main, object });
}

/** Registers what a key says. */
function key<S extends z.core.$ZodType>(
  schema: S,
  title: string,
  description: string,
  more: Omit<KeyDoc, 'title' | 'description'> = {},
): z.ZodMiniOptional<S> {
  const optional = z.optional(schema);
  keyDocs.add(optional, { title, description, ...more });
  return optional;
}

const list = <S extends z.core.$ZodType>(element: S) => z.array(element);

const Dependency = z.object({
  team: key(text, 'Team', 'The team whose help this rests on.', { examples: ['Platform'] }),
  need: key(text, 'Need', 'What is needed from that team, as concretely as you would ask for it.', {
    examples: ['Retry budget in the gateway'],
  }),
  committed: key(flag, 'Committed', 'Has the other team agreed?', { absent: 'false' }),
});

const Decision = z.object({
  text: key(text, 'Decision', 'The question that somebody must answer.'),
  who: key(person, 'Who decides', 'The person who can answer it.'),
  due: key(date, 'Decide by', 'The date by which the answer is needed.'),
  decided: key(text, 'Decided', 'The answer, once there is one.'),
});

const Action = z.object({
  text: key(text, 'Action', 'The next thing to be done.'),
  who: key(person, 'Who', 'The person who does it.'),
  due: key(date, 'Due', 'The date by which it is done.'),
  done: key(flag, 'Done', 'Whether it has been done.', { absent: 'false' }),
});

const CheckIn = z.object({
  date: key(date, 'Date', 'The day of the check-in. The latest date is "now".'),
  value: key(quantity, 'Value', 'What the metric reads on that day.', { examples: ['2.1%', '640ms'] }),
  confidence: key(
    confidence,
    'Confidence',
    'The chance to reach the target, from 0 to 1. Below 0.5 asks for a decision, not for optimism.',
    { examples: ['0.7', '70%'] },
  ),
  by: key(person, 'By', 'Who checked in.'),
  note: key(text, 'Note', 'What moved the number, in a sentence.'),
  blockers: key(list(text), 'Blockers', 'What stands in the way.'),
  assumptions: key(list(text), 'Assumptions', 'Assumptions that changed since the last check-in.'),
  decisions_needed: key(
    list(shorthand('text', Decision)),
    'Decisions needed',
    'What somebody must decide. If nothing needs a decision, cancel the meeting.',
  ),
  next: key(list(shorthand('text', Action)), 'Next', 'The next actions.'),
});

const Change = z.object({
  date: key(date, 'Date', 'When the goalposts moved.'),
  field: key(choice('target', 'baseline', 'due', 'title'), 'Field', 'Which key was changed.'),
  from: key(text, 'From', 'What it was.'),
  to: key(text, 'To', 'What it is now.'),
  reason: key(text, 'Reason', 'Why it was changed.'),
});

const ABOUT = ['target', 'metric', 'deadline', 'dependency'] as const;

const Reply = z.object({
  date: key(date, 'Date', 'The day of the reply.'),
  by: key(person, 'By', 'Who replies.'),
  says: key(text, 'Says', 'The reply.'),
});

const Feedback = z.object({
  date: key(date, 'Date', 'The day on which it was said.'),
  by: key(person, 'By', 'Who says it: anybody whom the result concerns, not only the team.'),
  says: key(text, 'Says', 'The question, doubt or proposal.'),
  about: key(choice(...ABOUT), 'About', 'What of the result it is about.', { absent: 'all of it' }),
  replies: key(list(shorthand('says', Reply)), 'Replies', 'What was answered, in order.'),
  answered: key(date, 'Answered', 'The day on which it was settled.', { absent: 'it is open, and on the agenda' }),
});

const comments = () =>
  key(
    list(shorthand('says', Feedback)),
    'Comments',
    'Feedback both ways: what others ask about the target, the metric, the deadline or a dependency, and what the team answers.',
  );

const KeyResult = z.object({
  id: key(id, 'Id', 'A short name for references, unique in the set. Needed only when something points here.', {
    examples: ['payment-failures'],
  }),
  title: key(text, 'Title', 'The measurable change, in one sentence: who or what changes, from where to where.', {
    examples: ['Reduce payment failure rate from 2.4% to 0.8%'],
  }),
  owner: key(people, 'Owner', 'Exactly one person: accountable for the result, not the doer of every task.', {
    absent: "the objective's owner",
  }),
  type: key(
    choice('committed', 'aspirational'),
    'Type',
    'Committed: expected in full. Aspirational: 70% is a good result.',
    { absent: "the objective's type" },
  ),
  metric: key(text, 'Metric', 'What is measured, by the name people use for it.', {
    examples: ['payment failure rate'],
  }),
  baseline: key(quantity, 'Baseline', 'Where the metric starts.', {
    examples: ['2.4%'],
    absent: 'read from the title',
  }),
  target: key(quantity, 'Target', 'Where the metric should be when this is reached.', {
    examples: ['0.8%'],
    absent: 'read from the title',
  }),
  due: key(date, 'Due', 'The date by which it is reached, inside the cycle.', { absent: "the cycle's end" }),
  weight: key(weight, 'Weight', "How much it counts in its objective's progress.", { absent: '1' }),
  measured: key(
    cadence,
    'Measured',
    'How often a new number exists. A number that comes more slowly than the check-ins cannot steer.',
  ),
  source: key(
    address,
    'Source',
    'Where the number is read, so that anybody can look it up. Of a place in a CSV or JSON file (`file.csv#column=NAME`, `file.json#/a/b`) the check-in reads it.',
    {
      examples: [
        'https://metrics.example/payment-failures',
        'metrics/payments.csv#column=failure rate&row=last',
        'metrics/payments.json#/rates/-1/failures',
      ],
    },
  ),
  continues: key(
    reference,
    'Continues',
    'The key result of an earlier cycle that this one goes on with: its history stands there.',
    { examples: ['payments/payment-failures@2026-Q3'] },
  ),
  depends_on: key(list(Dependency), 'Depends on', 'Other teams that this rests on, and whether they have agreed.'),
  check_ins: key(
    list(CheckIn),
    'Check-ins',
    'The weekly rhythm: the value, the confidence, what stands in the way, what must be decided.',
  ),
  changes: key(list(Change), 'Changes', 'Every change of the goalposts, kept in the open.'),
  comments: comments(),
  status: key(
    choice('active', 'achieved', 'missed', 'dropped'),
    'Status',
    'How it ended. A dropped key result says why in `reason`.',
    { absent: 'active' },
  ),
  score: key(
    score,
    'Score',
    'At the end: 0.0 to 1.0. Committed key results are expected at 1.0, aspirational ones around 0.7.',
  ),
  learned: key(text, 'Learned', 'What the number alone does not say.'),
  next_cycle: key(
    choice('keep', 'adapt', 'let-go'),
    'Next cycle',
    'What becomes of it when the cycle ends and it is not reached: the next draft takes over what is kept or adapted.',
  ),
  reason: key(text, 'Reason', 'Why it was dropped, or why it is kept, adapted or let go.'),
});

const Initiative = z.object({
  id: key(id, 'Id', 'A short name for references, unique in the set.'),
  title: key(text, 'Title', 'The bet: work that should move a key result.', {
    examples: ['Ship idempotent retries'],
  }),
  owner: key(people, 'Owner', 'Exactly one person.'),
  status: key(choice('idea', 'ready', 'doing', 'blocked', 'done', 'dropped'), 'Status', 'Where the bet stands.', {
    absent: 'idea',
  }),
  moves: key(oneOrMany(reference), 'Moves', 'The key result that this should move, or a list of them.', {
    examples: ['payment-failures'],
  }),
  expect: key(text, 'Expect', 'What it should change, and by how much: the hypothesis.', {
    examples: ['failure rate -0.6 points'],
  }),
  started: key(date, 'Started', 'When work on it began.'),
  due: key(date, 'Due', 'When it should be finished.'),
  finished: key(date, 'Finished', 'When it ended.'),
  learned: key(text, 'Learned', 'What the bet taught, whether it paid off or not.'),
  reason: key(text, 'Reason', 'Why it was dropped.'),
});

const Objective = z.object({
  id: key(id, 'Id', 'A short name for references, unique in the set.'),
  title: key(
    text,
    'Title',
    'Where the team is going: one line, no numbers, something that could be false for another team.',
    { examples: ['Improve checkout reliability for high-value gaming transactions'] },
  ),
  why: key(text, 'Why', 'Why this, and why now.'),
  owner: key(people, 'Owner', 'Exactly one person; also of its key results, where they name nobody.'),
  type: key(
    choice('committed', 'aspirational'),
    'Type',
    'Committed: expected in full. Aspirational: 70% is a good result.',
    { absent: 'aspirational' },
  ),
  supports: key(
    oneOrMany(reference),
    'Supports',
    'The objective, key result or health metric that this serves; a reference or a list of them.',
    { examples: ['company/grow-gaming'] },
  ),
  comments: comments(),
  key_results: key(
    list(shorthand('title', KeyResult)),
    'Key results',
    'Two to four measurable changes that show whether the objective is reached.',
  ),
  initiatives: key(
    list(shorthand('title', Initiative)),
    'Initiatives',
    'The bets: work that should move the key results.',
  ),
});

const Reading = z.object({
  date: key(date, 'Date', 'The day of the reading.'),
  value: key(quantity, 'Value', 'What the metric read on that day.'),
  note: key(text, 'Note', 'What explains it.'),
});

const HealthMetric = z.object({
  id: key(id, 'Id', 'A short name for references, unique in the set.'),
  title: key(text, 'Title', 'What must not get worse while the set is pursued.', { examples: ['API uptime'] }),
  owner: key(people, 'Owner', 'Exactly one person.'),
  metric: key(text, 'Metric', 'What is measured.'),
  at_least: key(quantity, 'At least', 'The level that it must not fall below.', { examples: ['99.9%'] }),
  at_most: key(quantity, 'At most', 'The level that it must not rise above.', { examples: ['450ms'] }),
  source: key(address, 'Source', 'Where the number is read.'),
  readings: key(list(Reading), 'Readings', 'What it read, with dates.'),
});

const Retrospective = z.object({
  changed: key(list(text), 'Changed', 'What changed in the world because of the work.'),
  failed: key(list(text), 'Failed', 'What did not work.'),
  differently: key(list(text), 'Differently', 'What will be done differently.'),
});

const CycleMap = z.object({
  name: key(text, 'Name', 'What the cycle is called.'),
  start: key(date, 'Start', 'Its first day.'),
  end: key(date, 'End', 'Its last day.'),
});

const OkrSet = z.object({
  team: key(text, 'Team', 'Who this set belongs to. Its slug is the scope of the ids.', { examples: ['Payments'] }),
  cycle: key(
    Object.assign(
      leaf(
        'cycle',
        'a cycle such as 2026, 2026-H2, 2026-Q4, 2026-11, FY27-Q3, or a map with name, start and end',
        parseCycle,
      ),
      { map: CycleMap },
    ),
    'Cycle',
    'The time this set is for.',
    { examples: ['2026-Q4', '2026-H2', '2026', '2026-11', 'FY27-Q3'] },
  ),
  status: key(
    choice('draft', 'active', 'closed'),
    'Status',
    'Draft while it is written, active while it steers, closed when it is scored.',
    { absent: 'active once it has a check-in, else draft' },
  ),
  owner: key(people, 'Review owner', 'Who runs the check-in.'),
  cadence: key(choice('weekly', 'biweekly', 'monthly'), 'Cadence', 'How often the team checks in.', {
    absent: 'weekly',
  }),
  wip_limit: key(count, 'WIP limit', 'How many initiatives may be `doing` at once.'),
  not_doing: key(list(text), 'Not doing', 'What was decided against, so that this can happen.'),
  objectives: key(
    list(shorthand('title', Objective)),
    'Objectives',
    'One to three: a set that holds everything chooses nothing.',
  ),
  initiatives: key(list(shorthand('title', Initiative)), 'Initiatives', 'Bets that serve more than one objective.'),
  health_metrics: key(list(HealthMetric), 'Health metrics', 'KPIs: what must not get worse while the set is pursued.'),
  retrospective: key(Retrospective, 'Retrospective', 'What the cycle taught.'),
});

/** Every kind of map in the format, by the name the model uses for it. */
export const shapes = {
  set: OkrSet,
  objective: Objective,
  keyResult: KeyResult,
  initiative: Initiative,
  healthMetric: HealthMetric,
  checkIn: CheckIn,
  decision: Decision,
  action: Action,
  dependency: Dependency,
  change: Change,
  feedback: Feedback,
  reply: Reply,
  reading: Reading,
  retrospective: Retrospective,
  cycleMap: CycleMap,
};
export type Shapes = typeof shapes;
export type ShapeName = keyof Shapes;
