import { rule } from '../rule';
import { SURE } from '../support/judgement';
import { quoted } from '../support/words';
import { judged, placeOf } from './shared/judged';

export default rule({
  code: 'kr-internal-name',
  title: 'A name in the place of an effect',
  group: 'key-results',
  severity: 'hint',
  why: `A version or a code name is known to those who work on it. Everybody else, and the team itself a year later, can't tell what should become better.
The name also hides the effect: once it is spelled out, it often turns out that nobody had agreed on one.`,
  instead: 'Say what the thing changes for those who use it. Its name may stand in an initiative.',
  source: 'What OKRs are and are not; OKRs without theater.',
  bad: ['«Foo 4.1»', '«Atlas v2»', '«PHOENIX-7» live in all branches'],
  good: [
    'Cut p95 checkout latency from 900ms to 450ms',
    { text: 'Audit findings under ISO 27001 fall from 14 to 2', about: 'A standard is no internal name.' },
    {
      text: 'Share of patients who get their COVID-19 result within a day rises from 60% to 95%',
      about: 'A name that everybody knows.',
    },
    'Ticket sales through the new app grow from 15% to 40%',
  ],
  check: {
    keyResult(keyResult, context) {
      const found = judged(keyResult, context);
      if (
        !found ||
        (found.reading.kind === 'outcome' && found.reading.confidence >= SURE && !namesItself(found.reading))
      )
        return;
      const [name] = found.reading.internal;
      if (!name) return;
      context.report({
        at: placeOf(name, found.title, context),
        message: `${quoted(name.text)} is a name, not an effect: say what it changes for those who use it.`,
      });
    },
  },
});

/** Whether the metric itself is the name ("Foo 4.1 at 40%"). */
function namesItself({
  measure,
  internal,
}: {
  measure: { metricStart: number; metricEnd: number } | null;
  internal: readonly { start: number; end: number }[];
}): boolean {
  return Boolean(
    measure && internal.some((name) => name.start <= measure.metricStart && measure.metricEnd <= name.end),
  );
}
