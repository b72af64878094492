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
  // How often something happens is no part of it.
  ['Monthly briefing goes to the trustees', { metric: 'briefing' }],
  ['One site audit every six weeks', { metric: 'site audit', to: 'One' }],
  ['Volunteer rehearsals every other week', { metric: 'Volunteer rehearsals' }],
  ['Monthly active teams above 300', { metric: 'Monthly active teams' }],
  [
    'Fewer than eight parcels a week are delivered twice',
    { metric: 'parcels a week are delivered twice', to: 'eight' },
  ],
  ['coffees per day 6 -> 2', { metric: 'coffees', from: '6', to: '2', direction: 'down' }],
  // Sums of money and time: what is counted is the doing.
  ['Earn 900 EUR a month from evening classes', { metric: 'Earn', to: '900 EUR', unit: 'EUR' }],
  [
    'Doctors spend at most 3 hours a week on discharge letters, down from the 7 hours of last spring',
    { metric: 'Doctors spend at most 3 hours a week on discharge letters', from: '7 hours', to: '3 hours' },
  ],
  // What a share is of: behind an imperative it is counted, behind a name it is not.
  ['Complete 80% of promised repairs', { metric: 'promised repairs', to: '80%' }],
  ['Reserve ratio 30 percent of deposits', { metric: 'Reserve ratio', to: '30 percent' }],
  ['Throughput 320 parcels/hour', { metric: 'Throughput', to: '320' }],
  ['10k under 50 minutes', { metric: '10k', to: '50 minutes', unit: 'minutes' }],
  // A label that is only a topic, with a sentence behind it.
  [
    'Retention: 60% of new schools book a second visit within 30 days',
    { metric: 'new schools book a second visit', to: '60%' },
  ],
  // Time limits, numbers in relative clauses and in circumstances describe.
  ['Increase second order rate within 60 days from 18% to 25%', { metric: 'second order rate within 60 days' }],
  [
    'Requests that wait more than three days for a reviewer go from a dozen a week to none',
    { metric: 'Requests that wait more than three days for a reviewer', from: 'a dozen', to: 'none' },
  ],
  ['Hit rate against the two largest rivals rises from 12% to 20%', { from: '12%', to: '20%' }],
  ['A dozen garden walks, three or more of them at night', { metric: 'garden walks', to: 'A dozen' }],
  ['Orders from shops with >50 staff up 30%', { metric: 'Orders from shops with >50 staff', by: '30%', to: '' }],
  [
    'Clinics running over 20 minutes late: max. 1 in 8',
    { metric: 'Clinics running over 20 minutes late', to: '1 in 8' },
  ],
  ['25 active mentors (4+ talks in a year)', { from: '', to: '25' }],
  ['No stage 2 or 3 burns in the workshop', { to: 'No' }],
  ['No rise in absence above 4%', { metric: 'absence', to: '4%', direction: 'hold' }],
  ['Price gap between -3% and +3%', { to: '-3%', by: '' }],
  // What it was, told behind.
  ['Patients get their results in 3 days, not 8', { from: '8', to: '3 days', direction: 'down' }],
  ['Invoices answered in 9 days on average, down from 20', { from: '20', to: '9 days', direction: 'down' }],
  [
    'Visitors find the exit at least 90% of the time, in contrast to well under half today',
    { metric: 'Visitors find the exit', from: 'half', to: '90%' },
  ],
  ['Trainees reach full speed in 4 weeks instead of 9', { metric: 'Trainees reach full speed', from: '9' }],
  // Fractions behind a word of change.
  ['Late fees cut by a quarter after reminders go out', { metric: 'Late fees', by: 'a quarter', direction: 'down' }],
  ['Staff turnover down a fifth', { metric: 'Staff turnover', by: 'a fifth', direction: 'down' }],
  ['Water per tonne of paper cut by 9 per cent', { by: '9 per cent', direction: 'down' }],
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
