import { setKey } from '../../yaml/edit';
import { rule } from '../rule';

export default rule({
  code: 'objective-no-why',
  title: 'An objective without a reason',
  group: 'objectives',
  severity: 'hint',
  asksForMore: true,
  why: 'The reason lets people choose well when things turn out differently, and lets others disagree in time.',
  instead: 'Add `why`: one sentence on what is at stake now.',
  source: 'OKR as strategy, not planning',
  bad: [{ text: 'team: Payments\nobjectives:\n  - title: «Make checkout dependable for players»\n    owner: maya\n' }],
  good: [
    {
      text: 'team: Payments\nobjectives:\n  - title: Make checkout dependable for players\n    why: Failed payments are the first reason why they leave\n',
    },
  ],
  check: {
    objective(objective, { document, report }) {
      if (objective.why || !objective.title) return;
      report({
        at: objective.title.span,
        message: 'Nothing says why this matters now: add a sentence under "why".',
        fixes: () => [
          { title: 'Add why', edits: setKey(document, objective, 'why', '<what is at stake now>', { blanks: true }) },
        ],
      });
    },
  },
});
