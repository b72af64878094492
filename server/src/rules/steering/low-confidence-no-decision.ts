import { rule } from '../rule';
import { askForDecision, decisionsOf, EPSILON, isSteered, says, sureOnes } from '../support/check-ins';

const set = (first: string, second: string) => `team: Ferry
cycle: 2026-Q4
owner: ole
objectives:
  - title: Islanders can rely on the boat
    owner: ole
    key_results:
      - title: Cut cancelled crossings from 9% to 3%
        check_ins:
          - date: 2026-10-12
            value: 9%
            ${first}
          - date: 2026-10-19
            value: 9.1%
            ${second}
`;

export default rule({
  code: 'low-confidence-no-decision',
  title: 'Unlikely, and nobody asks for anything',
  group: 'steering',
  severity: 'warning',
  stateOfWork: true,
  needs: 'today',
  options: { below: { default: 0.4, description: 'The confidence, from 0 to 1, below which something must follow.' } },
  why: `Twice in a row somebody says that the target will probably be missed, and nothing follows: no blocker, no decision, no next action. The honest number was half of the work; the other half is to say what would help, or to let the key result go.`,
  instead:
    'Write what stands in the way, or which decision is needed and from whom. If nothing can help, drop it and say why.',
  source: 'OKRs without theater; OKR Kanban.',
  bad: [
    { text: set('confidence: 0.35', 'confidence: «0.3»'), today: '2026-10-20' },
    {
      about: 'in percent',
      text: set('confidence: 35%', 'confidence: «20%»\n            note: Two pilots are ill'),
      today: '2026-10-20',
    },
  ],
  good: [
    {
      text: set('confidence: 0.35', 'confidence: 0.3\n            blockers: [Two pilots are ill]'),
      today: '2026-10-20',
    },
    {
      about: 'a decision was asked for last time',
      text: set('confidence: 0.35\n            decisions_needed: [Do we hire a third pilot?]', 'confidence: 0.3'),
      today: '2026-10-20',
    },
    { about: 'once is a dip', text: set('confidence: 0.6', 'confidence: 0.3'), today: '2026-10-20' },
    {
      about: 'it is over',
      text: set('confidence: 0.35', 'confidence: 0.3').replace('        check_ins', '        status: missed\n$&'),
      today: '2026-10-20',
    },
  ],
  supersedes: ['committed-at-risk'],
  check: {
    keyResult(keyResult, context) {
      const { document, options, report } = context;
      const [before, last] = sureOnes(keyResult).slice(-2);
      if (!isSteered(keyResult, context) || !before || !last) return;
      const isLow = [before, last].every(({ confidence }) => confidence.value < options.below - EPSILON);
      const asks = [before, last].some((one) => decisionsOf(one).length > 0 || says(one.blockers) || says(one.next));
      if (!isLow || asks) return;
      report({
        at: last.confidence.span,
        message: `Confidence is ${last.confidence.text} after ${before.confidence.text}, and no blocker, decision or next action is named: write what would help, or let it go.`,
        fixes: () => askForDecision(document, last),
      });
    },
  },
});
