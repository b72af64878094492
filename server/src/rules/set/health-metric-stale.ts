import { daysBetween } from '../../okr/dates';
import { each, keyResultsOf } from '../../okr/model';
import { latest } from '../../okr/progress';
import { addElement } from '../../yaml/edit';
import { rule } from '../rule';
import { inOrder, isLongOver } from '../support/check-ins';
import { quoted } from '../support/words';

const set = (checkIn: string, readings: string, title = 'Fuel per crossing') => `team: Ferry
cycle: 2026-Q4
owner: ole
objectives:
  - title: Islanders can rely on the boat
    owner: ole
    key_results:
      - title: Cut cancelled crossings from 9% to 3%
        check_ins:
          - { date: ${checkIn}, value: 8% }
health_metrics:
  - title: ${title}
    at_most: 410 l
${readings}`;
const reading = (date: string) => `    readings:\n      - { date: ${date}, value: 400 l }\n`;

export default rule({
  code: 'health-metric-stale',
  title: 'A health metric that nobody reads',
  group: 'set',
  severity: 'information',
  stateOfWork: true,
  needs: 'today',
  scope: 'set',
  why: `The key results are checked in, and what must not get worse meanwhile has had no reading for twice as long as that. A guardrail that nobody looks at protects nothing.`,
  instead: 'Add a reading, or give it up as a health metric.',
  source: 'Wodtke, Radical Focus (health metrics).',
  bad: [
    { text: set('2026-11-02', reading('«2026-10-19»')), today: '2026-11-03' },
    { about: 'never read', text: set('2026-10-12', '', '«Fuel per crossing»'), today: '2026-10-16' },
  ],
  good: [
    { text: set('2026-11-02', reading('2026-10-19')), today: '2026-11-02' },
    {
      about: 'the whole set is forgotten, which is told there',
      text: set('2026-10-12', reading('2026-10-12')),
      today: '2026-11-16',
    },
  ],
  check: {
    healthMetric(metric, { document, facts, today, report }) {
      const { parent } = metric;
      const of = facts(parent);
      const twice = 2 * of.cadenceDays;
      if (of.status !== 'active' || isLongOver(of, today)) return;
      const readings = each(metric.readings);
      const last = latest(readings, ({ date }) => date?.value)?.date;
      // Readings whose dates are missing or can't be read: nobody can tell.
      if (!last && readings.length > 0) return;
      const since = last?.value ?? of.cycle?.start;
      const at = (last ?? metric.title)?.span;
      if (since === undefined || !at || daysBetween(since, today) <= twice) return;
      const isCheckedIn = keyResultsOf(parent).some((keyResult) => {
        const newest = inOrder(keyResult).at(-1);
        return newest !== undefined && daysBetween(newest.date.value, today) <= twice;
      });
      if (!isCheckedIn) return;
      const name = metric.title ? quoted(metric.title.text) : 'This';
      report({
        at,
        message: last
          ? `The last reading of ${name} is ${daysBetween(since, today)} days old, while the key results are checked in: add a reading.`
          : `${name} has no reading since ${of.cycle?.name} began, while the key results are checked in: add one.`,
        fixes: () => {
          const edits = addElement(document, metric, 'readings', { date: today, value: '<value>' }, undefined, {
            blanks: true,
          });
          return edits.length > 0 ? [{ title: 'Add a reading', edits }] : [];
        },
      });
    },
  },
});
