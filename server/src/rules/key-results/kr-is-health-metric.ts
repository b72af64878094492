import { rule } from '../rule';
import { quoted } from '../support/words';
import { moveToHealthMetrics } from './shared/health';
import { surely, telling } from './shared/judged';
import { ASKED_OF_RESULTS } from './shared/superseded';

export default rule({
  code: 'kr-is-health-metric',
  title: 'A level to keep',
  group: 'key-results',
  severity: 'information',
  why: `A level that only has to stay where it is asks for care, not for change. Among key results it is green from the first day and takes a place that a change should have.
It matters all the same: under \`health_metrics\` it stands guard, and a breach is reported, while the key results say what moves.`,
  instead:
    'Move it to `health_metrics` with `at_least` or `at_most`. If the level should rise or fall, say from where to where.',
  source: 'OKRs without theater; what OKRs are and are not; Grove’s paired indicators.',
  supersedes: [...ASKED_OF_RESULTS],
  bad: [
    '«Keep» uptime above 99.9%',
    '«Maintain» staff turnover below 8%',
    'Patient satisfaction «stays» above 90%',
    '«Hold» delivery cost per parcel at $4.20 or less',
  ],
  good: [
    'Raise uptime from 99.5% to 99.9%',
    { text: 'NPS > 60', about: 'A level to reach: nothing says that it is there already.' },
    'Staff turnover falls from 14% to 8%',
    {
      text: 'Customers who keep their subscription after a year rise from 62% to 75%',
      about: '"Keep" is what the customers do.',
    },
    'Teachers who stay for a second year rise from 70% to 90%',
  ],
  check: {
    keyResult(keyResult, context) {
      const found = surely(keyResult, context, 'maintain');
      if (!found) return;
      const { at, text } = telling(found, context);
      context.report({
        at,
        message: `${quoted(text)} speaks of a level that is there already: move it to health_metrics, or say from where to where.`,
        fixes: () => moveToHealthMetrics(context.document, keyResult, found.reading),
      });
    },
  },
});
