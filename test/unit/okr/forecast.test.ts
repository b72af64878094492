import assert from 'node:assert/strict';
import { addDays } from '../../../server/src/okr/dates';
import { forecastAt } from '../../../server/src/okr/forecast';
import { END, near, onDay, START } from '../../support/forecast';

describe('the forecast', () => {
  it('goes on in a straight line, sure of itself where there is no noise', () => {
    const line = [0, 7, 14, 21].map((day) => onDay(day, 900 - 10 * day));
    near(forecastAt(line, addDays(START, 31)), { low: 590, mid: 590, high: 590 });
  });

  it('is the textbook’s 80% prediction interval', () => {
    // x = 0, 1, 2, 3; y = 1, 3, 2, 4: slope 0.8, s² = 0.9; at x = 5: 1.3 + 4 = 5.3, and half is
    // 1.886 · √(0.9 · (1 + 1/4 + 3.5² / 5)) = 1.886 · √3.33
    const noisy = [onDay(0, 1), onDay(1, 3), onDay(2, 2), onDay(3, 4)];
    const half = 1.886 * Math.sqrt(0.9 * (1 + 1 / 4 + 3.5 ** 2 / 5));
    near(forecastAt(noisy, addDays(START, 5)), { low: 5.3 - half, mid: 5.3, high: 5.3 + half });
  });

  it('needs four days, and a day that lies ahead', () => {
    const four = [onDay(0, 1), onDay(7, 2), onDay(14, 3), onDay(21, 4)];
    assert.equal(forecastAt(four.slice(1), END), undefined);
    assert.equal(forecastAt([...four.slice(1), onDay(21, 5)], END), undefined);
    assert.equal(forecastAt(four, addDays(START, 21)), undefined);
    assert.ok(forecastAt(four, addDays(START, 22)));
  });

  it('does not go below zero where the number never did', () => {
    const falling = [onDay(0, 9), onDay(7, 7), onDay(14, 4), onDay(21, 2)];
    near(forecastAt(falling, END), { low: 0, mid: 0, high: 0 });
    const debt = [onDay(0, 9), onDay(7, 4), onDay(14, 1), onDay(21, -4)];
    assert.ok((forecastAt(debt, END)?.mid ?? 0) < -4);
  });

  it('takes the last of several readings of a day', () => {
    const four = [onDay(0, 1), onDay(7, 2), onDay(14, 3), onDay(21, 4)];
    near(forecastAt([onDay(21, 99), ...four], END), forecastAt(four, END));
  });
});
