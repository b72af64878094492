import { setKey } from '../../yaml/edit';
import { rule } from '../rule';

export default rule({
  code: 'objective-no-owner',
  title: 'An objective that nobody owns',
  group: 'objectives',
  severity: 'information',
  asksForMore: true,
  why: 'One person who answers for the objective sees to it that somebody looks at it every week. A team as the owner means that everybody thinks somebody else does.',
  instead: 'Name one person.',
  source: 'build ones that change the work',
  bad: [
    {
      text: 'team: Payments\nstatus: active\nowner: maya\nobjectives:\n  - title: «Make checkout dependable for players»\n    key_results:\n      - Reduce payment failures from 2.4% to 0.8%\n',
    },
  ],
  good: [
    {
      text: 'team: Payments\nstatus: active\nowner: maya\nobjectives:\n  - title: Make checkout dependable for players\n    owner: maya\n    key_results:\n      - Reduce payment failures from 2.4% to 0.8%\n',
    },
  ],
  check: {
    objective(objective, { document, workspace, report }) {
      if (objective.owner || !objective.title) return;
      report({
        at: objective.title.span,
        message: 'Nobody owns this objective: name the one person who answers for it.',
        fixes: () => [
          ...workspace.people
            .slice(0, 3)
            .map((name) => ({ title: `Make ${name} the owner`, edits: setKey(document, objective, 'owner', name) })),
          { title: 'Add an owner', edits: setKey(document, objective, 'owner', '<name>', { blanks: true }) },
        ],
      });
    },
  },
});
