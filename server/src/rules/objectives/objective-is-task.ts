import { rewriteObjective } from '../../language/rewrite';
import { replaceValue } from '../../yaml/edit';
import { rule } from '../rule';
import { SURE, tellingWords } from '../support/judgement';

export default rule({
  code: 'objective-is-task',
  title: 'A project in the place of an objective',
  group: 'objectives',
  severity: 'warning',
  why: 'A project can be finished without anything getting better for anybody. An objective says what will be different, and for whom; then the team may still find a better way than the project it thought of first.',
  instead:
    'Ask "so that what?" until the answer is about people or the business, write that, and move the work to `initiatives`.',
  source: 'OKRs without theater; Gothelf, who does what by how much',
  supersedes: ['objective-vague', 'objective-has-number', 'objective-business-as-usual'],
  bad: [
    '«Launch» the new mobile app',
    '«Migrate» all services to Kubernetes',
    '«Implement» a new CRM',
    '«Hire» a head of design',
  ],
  good: [
    'Improve checkout reliability for high-value gaming transactions',
    'Make our first enterprise customers successful and referenceable',
    'Help new nurses feel safe on their own by the second month',
    'Become the library that families come back to',
  ],
  check: {
    objective(objective, { document, readObjective, within, report }) {
      if (!objective.title) return;
      const title = objective.title;
      const reading = readObjective(title);
      // "Continue the roll-out": that nothing is to change tells more.
      if (reading.kind !== 'task' || reading.confidence < SURE || reading.businessAsUsual) return;
      const words = tellingWords(reading);
      report({
        at: within(title, words.start, words.end),
        message: `"${words.text}" makes this a project: say what will be different, and for whom, and keep the work under initiatives.`,
        fixes: () =>
          rewriteObjective(reading).map(({ text }) => ({
            title: `Say the outcome: ${text}`,
            edits: replaceValue(document, title, text, { blanks: true }),
          })),
      });
    },
  },
});
