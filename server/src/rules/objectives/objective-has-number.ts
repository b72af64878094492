import { rewriteObjective } from '../../language/rewrite';
import { addElement, replaceValue } from '../../yaml/edit';
import { rule } from '../rule';
import { SURE, tellingWords } from '../support/judgement';

export default rule({
  code: 'objective-has-number',
  title: 'A metric in the place of an objective',
  group: 'objectives',
  severity: 'information',
  why: 'The objective says where the team is going and why anybody should care; the numbers under it say whether it got there. A number as the objective leaves nobody to ask whether it is the right number.',
  instead: 'Say in words what the number would show, and move the number into a key result.',
  source: 'build ones that change the work; re:Work’s guide to OKRs',
  bad: ['Grow revenue by «20%»', 'Reduce churn to «3%»', 'Reach «10,000» monthly active teams'],
  good: [
    'Make our first enterprise customers successful and referenceable',
    'Be ready for the 2028 season',
    'Make ISO 27001 a habit, not a project',
    'Give 24/7 cover that nobody dreads',
  ],
  check: {
    objective(objective, { document, readObjective, within, report }) {
      if (!objective.title) return;
      const title = objective.title;
      const reading = readObjective(title);
      if (reading.kind !== 'metric' || reading.confidence < SURE) return;
      const words = tellingWords(reading);
      report({
        at: within(title, words.start, words.end),
        message: `"${words.text}" belongs in a key result: let the objective say in words what that number would show.`,
        fixes: () => {
          const texts = rewriteObjective(reading);
          const choices = texts.length > 0 ? texts : [{ text: '<what will be different, and for whom>' }];
          return choices.map(({ text }) => ({
            title: `Say "${text}", and move the number into a key result`,
            edits: [
              ...replaceValue(document, title, text, { blanks: true }),
              ...addElement(document, objective, 'key_results', title.text),
            ],
          }));
        },
      });
    },
  },
});
