import { scanNumbers } from '../../../server/src/okr/quantity';
import { assertQuick } from '../../support/time';

describe('scanQuantities', () => {
  it('takes linear time on long input', () => {
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
      assertQuick(2000, () => scanNumbers(piece.repeat(50_000 / piece.length)), piece);
    }
  });
});
