/** Random OKR files for property tests: valid content, written in every style that YAML and people have, and texts made of them by accident. */
import fc from 'fast-check';
import type { Draft } from '../../server/src/okr/edit';
import type { ShapeName } from '../../server/src/okr/schema';
import { type FileStyle, writeFile } from './write-file';

const people = fc.constantFrom('maya', 'sam', 'lee', 'noor', 'sam, lee', 'ruth & noor');
const person = fc.constantFrom('maya', 'sam', 'lee', 'noor', 'Zoë');
const date = fc.constantFrom('2026-10-05', '2026-10-12', '2026-11-02', '2026-11-15', '2026-12-18');
const quantity = fc.constantFrom(
  '2.4%',
  '0.8 %',
  '900ms',
  '14 days',
  '$1.2M',
  '1,250',
  '4.2/5',
  '9 per quarter',
  '3x',
  '40 NPS',
);
const id = fc.constantFrom('checkout', 'payment-failures', 'churn', 'uptime', '1e3', 'no', 'nps-2');
const reference = fc.constantFrom('checkout', 'payment-failures', 'platform/gateway-retries', 'company/grow@2026-H2');

/** Sentences of a team at work, some with what YAML reads as something else when it isn't quoted. */
const sentence = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.constantFrom(
      'Reduce payment failure rate from 2.4% to 0.8%',
      'Cut p95 checkout latency from 900ms to 450ms',
      'Secure 6 reference customers',
      'Raise the share of repeat orders from 31% to 40%',
      'Migrate the ledger to the new cluster',
      'Ship idempotent retries',
      'Half of the failures were ours',
    ),
  },
  fc.constantFrom(
    'Churn: from 5% to 3%',
    '#1 in search for three cities',
    'Raise orders to 1,250 a day',
    "The issuer's half, and ours",
    'Say "yes" in 2 minutes',
    '> 60 NPS in every country',
    '@maya decides',
    '[beta] invitations from 20 to 200',
    '- a dash first',
    'see #412',
    '100 %',
    'Größe der Körbe von 20 € auf 25 €',
    'null',
    'C:\\temp\\a',
  ),
  fc.constantFrom('First line\nsecond line', 'One\n\nthree: four # five', 'Ends with a break\n'),
);
const oneLine = sentence.map((text) => text.replaceAll('\n', ' ').trim());

/** Values by key. */
type Model = Record<string, fc.Arbitrary<Draft>>;

const listOf = (element: fc.Arbitrary<Draft>): fc.Arbitrary<Draft> => fc.array(element, { maxLength: 2 });
const oneOrMany = (element: fc.Arbitrary<Draft>): fc.Arbitrary<Draft> =>
  fc.oneof(element, fc.array(element, { minLength: 1, maxLength: 3 }));
/** A map with the required keys and one in three of the others. */
const optional = (model: Model, requiredKeys: string[] = []): fc.Arbitrary<Draft> => {
  const values = Object.entries(model).map(([key, value]) => {
    const maybe = { weight: 2, arbitrary: fc.constant(undefined) };
    return requiredKeys.includes(key) ? value : fc.oneof(maybe, { weight: 1, arbitrary: value });
  });
  const keys = Object.keys(model);
  return fc.tuple(...values).map((chosen) => {
    const present = keys.flatMap((key, index) => (chosen[index] === undefined ? [] : [[key, chosen[index]] as const]));
    return Object.fromEntries(present);
  });
};

/** A map that may be its title (or `main` key) alone, as plain text. */
const orText = (model: Model, main = 'title'): fc.Arbitrary<Draft> => fc.oneof(oneLine, optional(model, [main]));

const some = (model: Model, ...required: string[]): fc.Arbitrary<Draft> => optional(model, required);

const decision: Model = { text: oneLine, who: person, due: date, decided: sentence };
const action: Model = { text: oneLine, who: person, done: fc.constantFrom('true', 'no') };
const dependency: Model = {
  team: fc.constantFrom('Platform', 'Data'),
  need: oneLine,
  committed: fc.constantFrom('yes', 'false'),
};
const change: Model = { date, field: fc.constantFrom('target', 'due'), from: quantity, to: quantity, reason: sentence };
const reading: Model = { date, value: quantity, note: sentence };
const checkIn: Model = {
  date,
  value: quantity,
  confidence: fc.constantFrom('0.7', '70%', '1', '0.25'),
  by: person,
  note: sentence,
  blockers: listOf(oneLine),
  decisions_needed: listOf(orText(decision, 'text')),
  next: listOf(orText(action, 'text')),
};
const reply: Model = { date, by: person, says: oneLine };
const feedback: Model = {
  date,
  by: person,
  says: oneLine,
  about: fc.constantFrom('target', 'metric', 'deadline', 'dependency'),
  replies: listOf(orText(reply, 'says')),
  answered: date,
};
const keyResult: Model = {
  id,
  title: oneLine,
  owner: people,
  metric: oneLine,
  baseline: quantity,
  target: quantity,
  due: date,
  weight: fc.constantFrom('1', '2', '0.5'),
  depends_on: listOf(some(dependency, 'team')),
  check_ins: listOf(some(checkIn, 'date')),
  changes: listOf(some(change, 'date')),
  comments: listOf(orText(feedback, 'says')),
  learned: sentence,
};
const initiative: Model = {
  id,
  title: oneLine,
  owner: people,
  status: fc.constantFrom('idea', 'doing', 'done'),
  moves: oneOrMany(reference),
  expect: sentence,
  started: date,
};
const objective: Model = {
  id,
  title: oneLine,
  why: sentence,
  owner: people,
  type: fc.constantFrom('committed', 'aspirational'),
  supports: oneOrMany(reference),
  comments: listOf(orText(feedback, 'says')),
  key_results: listOf(orText({ ...keyResult, 'x-board': oneLine })),
  initiatives: listOf(orText(initiative)),
};
const healthMetric: Model = {
  id,
  title: oneLine,
  at_least: quantity,
  owner: person,
  readings: listOf(some(reading, 'date', 'value')),
};
const retrospective: Model = { changed: listOf(oneLine), failed: listOf(oneLine), differently: listOf(oneLine) };
const cycleMap: Model = { name: oneLine, start: fc.constant('2026-10-01'), end: fc.constant('2027-01-31') };
const set: Model = {
  team: fc.constantFrom('Payments', 'Growth & Retention', 'R&D', 'Ops: night shift'),
  cycle: fc.oneof(fc.constantFrom('2026-Q4', 'FY27-Q3', '2026', '2026-11'), some(cycleMap, 'start', 'end')),
  status: fc.constantFrom('draft', 'active'),
  owner: people,
  wip_limit: fc.constantFrom('3', '12'),
  not_doing: listOf(oneLine),
  objectives: fc.array(orText(objective), { minLength: 1, maxLength: 2 }),
  initiatives: listOf(orText(initiative)),
  health_metrics: listOf(some(healthMetric, 'title')),
  retrospective: some(retrospective, 'changed'),
};

/** For every shape of the format values that its keys can have. */
export const valuesOf: { readonly [shape in ShapeName]: Model } = {
  set,
  objective,
  keyResult,
  initiative,
  healthMetric,
  checkIn,
  decision,
  action,
  dependency,
  change,
  feedback,
  reply,
  reading,
  retrospective,
  cycleMap,
};

/** The content of one set, as the format has it; every value can be read. */
export const okrSet: fc.Arbitrary<Draft> = some(set, 'objectives');

/** How a whole file is written. */
export const fileStyle: fc.Arbitrary<FileStyle> = fc.record({
  eol: fc.constantFrom('\n', '\r\n'),
  step: fc.constantFrom(2, 4),
  listsIndented: fc.boolean(),
  wideDash: fc.constantFrom(false, false, false, true),
  flow: fc.constantFrom(0, 0, 10, 40),
  quotes: fc.constantFrom(0, 10, 50),
  comments: fc.constantFrom(0, 10, 40),
  blankLines: fc.boolean(),
  shuffled: fc.constantFrom(false, false, true),
  anchors: fc.constantFrom(false, false, true),
  finalLineBreak: fc.constantFrom(true, true, false),
  choices: fc.array(fc.nat(99), { minLength: 1, maxLength: 80 }),
});

/** A file with one to three sets, without problems, in any style. */
export const okrFile: fc.Arbitrary<string> = fc
  .tuple(fc.array(okrSet, { minLength: 1, maxLength: 2 }), fileStyle)
  .map(([sets, style]) => writeFile(sets, style));

/** What typing, pasting, merging and broken transfers make of a text: cut off, doubled, lines moved, characters in the way. */
export function mutation(text: string): fc.Arbitrary<string> {
  const offset = fc.nat(text.length);
  const range = fc.tuple(offset, offset).map(([a, b]) => (a < b ? [a, b] : [b, a]) as [number, number]);
  const intruder = fc.oneof(
    fc.constantFrom(
      ...'\n\t:-#[]{}&*!|>\'"%@`?, ',
      '\r\n',
      '\u0000',
      '\ufeff',
      '\ud800',
      '---\n',
      '<<: ',
      '- - ',
      '<<<<<<< HEAD\n',
      '*nobody',
      '__proto__: ',
    ),
    fc.string({ maxLength: 3 }),
  );
  return fc.oneof(
    offset.map((at) => text.slice(0, at)),
    range.map(([from, to]) => text.slice(0, from) + text.slice(to)),
    range.map(([from, to]) => text.slice(0, to) + text.slice(from)),
    fc.tuple(offset, intruder).map(([at, what]) => text.slice(0, at) + what + text.slice(at)),
    fc.tuple(fc.nat(200), fc.nat(200)).map(([from, to]) => moveLine(text, from, to)),
    fc.tuple(fc.nat(200), fc.integer({ min: -4, max: 4 })).map(([line, columns]) => indentLine(text, line, columns)),
  );
}

/** A valid file with one to three accidents. */
export const brokenFile: fc.Arbitrary<string> = okrFile
  .chain(mutation)
  .chain((text) => fc.oneof({ weight: 2, arbitrary: fc.constant(text) }, mutation(text)))
  .chain((text) => fc.oneof({ weight: 2, arbitrary: fc.constant(text) }, mutation(text)));

function moveLine(text: string, from: number, to: number): string {
  const lines = text.split('\n');
  const [line = ''] = lines.splice(from % lines.length, 1);
  lines.splice(to % (lines.length + 1), 0, line);
  return lines.join('\n');
}

function indentLine(text: string, line: number, columns: number): string {
  const lines = text.split('\n');
  const at = line % lines.length;
  lines[at] =
    columns > 0 ? ' '.repeat(columns) + lines[at] : (lines[at] ?? '').replace(new RegExp(`^ {0,${-columns}}`), '');
  return lines.join('\n');
}
