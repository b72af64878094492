/** What is measured: phrase, start, target, change and unit, by the structure of the sentence. */
import assert from 'node:assert/strict';
import { readStatement } from '../../../server/src/language';

interface Told {
  readonly metric?: string;
  readonly direction?: string;
  readonly from?: string;
  readonly to?: string;
  readonly by?: string;
  readonly unit?: string;
}

/** Statement and what its measure says; what is not named is not compared, `''` means none. */
const CASES: readonly (readonly [string, Told])[] = [
  // The start, told beside the target.
  ['Night callouts: 18 a month → 5 a month', { from: '18', to: '5', direction: 'down' }],
  ['Visitors complete a booking in 9 of 10 sessions, compared with 4 of 10', { from: '4 of 10', to: '9 of 10' }],
  ['Battery lasts 11 hours (prototype B: 7.5)', { from: '7.5', to: '11 hours', direction: 'up' }],
  ['Failures noticed by a customer: 14 last quarter, 3 this quarter', { from: '14', to: '3', direction: 'down' }],
  // How much, between the verb and its "to".
  ['Cart abandonment drops six points to 58%', { by: 'six points', to: '58%', direction: 'down' }],
  ['Energy per casting 14% below the 2023 mean', { by: '14%', direction: 'down' }],
  // Numbers that only describe.
  ['Customers keep their plan beyond month three in 70% of cases', { to: '70%' }],
  ['Cost of sales down 4% while defaults fall to 1.2%', { by: '4%', to: '' }],
  ['Students waiting longer than two weeks for a counsellor: zero', { to: 'zero' }],
  ['Reduce sessions without recording from 300 per week to none', { from: '300', to: 'none', direction: 'down' }],
  ['No critical vulnerability older than 14 days on any host', { to: 'No' }],
  // The unit of a count is its noun, where that is not the metric.
  ['Publishing cadence up from 2 to 5 articles per week', { unit: 'articles', metric: 'Publishing cadence' }],
  ['New users find the export on their own: 7 of 8 participants', { unit: 'participants' }],
  // Where the metric's words begin and end.
  [
    'Overdue receivables older than 90 days fall from €740k to €200k',
    { metric: 'Overdue receivables older than 90 days' },
  ],
  ['Onboarding completion 70%', { metric: 'Onboarding completion' }],
  ['Brand sentiment remains at 70', { metric: 'Brand sentiment', direction: 'hold' }],
  ['Admin costs below 12% of income', { metric: 'Admin costs' }],
  ['p99 < 300 ms on checkout', { metric: 'p99' }],
  ['Faculty page on LinkedIn passes 10,000 followers', { metric: 'Faculty page on LinkedIn', to: '10,000' }],
  ['20 tutorials, two for each supported language', { metric: 'tutorials', to: '20' }],
  [
    'The cobot cell takes over packing so that sick leave drops from 14 cases to 5',
    { metric: 'sick leave', from: '14', to: '5' },
  ],
  ['Complaints after a release drop from 12 to fewer than five', { from: '12', to: 'five', direction: 'down' }],
  [
    '65% of suspicious mails get reported by staff within ten minutes',
    { metric: 'suspicious mails get reported by staff within ten minutes', to: '65%' },
  ],
];

describe('what a statement measures', () => {
  for (const [text, told] of CASES)
    it(text, () => {
      const measure = readStatement(text).measure;
      assert.ok(measure, 'nothing is measured');
      const read: Record<string, string> = {
        metric: measure.metric,
        direction: measure.direction,
        from: measure.from?.quantity.text ?? '',
        to: measure.to?.quantity.text ?? '',
        by: measure.by?.quantity.text ?? '',
        unit: measure.unit ?? '',
      };
      for (const [name, value] of Object.entries(told)) assert.equal(read[name], value, name);
      assert.equal(text.slice(measure.metricStart, measure.metricEnd), measure.metric);
    });
});
