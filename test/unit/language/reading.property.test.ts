import assert from 'node:assert/strict';
import fc from 'fast-check';
import { readObjective, readStatement } from '../../../server/src/language';
import { anyText } from '../../support/anyText';
import { runs } from '../../support/runs';
import { assertProportional, assertQuick } from '../../support/time';

describe('any input', () => {
  const inside = (text: string): void => {
    const reading = readStatement(text);
    const ranges = [
      ...reading.evidence,
      ...reading.vague,
      ...reading.ambiguous,
      ...reading.vanity,
      ...reading.internal,
      ...reading.parts,
      ...[reading.solution, reading.contradiction, reading.deadline].filter((one) => one !== null),
    ];
    for (const one of ranges) assert.equal(text.slice(one.start, one.end), one.text);
    if (reading.kind !== 'unread') assert.ok(reading.evidence.length > 0);
    assert.ok(reading.confidence >= 0 && reading.confidence <= 1);
    readObjective(text);
  };

  it('is read or left alone, with ranges inside the text', () => fc.assert(fc.property(anyText(), inside), runs(300)));
  it('made of the words and signs that matter', () => {
    const piece = fc.constantFrom(
      'reduce',
      'churn',
      'from',
      '5%',
      'to',
      '3%',
      'by',
      '(',
      ')',
      ':',
      '→',
      'who',
      'and',
      ',',
      '1e999',
      'Q3',
      'is',
      '10',
      'customers',
      'every',
      '–',
      'no',
      'double',
      'a',
      '"',
      '<',
      '12.500,00 €',
      '\u202E',
      '\u0007',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 14 }), (pieces) => inside(pieces.join(' '))),
      runs(600),
    );
  });

  for (const piece of [
    'Reduce churn to 3% ',
    'who is ',
    'by the end of ',
    '(',
    'a, ',
    '1 of ',
    'by using ',
    'x',
    '🚀',
    'to from ',
    '- ',
    'no more than ',
  ]) {
    it(`100 KB of ${JSON.stringify(piece)} takes no longer than it should`, () => {
      assertQuick(1000, () => readStatement(piece.repeat(100_000 / piece.length)).evidence);
    });
  }

  it('the work grows in proportion to the sentence', () => {
    const pieces = [
      'Reduce churn from 5% to 3% and ',
      'who waits 5 days, ',
      'keep 3 of 4 customers from ',
      'by the next ',
    ];
    assertProportional(450, (size) => {
      const texts = pieces.map((piece) => piece.repeat(size / piece.length));
      // with words of their own they are read anew each time
      return () => {
        for (let time = 0; time < 6; time++)
          for (const text of texts) void readStatement(text, { internalNames: ['x'] }).evidence;
      };
    });
  });

  it('no statement is kept with all that it was parsed to: what is asked for late is the same', () => {
    const text = 'Reduce churn from 5% to 3% by using the new billing';
    const early = readStatement(text, { internalNames: ['a'] });
    const { measure, solution } = early;
    const late = readStatement(text, { internalNames: ['b'] });
    for (let other = 0; other < 1000; other++) readStatement(`Hire engineer ${other}`, { internalNames: ['c'] });
    assert.deepEqual([late.measure, late.solution, late.evidence], [measure, solution, early.evidence]);
  });
});
