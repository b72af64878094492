import { each, type Field } from '../../okr/model';
import { type Bound, latest, meets } from '../../okr/progress';
import type { Quantity } from '../../okr/quantity';
import { rule } from '../rule';
import { quoted } from '../support/words';

const set = (bound: string, ...readings: readonly string[]) => `team: Ferry
cycle: 2026-Q4
owner: ole
objectives:
  - title: Islanders can rely on the boat
    owner: ole
    key_results:
      - Cut cancelled crossings from 9% to 3%
health_metrics:
  - title: Fuel per crossing
    ${bound}
    readings:
${readings.map((value, index) => `      - { date: 2026-10-${5 + 7 * index < 10 ? '0' : ''}${5 + 7 * index}, value: ${value} }\n`).join('')}`;

export default rule({
  code: 'health-metric-breached',
  title: 'What must not get worse got worse',
  group: 'set',
  severity: 'warning',
  stateOfWork: true,
  why: `A health metric is the price that the team decided not to pay for its key results. Its last reading is on the wrong side of the line.`,
  instead:
    'Find out whether the pursuit of the key results did it, and put that right first; or agree on another line, openly.',
  source: 'Wodtke, Radical Focus (health metrics); Grove’s paired indicators.',
  bad: [
    { text: set('at_most: 410 l', '400 l', '«432 l»') },
    { about: 'below', text: set('at_least: 99.9%', '«99.2%»') },
  ],
  good: [
    { text: set('at_most: 410 l', '432 l', '410 l') },
    { about: 'what can’t be compared is left alone', text: set('at_most: 410 l', '2 h') },
  ],
  check: {
    healthMetric(metric, { document, report }) {
      const withValue = each(metric.readings).filter(({ value }) => value?.value !== undefined);
      const value = latest(withValue, ({ date }) => date?.value)?.value;
      if (!value?.value) return;
      const now = value.value;
      const isBroken = (level: Field<Quantity> | undefined, bound: Bound) =>
        level?.value !== undefined && meets(now, level.value, bound) === false;
      const low = isBroken(metric.at_least, 'at-least');
      const level = low ? metric.at_least : isBroken(metric.at_most, 'at-most') ? metric.at_most : undefined;
      if (!level) return;
      const side = low ? 'below' : 'above';
      report({
        at: value.span,
        message: `${metric.title ? quoted(metric.title.text) : 'This'} is at ${value.text}, ${side} the ${level.text} that it must not ${low ? 'fall below' : 'exceed'}: put that right before you push further.`,
        related: [{ uri: document.uri, at: level.span, message: 'The line' }],
      });
    },
  },
});
