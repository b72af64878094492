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
  // What was, in a clause beside it: the start where it is of one kind with the target, and never the target.
  ['A defect is mended in 2 hours, where today it takes 3 days', { from: '3 days', to: '2 hours', direction: 'down' }],
  ['Refunds arrive in 3 days, while today people wait 9', { from: '9', to: '3 days' }],
  ['Claims are paid within 5 days rather than the 19 it takes now', { from: '19', to: '5 days', direction: 'down' }],
  ['Every second offer is accepted, whereas last year it took three weeks', { from: '', to: '' }],
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
  // A part at the front counts what stands behind it, whatever numbers follow.
  [
    'Three of five cooks can name the allergens of ten dishes',
    { metric: 'cooks can name the allergens of ten dishes', to: 'Three of five' },
  ],
  ['70% of tenants have used the portal at least twice', { metric: 'tenants have used the portal at least twice' }],
  ['Support answers nine in ten chats in under a minute', { metric: 'chats in under a minute' }],
  ['From 12 to 30 partners that refer a customer', { metric: 'partners that refer a customer', from: '12', to: '30' }],
  // Work that carries its effect.
  ['Open the beta with at least 50 teams using it every week', { metric: 'teams using it every week', to: '50' }],
  ['Ship the engine and lift click-through by 8%', { metric: 'click-through', by: '8%', direction: 'up' }],
  ['Roll out the form so that 40% of claims arrive digitally', { metric: 'claims arrive digitally', to: '40%' }],
  ['Get 25 alumni to act as mentors', { metric: 'alumni to act as mentors', to: '25' }],
  // What somebody moves, and of what there is less.
  ['The new menu raises side orders by 12%', { metric: 'side orders', direction: 'up' }],
  ['Households cut their gas use by 12%', { metric: 'gas use', direction: 'down' }],
  ['Customers report 30% fewer billing mistakes', { metric: 'billing mistakes', by: '30%', direction: 'down' }],
  [
    'Twice as many clerks use the scanner, and lost files fall below 5',
    { metric: 'clerks use the scanner', by: 'Twice' },
  ],
  ['Energy use per desk 10% lower than last year', { metric: 'Energy use per desk', by: '10%', direction: 'down' }],
  ['80 hours a month less spent on travel claims', { by: '80 hours', direction: 'down', to: '' }],
  // What money is, and what a bound is told of.
  ['Win €1.8m in research grants', { metric: 'research grants', to: '€1.8m' }],
  ['Spain brings €3m in new contracts', { metric: 'new contracts' }],
  ['Waiting list under 200 patients', { metric: 'Waiting list', to: '200', unit: 'patients' }],
  ['Scrap rate - one in twelve boards at most', { metric: 'Scrap rate', to: 'one in twelve' }],
  ['Residents find the right form in 2 clicks', { metric: 'Residents find the right form', to: '2' }],
  [
    'Letters reach the family doctor within 24 hours in 95 of 100 cases',
    { metric: 'Letters reach the family doctor within 24 hours' },
  ],
  [
    'A resident can register and enrol in one visit, in 8 cases out of 10',
    { metric: 'resident can register and enrol in one visit' },
  ],
  ['Keep the pager load at no more than 1.5 alarms per night', { metric: 'pager load', direction: 'hold' }],
  ['An NPS of 45 among trial users', { metric: 'NPS', to: '45' }],
  ['Reply rate of 12% on cold emails', { metric: 'Reply rate', to: '12%' }],
  ['Keep at least 90% of key accounts', { metric: 'key accounts' }],
  ['Claims paid within a week rise to 80%', { metric: 'Claims paid within a week', direction: 'up' }],
  ['Sick leave back to 4%', { metric: 'Sick leave', to: '4%' }],
  ['There are fewer than 10 open audit points', { metric: 'open audit points', to: '10' }],
  ['Not a single parcel is lost', { metric: 'parcel is lost', to: 'Not' }],
  // Labels: a topic, a name with a colon, how often.
  ['Up to speed: 90% of new joiners close a ticket in week one', { metric: 'new joiners close a ticket in week one' }],
  ['Security: no critical findings open longer than a week', { metric: 'critical findings open longer than a week' }],
  ['LTV:CAC of 3:1', { metric: 'LTV:CAC' }],
  ['Rows about the dishes with my brother: once a month', { metric: 'Rows about the dishes with my brother' }],
  // Where own work ends.
  ['Speak with 25 drivers and write up what they need', { metric: 'drivers', to: '25', direction: 'reach' }],
  ['Interview 15 former members about their reasons', { metric: 'former members' }],
  ['Weekly newsletter to 3,000 subscribers', { metric: 'newsletter' }],
  ['Train 60 nurses in wound care', { metric: 'nurses in wound care' }],
  ['Practise the harp 150 hours', { metric: 'Practise the harp' }],
  ['Cash runway never drops below 15 months', { direction: 'hold', to: '15 months' }],
  ['Handover meeting every day on two wards', { direction: 'reach' }],
  ['Stock list updated every Monday', { direction: 'hold', to: '' }],
  ['Remove 300 unused feature flags', { direction: 'reach', to: '300' }],
  ['40 carers trained in falls prevention', { direction: 'reach', to: '40' }],
  ['Turnaround of blood tests under an hour', { metric: 'Turnaround of blood tests', to: 'an hour', unit: 'hour' }],
  ['Host 10 repair cafés', { metric: 'repair cafés', to: '10' }],
  ['Reach an average of 6,000 steps among staff', { metric: 'steps among staff', to: '6,000' }],
  ['Set up alerts for 30 metrics', { metric: 'alerts' }],
  ['Automate 15 of the reports that the office builds by hand', { to: '15' }],
  ['Talk to no less than 30 bakers', { metric: 'bakers', to: '30' }],
  ['Board meets every six weeks', { to: '' }],
  // Words that look like a direction.
  [
    'Three friends turn up at the reading evening',
    { metric: 'friends turn up at the reading evening', direction: 'reach' },
  ],
  [
    'Half of the clerks can find a file without looking it up',
    { metric: 'clerks can find a file without looking it up', direction: 'reach' },
  ],
  ['The spending forecast is off by at most 5%', { to: '5%', by: '', direction: 'reach' }],
  ['Harden 50 hosts', { direction: 'reach' }],
  ['Burn down 90% of the open points each sprint', { to: '90%', by: '' }],
  ['Offers accepted by 9 of 10 candidates', { to: '9 of 10', direction: 'reach' }],
  ['Error rates stay flat while volume doubles', { by: '', direction: 'hold' }],
  [
    'Devices without encryption: 0 of 5,200 (end of last year 1,430)',
    { from: '1,430', to: '0 of 5,200', direction: 'down' },
  ],
  ['Build 50 DVT units', { metric: 'DVT units', to: '50' }],
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
