import { rule } from '../rule';
import { quoted } from '../support/words';
import { measuredByFields, surely, telling } from './shared/judged';
import { moveToInitiatives } from './shared/move';
import { rewrites } from './shared/rewrites';
import { ASKED_OF_RESULTS } from './shared/superseded';

export default rule({
  code: 'kr-is-task',
  title: 'A task in the place of a key result',
  group: 'key-results',
  severity: 'warning',
  options: {
    measured_delivery: {
      default: true,
      description:
        'Let a title that names work stand where `metric` and `target` state a measured effect. Switch off to ask for the effect in the title too.',
    },
  },
  why: `Work can be finished on time and change nothing for anybody. A key result that names the work is green the day it ships, and nobody asks whether it helped.
The work belongs in the file too, as an initiative: a bet that should move a number. Keep the two apart and a bet that does not pay off can be dropped without dropping the goal.`,
  instead:
    'Ask what is different, and for whom, once the work is done. Write that as a change from one number to another, and move the work to `initiatives`.',
  source:
    'Build ones that change the work; OKRs without theater; Castro on value and activity; Gothelf, who does what by how much.',
  supersedes: [...ASKED_OF_RESULTS, 'kr-no-number', 'kr-is-output', 'kr-is-binary', 'kr-is-health-metric'],
  bad: [
    '«Migrate» service X to Kubernetes',
    '«Launch» the new volunteer handbook',
    '«Redesign» the enrolment form for evening classes',
    '«Implement» single sign-on for all warehouse staff',
    '«Hire» a head of nursing',
    { text: '«Introduce» SOC 2 controls by June 30', about: 'The digits of a name and a date measure nothing.' },
  ],
  good: [
    'Reduce Sev-1 and Sev-2 incidents from 9 per quarter to 3 by the end of Q2',
    'Cut p95 checkout latency from 900ms to 450ms',
    'Secure 6 enterprise reference customers willing to join sales calls or case studies',
    {
      text: 'Launch a chatbot that resolves 20% of tickets without a person',
      about: 'A delivery that carries its effect.',
    },
    {
      about: 'The title names the work; the fields say what it must change.',
      text: `team: Library
cycle: 2026-Q4
owner: ines
objectives:
  - title: Borrowing is as easy as walking in
    owner: ines
    key_results:
      - title: Introduce self-service checkout
        metric: median wait at the desk
        baseline: 6 min
        target: 2 min
`,
    },
    'Volunteers who come back for a second shift rise from 30% to 55%',
  ],
  check: {
    keyResult(keyResult, context) {
      const found = surely(keyResult, context, 'task');
      if (!found || found.reading.binary || (context.options.measured_delivery && measuredByFields(keyResult))) return;
      const { at, text, why } = telling(found, context);
      context.report({
        at,
        message: `${quoted(text)} ${why || 'names work to be done'}: say what is different once it is done, from how much to how much.`,
        fixes: () => [...rewrites(context.document, found), ...moveToInitiatives(context.document, keyResult)],
      });
    },
  },
});
