import assert from 'node:assert/strict';
import fc from 'fast-check';
import { folds } from '../../../server/src/service/folding';
import { type OutlineEntry, symbols } from '../../../server/src/service/outline';
import { readDocument } from '../../../server/src/yaml';

const TEXT = `# What we want
# to be true
team: A
cycle: 2026-Q4
not_doing: [B]
objectives:
  - title: First
    why: >-
      Because
      of this
    initiatives:
      - Do it
    key_results:
      - Plain
      - title: In a map
        check_ins:
          - date: 2026-10-05
            value: 1
  - Second
health_metrics:
  - title: Uptime
    at_least: 99%
`;
const read = (text: string) => readDocument('file:///a.okr.yaml', text);

describe('the outline', () => {
  it('keeps every label inside its thing, however broken the file', () => {
    fc.assert(
      fc.property(fc.nat(TEXT.length), fc.nat(TEXT.length), fc.string({ maxLength: 3 }), (a, b, text) => {
        const source = TEXT.slice(0, Math.min(a, b)) + text + TEXT.slice(Math.max(a, b));
        const check = (entries: readonly OutlineEntry[]): void => {
          for (const { whole, label, children, name } of entries) {
            assert.ok(name !== '');
            assert.ok(whole.start <= label.start && label.end <= whole.end && whole.end <= source.length);
            check(children);
          }
        };
        check(symbols(read(source)));
        for (const fold of folds(read(source))) assert.ok(fold.startLine < fold.endLine);
      }),
    );
  });
});
