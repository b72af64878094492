import type { HealthMetric, Initiative, KeyResult, Objective } from '../../okr/model';
import { setKey } from '../../yaml/edit';
import { type Context, rule } from '../rule';
import { shapeNames } from '../support/shapeNames';

type Titled = Objective | KeyResult | Initiative | HealthMetric;

export default rule({
  code: 'missing-title',
  title: 'An item that says nothing',
  group: 'reading',
  severity: 'error',
  why: 'Without a title nobody knows what is meant, in the file, in the tree or in a review.',
  instead: 'Say in one sentence what it is.',
  source: 'format.md',
  supersedes: [
    'objective-no-key-results',
    'objective-no-owner',
    'objective-no-why',
    'kr-no-owner',
    'kr-no-source',
    'kr-no-target',
    'kr-no-baseline',
  ],
  bad: [
    { text: 'team: Payments\nobjectives:\n  - «id: checkout»\n' },
    {
      text: 'team: Payments\nobjectives:\n  - title: Make checkout dependable for players\n    key_results:\n      - «owner: maya»\n',
    },
    { about: 'a health metric', text: 'team: Payments\nhealth_metrics:\n  - «at_least: 99.9%»\n' },
  ],
  good: [
    'Reduce payment failure rate from 2.4% to 0.8%',
    { text: 'team: Payments\nhealth_metrics:\n  - title: API uptime\n    at_least: 99.9%\n' },
  ],
  check: { objective: check, keyResult: check, initiative: check, healthMetric: check },
});

function check(item: Titled, { document, report }: Context<Record<never, never>>): void {
  if (item.title && item.title.text.trim() !== '') return;
  const first = item.keys[0];
  const at = item.title?.span.length ? item.title.span : firstLine(document.text, item);
  report({
    at,
    message: `${shapeNames[item.shape]} without a title${first ? '' : ' and without anything else'} says nothing: add one.`,
    fixes: () => [{ title: 'Add a title', edits: setKey(document, item, 'title', '<title>', { blanks: true }) }],
  });
}

/** An item may be long: its first line is enough to find it. */
function firstLine(text: string, item: Titled) {
  const end = text.indexOf('\n', item.span.start);
  const stop = end < 0 ? text.length : end;
  const line = text.slice(item.span.start, Math.min(stop, item.span.end)).trimEnd();
  return item.span.part(0, Math.max(line.length, Math.min(1, item.span.length)));
}
