import { scanNumbers } from '../../../server/src/okr/quantity';
import { assertProportional } from '../../support/time';

describe('scanQuantities', () => {
  it('takes time in proportion to the input', () => {
    for (const piece of [
      '1,',
      '1.',
      '1 ',
      '9',
      '$',
      'a hundred ',
      '1 of ',
      'one-',
      '#1',
      '1e',
      '2026-',
      '1h ',
      '(',
      '1/',
    ]) {
      const prepare = (size: number) => {
        const text = piece.repeat(size / piece.length);
        return () => void scanNumbers(text);
      };
      assertProportional(5_000, prepare, piece);
    }
  });
});
