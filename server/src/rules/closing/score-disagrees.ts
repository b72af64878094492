import { each } from '../../okr/model';
import { clamp, latest } from '../../okr/progress';
import { rule } from '../rule';
import { EPSILON, standing } from '../support/check-ins';

const set = (score: string, more = '') => `team: Ferry
cycle: 2026-Q3
status: closed
owner: ole
objectives:
  - title: Islanders can rely on the boat
    owner: ole
    key_results:
      - title: Cut cancelled crossings from 9% to 3%
        check_ins:
          - { date: 2026-09-28, value: 6% }
        score: ${score}
${more}retrospective:
  changed: [Crossings are cancelled by noon, not at the pier]
`;

export default rule({
  code: 'score-disagrees',
  title: 'The score is not what the number says',
  group: 'closing',
  severity: 'information',
  stateOfWork: true,
  options: {
    apart: { default: 0.2, description: 'How far the score may be from the final progress, from 0 to 1.' },
  },
  why: `The last value and the score tell different stories. There may be a good reason, a number that measured the wrong thing or luck that nobody earned; then it is the most useful sentence of the quarter, and it is missing.`,
  instead: 'Say in `learned` why the score is another, or correct the score.',
  source: 'Google’s OKR playbook (scoring).',
  bad: [{ text: set('«0.8»') }, { about: 'too hard on themselves', text: set('«0.2»') }],
  good: [
    { text: set('0.7') },
    { about: 'explained', text: set('0.9', '        learned: Half of the rest were storms\n') },
  ],
  check: {
    keyResult(keyResult, context) {
      const { score, learned, status } = keyResult;
      const { measure, progress } = standing(keyResult, context);
      if (score?.value === undefined || progress === undefined || learned || status?.value === 'dropped') return;
      // A level to keep may have been lost and found again on the way: its last value does not make the score.
      if (measure.hold || Math.abs(score.value - clamp(progress)) <= context.options.apart + EPSILON) return;
      const withValue = each(keyResult.check_ins).filter(({ value }) => value?.value);
      const last = latest(withValue, ({ date }) => date?.value);
      context.report({
        at: score.span,
        message: `The score is ${score.text}, and the last value, ${last?.value?.text}, makes ${clamp(progress).toFixed(1)}: say in "learned" why, or correct the score.`,
      });
    },
  },
});
