import { each, type KeyResult } from '../../okr/model';
import { rule } from '../rule';

const objectives = [
  'Make checkout dependable for players',
  'Win back lapsed players in Asia',
  'Make refunds painless for parents',
  'Be the easiest shop to sell in',
];
const file = (titles: readonly string[], key = 'objectives') =>
  `team: Payments\n${key}:\n${titles.map((title) => `  - title: ${title}\n`).join('')}`;

export default rule({
  code: 'too-many-objectives',
  title: 'A set that chooses nothing',
  group: 'objectives',
  severity: 'warning',
  options: { max: { default: 3, description: 'Objectives that a set has at most.' } },
  watches: (objective) =>
    each(objective.key_results)
      .map(({ status }) => status?.value ?? '')
      .join(' '),
  why: 'OKRs are useful because they make people choose. With more than three objectives nothing was decided against, and each gets a part of everybody’s attention.',
  instead: 'Keep the one to three that matter most this cycle; write the others under `not_doing`.',
  source: 'OKRs without theater; build ones that change the work',
  bad: [{ text: file(objectives, '«objectives»') }],
  good: [{ text: file(objectives.slice(0, 3)) }],
  check: {
    set(set, { options, report }) {
      const dropped = (results: readonly KeyResult[]) =>
        results.length > 0 && results.every((kr) => kr.status?.value === 'dropped');
      const count = each(set.objectives).filter((objective) => !dropped(each(objective.key_results))).length;
      if (!set.objectives || count <= options.max) return;
      report({
        at: set.objectives.key,
        message: `${count} objectives are no choice: keep the ${options.max} that matter most, and say what you will not do.`,
      });
    },
  },
});
