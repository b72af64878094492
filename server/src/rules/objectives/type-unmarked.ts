import { each } from '../../okr/model';
import { setKey } from '../../yaml/edit';
import { rule } from '../rule';

export default rule({
  code: 'type-unmarked',
  title: 'A promise or a stretch?',
  group: 'objectives',
  severity: 'hint',
  asksForMore: true,
  why: 'Committed results are expected in full, and others plan on them; aspirational ones are good at 70%. If nobody says which, a miss is read as a failure and next time the targets are safe.',
  instead: 'Add `type: committed` or `type: aspirational`.',
  source: 'Google’s OKR playbook',
  bad: [
    {
      text: 'team: Payments\nstatus: active\nobjectives:\n  - title: «Make checkout dependable for players»\n    owner: maya\n    key_results:\n      - Reduce payment failures from 2.4% to 0.8%\n',
    },
  ],
  good: [
    {
      text: 'team: Payments\nstatus: active\nobjectives:\n  - title: Make checkout dependable for players\n    type: committed\n    key_results:\n      - Reduce payment failures from 2.4% to 0.8%\n',
    },
    {
      about: 'each key result says so itself',
      text: 'team: Payments\nstatus: active\nobjectives:\n  - title: Make checkout dependable for players\n    key_results:\n      - title: Reduce payment failures from 2.4% to 0.8%\n        type: committed\n',
    },
  ],
  check: {
    objective(objective, { document, facts, report }) {
      const results = each(objective.key_results);
      if (!objective.title || objective.type || facts(objective.parent).status !== 'active') return;
      if (results.length > 0 && results.every((kr) => kr.type)) return;
      report({
        at: objective.title.span,
        message: 'Nobody said whether this is committed (expected in full) or aspirational (70% is good): mark it.',
        fixes: () =>
          (['aspirational', 'committed'] as const).map((type) => ({
            title: `Mark it as ${type}`,
            edits: setKey(document, objective, 'type', type),
          })),
      });
    },
  },
});
