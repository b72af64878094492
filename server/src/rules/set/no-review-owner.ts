import { addDays } from '../../okr/dates';
import { each } from '../../okr/model';
import { setKey } from '../../yaml/edit';
import { rule } from '../rule';

const objective = 'objectives:\n  - title: Make checkout dependable for players\n    owner: maya\n';

export default rule({
  code: 'no-review-owner',
  title: 'Nobody runs the check-in',
  group: 'set',
  severity: 'warning',
  asksForMore: true,
  needs: 'today',
  why: 'A rhythm that nobody runs is gone after the second week. One person sees to it that the check-ins are written and that open decisions find somebody who decides.',
  instead: 'Name that person as `owner` of the set.',
  source: 'build ones that change the work; OKRs without theater',
  bad: [
    { text: `«team»: Payments\nstatus: active\ncycle: 2026-Q4\n${objective}`, today: '2026-10-12' },
    { about: 'it begins in a few days', text: `«team»: Payments\ncycle: 2026-Q4\n${objective}`, today: '2026-09-28' },
  ],
  good: [
    { text: `team: Payments\nstatus: active\nowner: maya\n${objective}` },
    { about: 'a draft for later', text: `team: Payments\ncycle: 2026-Q4\n${objective}`, today: '2026-08-01' },
  ],
  check: {
    set(set, { document, facts, today, workspace, report }) {
      const { status, cycle } = facts(set);
      const soon = cycle !== undefined && cycle.start <= addDays(today, 14) && today <= cycle.end;
      if (set.owner || each(set.objectives).length === 0 || !(status === 'active' || soon)) return;
      const names = [
        ...new Set([...each(set.objectives).flatMap((one) => one.owner?.value ?? []), ...workspace.people]),
      ];
      report({
        at: set.team?.key ?? set.keys[0]?.span ?? set.span,
        message: 'Nobody runs the check-in of this set: name the review owner.',
        fixes: () => [
          ...names
            .slice(0, 3)
            .map((name) => ({ title: `Make ${name} the review owner`, edits: setKey(document, set, 'owner', name) })),
          { title: 'Add a review owner', edits: setKey(document, set, 'owner', '<name>', { blanks: true }) },
        ],
      });
    },
  },
});
