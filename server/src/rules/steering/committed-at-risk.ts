import { typeOf } from '../facts';
import { rule } from '../rule';
import { askForDecision, decisionsOf, EPSILON, inOrder, isSteered, sureOnes } from '../support/check-ins';

const set = (confidence: string, type = 'committed') => `team: Ferry
cycle: 2026-Q4
owner: ole
objectives:
  - title: Islanders can rely on the boat
    owner: ole
    type: ${type}
    key_results:
      - title: Cut cancelled crossings from 9% to 3%
        check_ins:
          - date: 2026-10-12
            value: 8%
            confidence: 0.8
          - date: 2026-10-19
            value: 7.8%
            confidence: ${confidence}
`;

export default rule({
  code: 'committed-at-risk',
  title: 'A promise at risk',
  group: 'steering',
  severity: 'information',
  stateOfWork: true,
  needs: 'today',
  options: { below: { default: 0.7, description: 'The confidence, from 0 to 1, below which a promise is at risk.' } },
  why: `Others plan on what is committed. Once it is less likely than 70%, somebody has to choose: give it more people, make it smaller, or tell those who count on it. That is a decision, and the earlier it is asked for, the cheaper it is.`,
  instead: 'Say in `decisions_needed` what must be decided, by whom and until when.',
  source: 'Google’s OKR playbook; OKRs without theater.',
  bad: [
    { text: set('«0.6»'), today: '2026-10-20' },
    {
      about: 'a next action is no decision',
      text: set('«65%»\n            next: [Call the pilots]'),
      today: '2026-10-20',
    },
  ],
  good: [
    { text: set('0.7'), today: '2026-10-20' },
    { text: set('0.6\n            decisions_needed: [Do we hire a third pilot?]'), today: '2026-10-20' },
    { about: 'a stretch', text: set('0.6', 'aspirational'), today: '2026-10-20' },
  ],
  check: {
    keyResult(keyResult, context) {
      const { document, options, report } = context;
      const last = sureOnes(keyResult).at(-1);
      if (!isSteered(keyResult, context) || typeOf(keyResult) !== 'committed' || !last) return;
      if (last.confidence.value >= options.below - EPSILON) return;
      // Asked for in the latest check-in, or asked for earlier and still open.
      const checkIns = inOrder(keyResult);
      const asked = checkIns.some((one) =>
        decisionsOf(one).some(({ decided }) => !decided || one === last || one === checkIns.at(-1)),
      );
      if (asked) return;
      report({
        at: last.confidence.span,
        message: `Confidence is ${last.confidence.text} for a committed key result, and no decision is asked for: say what must be decided to keep the promise, or to change it.`,
        fixes: () => askForDecision(document, last),
      });
    },
  },
});
