/** Random `.okr.yaml` files for property tests: realistic content, written in every style YAML has. */
import fc from 'fast-check';
import { stringify } from 'yaml';

const words = [
  'Reduce',
  'churn',
  'from',
  '5%',
  'to',
  '3%',
  "player's",
  'and',
  'value: now',
  '#1',
  '"quoted"',
  '900ms',
  'café',
  '- dash',
  '[x]',
  '{y}',
  '*',
  '&',
  '!',
  '@maya',
  '|',
  '>',
  '100%',
  'no',
  '012',
];
const sentence = fc.array(fc.constantFrom(...words), { minLength: 1, maxLength: 7 }).map((list) => list.join(' '));
const text = fc.oneof(
  { weight: 6, arbitrary: sentence },
  { weight: 1, arbitrary: fc.string({ maxLength: 12 }) },
  { weight: 1, arbitrary: fc.array(sentence, { minLength: 2, maxLength: 3 }).map((lines) => lines.join('\n')) },
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      '',
      'null',
      '~',
      'yes',
      '1e3',
      '  lead',
      'trail  ',
      'a\n\n  b\n',
      'constructor',
      '__proto__',
      'toString',
      '# no comment',
      '---',
      'key_results:',
      '- a\n- b',
      '\ttab',
    ),
  },
);
const quantity = fc.constantFrom('2.4%', '900ms', '$1.2M', '1,250', '9 per quarter', '-5', '4.2/5', '> 60', 'lots');
const date = fc.constantFrom('2026-10-12', '2026-12-18', '2026-02-30', 'soon');
const person = fc.constantFrom('maya', 'sam', 'ruth & lee', '@noor');
const some = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined });

const checkIn = fc.record({
  date,
  value: quantity,
  confidence: some(fc.constantFrom('0.7', '70%', '7')),
  note: some(text),
  blockers: some(fc.array(text, { maxLength: 2 })),
  next: some(fc.array(fc.oneof(text, fc.record({ text, who: person })), { maxLength: 2 })),
});
const keyResult = fc.oneof(
  text,
  fc.record({
    id: some(fc.constantFrom('a', 'b-c')),
    title: text,
    owner: some(person),
    baseline: some(quantity),
    target: some(quantity),
    due: some(date),
    depends_on: some(
      fc.array(fc.record({ team: text, committed: fc.constantFrom('true', 'constructor', '__proto__') }), {
        maxLength: 2,
      }),
    ),
    check_ins: some(fc.array(checkIn, { maxLength: 3 })),
    'x-note': some(text),
    oops: some(text),
  }),
);
const initiative = fc.oneof(
  text,
  fc.record({ title: text, moves: some(fc.oneof(fc.constant('a'), fc.constant(['a', 'b-c']))), due: some(date) }),
);
const objective = fc.oneof(
  { weight: 1, arbitrary: text },
  {
    weight: 6,
    arbitrary: fc.record({
      title: text,
      why: some(text),
      key_results: some(fc.array(keyResult, { maxLength: 4 })),
      owner: some(person),
      initiatives: some(fc.array(initiative, { maxLength: 2 })),
    }),
  },
);
/** A set as plain data. */
export const setData = fc.record({
  team: some(text),
  cycle: some(
    fc.oneof(fc.constant('2026-Q4'), fc.constant({ name: 'Autumn', start: '2026-09-01', end: '2026-11-30' })),
  ),
  not_doing: some(fc.array(text, { maxLength: 2 })),
  objectives: some(fc.array(objective, { maxLength: 3 })),
  health_metrics: some(fc.array(fc.record({ title: text, at_least: quantity }), { maxLength: 2 })),
  'x-own': some(
    fc.array(fc.oneof(text, fc.record({ key_results: fc.array(text, { maxLength: 2 }) })), { maxLength: 2 }),
  ),
});

const style = fc.record({
  indent: fc.constantFrom(2, 3, 4),
  indentSeq: fc.boolean(),
  lineWidth: fc.constantFrom(0, 24, 80),
  defaultStringType: fc.constantFrom(
    'PLAIN' as const,
    'PLAIN' as const,
    'QUOTE_SINGLE' as const,
    'QUOTE_DOUBLE' as const,
    'BLOCK_LITERAL' as const,
    'BLOCK_FOLDED' as const,
  ),
  collectionStyle: fc.constantFrom('any' as const, 'any' as const, 'any' as const, 'flow' as const),
  flowCollectionPadding: fc.boolean(),
});

/** A valid YAML file with one or more sets. */
export const validFile = fc
  .tuple(
    fc.array(fc.tuple(setData, style), { minLength: 1, maxLength: 2 }),
    fc.boolean(),
    fc.infiniteStream(fc.nat(40)),
  )
  .map(([sets, crlf, dice]) => {
    const documents = sets.map(([data, options]) =>
      commented(stringify(data, { ...options, keepUndefined: false, schema: 'failsafe' }), dice),
    );
    const text = documents.join('---\n');
    return crlf ? text.replaceAll('\n', '\r\n') : text;
  });

/** Puts comments and blank lines between the lines, where a line starts a pair or a list entry in block style. */
function commented(text: string, dice: Iterator<number>): string {
  if (/[|>"'][-+\d]*\n|["'[{]|^\s*[^:\n]*$/m.test(text)) return text;
  return text
    .split('\n')
    .map((line) => {
      const roll = dice.next().value as number;
      const indent = /^ */.exec(line)![0];
      if (roll === 0) return `${indent}# a comment\n${line}`;
      if (roll === 1) return `# far left\n${line}`;
      if (roll === 2) return `\n${line}`;
      return roll === 3 && line !== '' ? `${line}  # at the end` : line;
    })
    .join('\n');
}

/** A file with something broken in it: cut off, characters changed, lines moved. */
export const brokenFile = fc
  .tuple(
    validFile,
    fc.array(
      fc.tuple(
        fc.nat(),
        fc.nat(40),
        fc.oneof(
          fc.string({ maxLength: 6 }),
          fc.constantFrom(
            '\n',
            '\t',
            '"',
            "'",
            '- ',
            ': ',
            '#',
            '[',
            '}',
            '*a',
            '&a ',
            '!',
            '|\n',
            '\r',
            '---\n',
            '...\n',
            '<<<<<<< x\n',
            '\u0000',
            '\ud800',
          ),
        ),
        fc.boolean(),
      ),
      { maxLength: 4 },
    ),
  )
  .map(([text, changes]) =>
    changes.reduce((at, [offset, length, put, cut]) => edit(at, offset, cut ? length : 0, put), text),
  );

/** Replaces `length` characters at `offset` (taken modulo the length) by `put`. */
export function edit(text: string, offset: number, length: number, put: string): string {
  const at = offset % (text.length + 1);
  return text.slice(0, at) + put + text.slice(at + length);
}

/** How many times as many cases to try as an ordinary run does: `THOROUGH=50 npx mocha test/unit/yaml`. */
export const THOROUGH = Number(process.env.THOROUGH ?? 1);
