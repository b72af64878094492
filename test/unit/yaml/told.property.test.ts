import assert from 'node:assert/strict';
import fc from 'fast-check';
import { parseAllDocuments } from 'yaml';
import { applyEdits } from '../../../server/src/okr/edit';
import type { Problem } from '../../../server/src/okr/problem';
import { readDocument } from '../../../server/src/yaml/index';
import { repairOf } from '../../../server/src/yaml/repair';
import { THOROUGH } from './files';

const FILE = `team: Payments
cycle: 2026-Q4
not_doing:
  - A new app
objectives:
  - id: pay
    title: Customers pay without thinking about it
    why: One payment in forty fails
    key_results:
      - Raise sign-ups a week from 3 to 5
      - title: Reduce churn from 5% to 3%
        owner: sam
        check_ins:
          - date: 2026-10-12
            value: 4%
            blockers:
              - The gateway is slow
      - Cut latency from 900ms to 450ms
    initiatives:
      - title: A second gateway
        moves: [x, y]
  - title: Shops trust our payouts
    owner: noor
health_metrics:
  - title: Uptime
    at_least: 99%
`;

const indentOf = (line: string) => /^ */.exec(line)![0];

/** What slips from one's fingers on one line: given the lines, where, and a number of columns. */
const SLIPS: Readonly<Record<string, (lines: string[], at: number, columns: number) => void>> = {
  'moves it to the right': (lines, at, columns) => (lines[at] = ' '.repeat(columns) + lines[at]),
  'moves it to the left': (lines, at, columns) => (lines[at] = lines[at]!.replace(new RegExp(`^ {0,${columns}}`), '')),
  'loses its dash': (lines, at) => (lines[at] = lines[at]!.replace('- ', '')),
  'puts spaces for its dash': (lines, at) => (lines[at] = lines[at]!.replace('- ', '  ')),
  'puts a dash before it': (lines, at) => (lines[at] = lines[at]!.replace(/\S/, '- $&')),
  'loses its colon': (lines, at) => (lines[at] = lines[at]!.replace(':', '')),
  'loses it': (lines, at) => lines.splice(at, 1),
  'puts words above it': (lines, at) => lines.splice(at, 0, `${indentOf(lines[at]!)}some words`),
  'joins it with the next': (lines, at) => lines.splice(at, 2, `${lines[at]} ${(lines[at + 1] ?? '').trim()}`),
};

const slip = fc
  .record({ kind: fc.constantFrom(...Object.keys(SLIPS)), at: fc.nat(), columns: fc.integer({ min: 1, max: 4 }) })
  .map(({ kind, at, columns }) => {
    const lines = FILE.split('\n');
    SLIPS[kind]!(lines, at % (lines.length - 1), columns);
    return lines.join('\n');
  });

/** One stroke anywhere: up to four characters are replaced by signs that mean something in YAML. */
const stroke = fc
  .record({
    at: fc.nat(FILE.length - 1),
    length: fc.nat(4),
    put: fc.constantFrom(...'-:"\'[]{}#&*!|>%@` \n\t,'.split(''), '', '- ', ': ', ' #', '? ', '<<: '),
  })
  .map(({ at, length, put }) => FILE.slice(0, at) + put + FILE.slice(at + length));

/** Whether the yaml package can't read a text either. */
const isBroken = (text: string): boolean => {
  const documents = parseAllDocuments(text, { schema: 'failsafe' });
  return Array.isArray(documents) && documents.some(({ errors }) => errors.length > 0);
};

const syntaxOf = (text: string) =>
  readDocument('a', text).problems.filter(
    (problem): problem is Extract<Problem, { kind: 'yaml-syntax' }> => problem.kind === 'yaml-syntax',
  );

describe('a slip while typing', function () {
  this.timeout(20_000 * THOROUGH);
  it('is told wherever YAML cannot read the file any more', () => {
    fc.assert(
      fc.property(fc.oneof(slip, stroke), (text) => {
        fc.pre(isBroken(text));
        assert.notEqual(readDocument('a', text).problems.length, 0, text);
      }),
      { numRuns: 300 * THOROUGH },
    );
  });

  it('is gone after the repair that is offered', () => {
    fc.assert(
      fc.property(slip, (text) => {
        const problems = syntaxOf(text);
        for (const problem of problems) {
          const repair = repairOf(problem);
          if (!repair) continue;
          const mended = applyEdits(text, repair);
          assert.ok(syntaxOf(mended).length < problems.length, `${text}\n=>\n${mended}`);
        }
      }),
      { numRuns: 300 * THOROUGH },
    );
  });
});
