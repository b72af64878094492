import { rule } from '../rule';
import { askForDecision, decisionsOf, EPSILON, inOrder, isSteered, sureOnes } from '../support/check-ins';

const set = (first: string, second: string) => `team: Ferry
cycle: 2026-Q4
owner: ole
objectives:
  - title: Islanders can rely on the boat
    owner: ole
    key_results:
      - title: Cut cancelled crossings from 9% to 0.1%
        check_ins:
          - date: 2026-10-05
            value: 9%
            ${first}
          - date: 2026-10-12
            value: 9%
            ${second}
`;

export default rule({
  code: 'fantasy',
  title: 'A target that nobody believes in',
  group: 'set',
  severity: 'information',
  stateOfWork: true,
  needs: 'today',
  options: { below: { default: 0.25, description: 'The confidence, from 0 to 1, below which nobody believes in it.' } },
  why: `At the first two check-ins somebody gives it less than one chance in four, and asks for no decision. A target that its own owner does not believe in moves nobody: people work on what can be reached, and the set says something else.`,
  instead:
    'Ask for the decision that would make it possible, or set the target where the chance is about half and record the change.',
  source: 'Google’s OKR playbook; Wodtke, Radical Focus.',
  bad: [
    {
      text: set('confidence: 0.2', 'confidence: «0.1»\n            blockers: [We have two pilots]'),
      today: '2026-10-13',
    },
  ],
  good: [
    { text: set('confidence: 0.2', 'confidence: 0.25'), today: '2026-10-13' },
    {
      about: 'a decision was asked for',
      text: set('confidence: 0.2', 'confidence: 0.2\n            decisions_needed: [Do we hire a third pilot?]'),
      today: '2026-10-13',
    },
  ],
  supersedes: ['low-confidence-no-decision', 'committed-at-risk'],
  check: {
    keyResult(keyResult, context) {
      const { document, options, report } = context;
      const [first, second] = sureOnes(keyResult);
      if (!isSteered(keyResult, context) || !first || !second) return;
      const isLow = [first, second].every(({ confidence }) => confidence.value < options.below - EPSILON);
      const checkIns = inOrder(keyResult);
      if (!isLow || checkIns.some((one) => decisionsOf(one).length > 0)) return;
      report({
        at: second.confidence.span,
        message: `Confidence was ${first.confidence.text} and ${second.confidence.text} at the first check-ins, and no decision is asked for: ask for what would make it possible, or change the target.`,
        fixes: () => askForDecision(document, checkIns.at(-1) ?? second),
      });
    },
  },
});
