import type { CatalogueMetric } from '../../language/catalogue';
import { guardrailsFor, metricOf } from '../../language/rewrite';
import { each, type KeyResult, keyResultsOf, type OkrSet } from '../../okr/model';
import type { Context } from '../rule';
import { rule } from '../rule';
import { quoted } from '../support/words';
import { insertGuardrail, isVolumeOrSpeed, keepsQuality } from './shared/guardrail';
import { type Judged, surely } from './shared/judged';

export default rule({
  code: 'kr-no-guardrail',
  title: 'More or faster, with nothing that guards quality',
  group: 'key-results',
  severity: 'hint',
  why: `Whatever counts how much or how fast can be raised by doing it worse: more releases with more failures, more sign-ups of people who leave.
Grove's answer is a pair: beside each number of quantity stands one of quality that must not get worse.`,
  instead:
    'Name what would suffer first, and put it under `health_metrics` with the level it must keep; or make a quality result one of the key results.',
  source: 'Grove’s paired indicators; OKRs without theater.',
  bad: [
    'Raise «release frequency» from 2 to 10 per week',
    'Cut «lead time for changes» from 12 to 3 days',
    'Grow «sign-ups» from 400 to 900 per week',
  ],
  good: [
    { text: 'Reduce payment failure rate from 2.4% to 0.8%', about: 'Quality itself.' },
    {
      about: 'The pair stands guard as a health metric.',
      text: `team: Delivery
cycle: 2026-Q4
owner: noor
objectives:
  - title: Customers get improvements the week they are thought of
    owner: noor
    key_results:
      - Raise release frequency from 2 to 10 per week
health_metrics:
  - title: Change failure rate
    at_most: 10%
`,
    },
    {
      about: 'The pair is a key result as well.',
      text: `team: Delivery
cycle: 2026-Q4
owner: noor
objectives:
  - title: Customers get improvements the week they are thought of
    owner: noor
    key_results:
      - Raise release frequency from 2 to 10 per week
      - Reduce change failure rate from 18% to 8%
`,
    },
    'Participants who finish the course rise from 55% to 75%',
  ],
  check: {
    set(set, context) {
      if (each(set.health_metrics).length > 0) return;
      const outcomes = keyResultsOf(set).flatMap((keyResult) => asOutcome(keyResult, context));
      const first = outcomes.find(({ found, metric }) => metric && isVolumeOrSpeed(found.reading, metric));
      if (!first?.metric || outcomes.some(({ found, metric }) => keepsQuality(found.reading, metric, first.metric)))
        return;
      reportAt(set, first.found, context);
    },
  },
});

function asOutcome(keyResult: KeyResult, context: Context<unknown>): { found: Judged; metric?: CatalogueMetric }[] {
  const found = surely(keyResult, context, 'outcome', 'maintain');
  return found ? [{ found, metric: metricOf(found.reading) }] : [];
}

const LONGEST_NAME = 6;

function reportAt(set: OkrSet, { title, reading }: Judged, context: Context<unknown>): void {
  const { measure } = reading;
  const [pair] = guardrailsFor(reading);
  // "new user → first order", "quarter pipeline for Q3 of the plan": more than the number that the catalogue knows by a word of it.
  if (!measure || !pair || /[→>]/.test(measure.metric) || measure.metric.split(/\s+/).length > LONGEST_NAME) return;
  context.report({
    at: context.within(title, measure.metricStart, measure.metricEnd),
    message: `${quoted(measure.metric)} can be reached by doing things worse, and nothing in the set guards quality: add a health metric such as ${quoted(pair.label)}.`,
    fixes: () => insertGuardrail(context.document, set, reading),
  });
}
