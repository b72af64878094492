import { overlap } from '../../okr/cycle';
import { each } from '../../okr/model';
import { slug } from '../../okr/reference';
import { rule } from '../rule';
import { isPlaceholder } from '../support/placeholders';

const mine =
  'team: Payments\ncycle: 2026-Q4\nobjectives:\n  - title: Make checkout dependable for players\n    key_results:\n      - id: failures\n        title: Reduce payment failures from 2.4% to 0.8%\n        depends_on:\n          - team: «Platform»\n            need: Retry budget in the gateway\n';
const theirs =
  'team: Platform\ncycle: 2026-Q4\nobjectives:\n  - title: Let product teams ship without asking us first\n';

export default rule({
  code: 'dependency-not-mirrored',
  title: 'The other team knows nothing of it',
  group: 'set',
  severity: 'information',
  needs: 'workspace',
  why: 'You count on another team, and nothing in that team’s set mentions it. In week five it will turn out that they planned something else.',
  instead: 'Ask them to name it in `supports` or `moves`, or stop counting on it.',
  source: 'OKR Kanban; OKRs without theater',
  bad: [{ text: mine, files: { 'platform.okr.yaml': theirs } }],
  good: [
    {
      about: 'they name it',
      text: mine.replace(/[«»]/g, ''),
      files: {
        'platform.okr.yaml': `${theirs}    initiatives:\n      - title: Give the gateway a retry budget\n        moves: payments/failures\n`,
      },
    },
    { about: 'no set of theirs is here', text: mine.replace(/[«»]/g, '') },
  ],
  check: {
    keyResult(keyResult, { facts, workspace, report }) {
      const cycle = facts(keyResult.parent.parent).cycle;
      for (const dependency of each(keyResult.depends_on)) {
        const team = dependency.team;
        if (team?.value === undefined || isPlaceholder(team.text)) continue;
        const name = slug(team.value);
        const theirSets = workspace.setsOf(name).filter((entry) => entry.cycle && cycle && overlap(entry.cycle, cycle));
        const pointing = [...workspace.pointingAt(keyResult), ...workspace.pointingAt(keyResult.parent)];
        const first = theirSets[0];
        if (!first || pointing.some(({ entry }) => entry.team === name)) continue;
        const at = first.set.team?.span ?? first.set.span;
        const id = keyResult.id ?? keyResult.parent.id;
        report({
          at: team.span,
          message: `Nothing in ${team.value}'s set mentions this: ask them to name ${id ? `"${id.text}"` : 'it'} in "supports" or "moves".`,
          related: [{ uri: first.uri, at, message: `${team.value}'s set` }],
          fixes: () => [{ title: `Go to ${team.value}'s set`, open: { uri: first.uri, at } }],
        });
      }
    },
  },
});
