import { rule } from '../rule';
import { listed, quoted } from '../support/words';
import { takeFields, takeTitle } from './shared/agree';
import { type Disagreement, disagreements } from './shared/disagreements';
import { judged } from './shared/judged';

export default rule({
  code: 'kr-title-disagrees',
  title: "The title's numbers are not the fields'",
  group: 'key-results',
  severity: 'warning',
  why: `People read the title; progress is counted from the fields. When the two differ, one group works towards a number that another has already given up.
It happens most often after a target was changed and recorded, while the sentence kept the old one.`,
  instead: 'Decide which of the two holds and write it in both places, or leave the numbers out of one.',
  source: 'Build ones that change the work; OKRs without theater (goalposts in the open).',
  bad: [
    {
      text: `team: Payments
cycle: 2026-Q4
owner: maya
objectives:
  - title: Players trust our checkout
    owner: maya
    key_results:
      - title: Reduce payment failure rate from 2.4% to «0.8%»
        baseline: 2.4%
        target: 1.1%
`,
    },
    {
      about: 'Another unit.',
      text: `team: Post office
cycle: 2026-Q4
owner: maya
objectives:
  - title: Nobody queues for a parcel
    owner: maya
    key_results:
      - title: Cut the wait at the counter from «12 min to 5 min»
        baseline: 12 h
        target: 5 h
`,
    },
    {
      about: 'The target was changed and recorded; the title still has the old one.',
      text: `team: Payments
cycle: 2026-Q4
owner: maya
objectives:
  - title: Players trust our checkout
    owner: maya
    key_results:
      - title: Reduce payment failure rate from 2.4% to «0.8%»
        changes:
          - date: 2026-11-02
            field: target
            from: 0.8%
            to: 1.1%
            reason: The gateway team could not commit
`,
    },
    {
      about: 'A relative change that is not the one between baseline and target.',
      text: `team: Bakery
cycle: 2026-Q4
owner: jo
objectives:
  - title: Less bread is thrown away
    owner: jo
    key_results:
      - title: Reduce unsold bread by «40%»
        baseline: 30 kg
        target: 27 kg
`,
    },
  ],
  good: [
    {
      text: `team: Payments
cycle: 2026-Q4
owner: maya
objectives:
  - title: Players trust our checkout
    owner: maya
    key_results:
      - title: Reduce payment failure rate from 2.4% to 1.1%
        baseline: 2.4%
        target: 1.1%
`,
    },
    {
      about: 'The same lengths of time in other units.',
      text: `team: Payments
cycle: 2026-Q4
owner: maya
objectives:
  - title: Players trust our checkout
    owner: maya
    key_results:
      - title: Cut p95 checkout latency from 900ms to 450ms
        baseline: 0.9s
        target: 0.45s
`,
    },
    {
      about: 'By 40% is the change between the two.',
      text: `team: Bakery
cycle: 2026-Q4
owner: jo
objectives:
  - title: Less bread is thrown away
    owner: jo
    key_results:
      - title: Reduce unsold bread by 40%
        baseline: 30 kg
        target: 18 kg
`,
    },
    {
      about: 'The title has other digits, but no measure.',
      text: `team: Payments
cycle: 2026-Q4
owner: maya
objectives:
  - title: Players trust our checkout
    owner: maya
    key_results:
      - title: Fewer failed payments in our top 50 games by the end of Q4
        metric: payment failure rate
        baseline: 2.4%
        target: 1.1%
`,
    },
  ],
  check: {
    keyResult(keyResult, context) {
      const found = judged(keyResult, context);
      if (!found) return;
      const differing = disagreements(keyResult, found.reading);
      const [first] = differing;
      if (!first) return;
      const start = Math.min(...differing.map(({ inTitle }) => inTitle.start));
      const end = Math.max(...differing.map(({ inTitle }) => inTitle.end));
      context.report({
        at: context.within(found.title, start, end),
        message: messageFor(differing),
        related: differing.flatMap(({ field, key }) =>
          field ? [{ uri: context.document.uri, at: field.span, message: `${key}: ${field.text}` }] : [],
        ),
        fixes: () => [
          ...takeTitle(context.document, keyResult, differing),
          ...takeFields(context.document, found.title, differing),
        ],
      });
    },
  },
});

function messageFor(differing: readonly Disagreement[]): string {
  const title = listed(differing.map(({ inTitle }) => quoted(inTitle.quantity.text)));
  const stand = differing.length > 1 ? 'stand' : 'stands';
  const elsewhere = listed(differing.map(said));
  return `${title} ${stand} in the title, but ${elsewhere}: write what holds in both places.`;
}

function said({ elsewhere, key, recorded }: Disagreement): string {
  if (recorded) return `the recorded change made the ${key} ${quoted(elsewhere)}`;
  return key.includes(' ')
    ? `baseline and target are ${quoted(elsewhere)} apart`
    : `the ${key} is ${quoted(elsewhere)}`;
}
