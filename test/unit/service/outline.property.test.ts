import assert from 'node:assert/strict';
import fc from 'fast-check';
import { folds } from '../../../server/src/service/folding';
import { type OutlineEntry, symbols } from '../../../server/src/service/outline';
import { read, TEXT } from './outline';

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
