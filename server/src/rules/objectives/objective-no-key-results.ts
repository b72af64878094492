import { each } from '../../okr/model';
import { addElement } from '../../yaml/edit';
import { rule } from '../rule';

export default rule({
  code: 'objective-no-key-results',
  title: 'Nothing says whether it was reached',
  group: 'objectives',
  severity: 'warning',
  supersedes: ['too-few-key-results'],
  why: 'Without a key result the objective is a wish: at the end of the cycle everybody may think what they like about it.',
  instead: 'Add two to four measurable changes that would convince a sceptic.',
  source: 'build ones that change the work; Google’s OKR playbook',
  bad: [
    { text: 'team: Payments\nobjectives:\n  - title: «Make checkout dependable for players»\n    owner: maya\n' },
    {
      about: 'only work',
      text: 'team: Payments\nobjectives:\n  - title: «Make checkout dependable for players»\n    initiatives:\n      - Ship idempotent retries\n',
    },
  ],
  good: [
    {
      text: 'team: Payments\nobjectives:\n  - title: Make checkout dependable for players\n    key_results:\n      - Reduce payment failures from 2.4% to 0.8%\n',
    },
  ],
  check: {
    objective(objective, { document, report }) {
      if (!objective.title || each(objective.key_results).length > 0) return;
      report({
        at: objective.title.span,
        message: 'Nothing says whether this was reached: add two to four measurable changes.',
        fixes: () => [
          {
            title: 'Add a key result',
            edits: addElement(document, objective, 'key_results', 'Reduce <what> from <from> to <to>', undefined, {
              blanks: true,
            }),
          },
        ],
      });
    },
  },
});
