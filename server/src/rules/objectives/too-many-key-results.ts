import { each } from '../../okr/model';
import { rule } from '../rule';

const five = [
  'payment failures from 2.4% to 0.8%',
  'chargebacks from 90 to 40 per week',
  'refund time from 5 days to 2 days',
  'abandoned carts from 40% to 30%',
];

export default rule({
  code: 'too-many-key-results',
  title: 'More key results than a team can steer by',
  group: 'objectives',
  severity: 'warning',
  options: { max: { default: 4, description: 'Key results that an objective has at most.' } },
  why: 'Nobody looks at eight numbers every week. With more than four the important ones get the same few minutes as the others, and the list stops being a choice.',
  instead: 'Keep the two to four that would convince a sceptic; watch the rest as health metrics.',
  source: 'build ones that change the work; Google’s OKR playbook',
  bad: [
    {
      text: `team: Payments\nobjectives:\n  - title: «Make checkout dependable for players»\n    key_results:\n${[...five, 'checkout errors from 3% to 1%'].map((text) => `      - Reduce ${text}\n`).join('')}`,
    },
  ],
  good: [
    {
      text: `team: Payments\nobjectives:\n  - title: Make checkout dependable for players\n    key_results:\n${five.map((text) => `      - Reduce ${text}\n`).join('')}`,
    },
  ],
  check: {
    objective(objective, { options, report }) {
      // Those that were let go take nobody's attention any more.
      const count = each(objective.key_results).filter((kr) => kr.status?.value !== 'dropped').length;
      if (count <= options.max) return;
      report({
        at: (objective.title ?? objective).span,
        message: `${count} key results are more than a team can steer by: keep the ${options.max} that tell most.`,
      });
    },
  },
});
