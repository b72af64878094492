import { each } from '../../okr/model';
import { addElement } from '../../yaml/edit';
import { rule } from '../rule';

const objective = 'objectives:\n  - title: Make checkout dependable for players\n    owner: maya\n';

export default rule({
  code: 'not-doing-empty',
  title: 'Nothing was decided against',
  group: 'set',
  severity: 'hint',
  asksForMore: true,
  why: 'A choice shows in what it leaves out. What is not written down as "not doing" comes back in the third week, as a favour or as an emergency.',
  instead: 'Write down one to three things that somebody wanted and that will wait.',
  source: 'OKRs without theater; OKR as strategy, not planning',
  bad: [{ text: `«team»: Payments\n${objective}` }],
  good: [{ text: `team: Payments\nnot_doing: [Rewrite the ledger]\n${objective}` }],
  check: {
    set(set, { document, report }) {
      if (each(set.not_doing).length > 0 || each(set.objectives).length === 0) return;
      report({
        at: set.not_doing?.key ?? set.team?.key ?? set.keys[0]?.span ?? set.span,
        message: 'Nothing was decided against: write down what will wait so that this can happen.',
        fixes: () => [
          {
            title: 'Add what you will not do',
            edits: addElement(document, set, 'not_doing', '<what will wait>', undefined, { blanks: true }),
          },
        ],
      });
    },
  },
});
