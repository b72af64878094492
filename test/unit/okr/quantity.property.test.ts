import assert from 'node:assert/strict';
import { scanNumbers } from '../../../server/src/okr/quantity';

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
      const started = process.cpuUsage();
      scanNumbers(piece.repeat(100_000 / piece.length));
      const { user } = process.cpuUsage(started);
      assert.ok(user < 1_500_000, `slow on ${piece}: ${Math.round(user / 1000)} ms`);
    }
  });
});
