import { each } from '../../okr/model';
import { addElement } from '../../yaml/edit';
import { rule } from '../rule';

export default rule({
  code: 'too-few-key-results',
  title: 'One number for a whole objective',
  group: 'objectives',
  severity: 'information',
  options: { min: { default: 2, description: 'Key results that an objective has at least.' } },
  why: 'One number alone is easy to reach the wrong way: faster at the cost of quality, more at the cost of trust. A second one beside it keeps the first honest.',
  instead: 'Add the result that must move along, or the one that must not suffer.',
  source: 'Grove’s paired indicators; build ones that change the work',
  bad: [
    {
      text: 'team: Payments\nobjectives:\n  - title: «Make checkout dependable for players»\n    owner: maya\n    key_results:\n      - Reduce payment failures from 2.4% to 0.8%\n',
    },
  ],
  good: [
    {
      text: 'team: Payments\nobjectives:\n  - title: Make checkout dependable for players\n    owner: maya\n    key_results:\n      - Reduce payment failures from 2.4% to 0.8%\n      - Cut p95 checkout latency from 900ms to 450ms\n',
    },
  ],
  check: {
    objective(objective, { document, options, report }) {
      const count = each(objective.key_results).length;
      if (!objective.title || count === 0 || count >= options.min) return;
      report({
        at: objective.title.span,
        message: `${count === 1 ? 'One key result' : `${count} key results`} alone can be reached the wrong way: add the number that keeps it honest.`,
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
