import type { Evidence, Reading } from '../../language';
import { rule } from '../rule';
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
  bad: [
    '«Foo 4.1»',
    '«Atlas v2»',
    '«Borealis v3» in all branches',
    {
      about: 'A name that the configuration lists.',
      files: { 'okr.config.yaml': 'words:\n  internal_names: [Falcon]\n' },
      text: `team: Depot
cycle: 2026-Q4
owner: ole
objectives:
  - title: Drivers are home for dinner
    owner: ole
    key_results:
      - Use of «Falcon» rises from 10% to 60% of tours
`,
    },
  ],
  good: [
    'Cut p95 checkout latency from 900ms to 450ms',
    { text: 'Audit findings under ISO 27001 fall from 14 to 2', about: 'A standard is no internal name.' },
    {
      text: 'Share of patients who get their COVID-19 result within a day rises from 60% to 95%',
      about: 'A name that everybody knows.',
    },
    'Ticket sales through the new app grow from 15% to 40%',
    { text: 'Ship Atlas v2', about: 'Work with a verb: kr-is-task says so.' },
  ],
  check: {
    keyResult(keyResult, context) {
      const found = judged(keyResult, context);
      if (!found) return;
      const own = new Set(context.config.words.internalNames.map((name) => name.toLowerCase()));
      const name = found.reading.internal.find(
        (one) => own.has(one.text.toLowerCase()) || standsForEffect(one, found.reading),
      );
      if (!name) return;
      context.report({
        at: placeOf(name, found.title, context),
        message: `${quoted(name.text)} is a name, not an effect: say what it changes for those who use it.`,
      });
    },
  },
});

/** Whether the name is all there is: no verb before it that makes it work to be done, no metric of its own beside it. */
function standsForEffect(name: Evidence, { kind, measure, evidence }: Reading): boolean {
  const inside = (start: number, end: number) => name.start <= start && end <= name.end;
  if (kind === 'outcome' || kind === 'maintain')
    return measure !== null && inside(measure.metricStart, measure.metricEnd);
  // A verb ("Ship Atlas v2", "Atlas v2 released") is what shows the fault then, and kr-is-task says so.
  const [first] = evidence;
  return !first || (first.start < name.end && name.start < first.end);
}
