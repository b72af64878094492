import { rule } from '../rule';
import { quoted } from '../support/words';
import { measuredByFields, surely, telling } from './shared/judged';
import { moveToInitiatives } from './shared/move';
import { rewrites } from './shared/rewrites';
import { ASKED_OF_RESULTS } from './shared/superseded';

export default rule({
  code: 'kr-is-output',
  title: "A count of the team's own work",
  group: 'key-results',
  severity: 'information',
  why: `Twelve articles or twenty interviews are within the team's own power: they can all be done while nothing outside the team changes. A number alone does not make work a result.
What others do because of it (they sign up, they stop calling, they come back) is the result, and it may not follow.`,
  instead:
    'Say what readers, customers or systems do differently because of this work, and by how much. Keep the count in an initiative.',
  source: 'OKRs without theater; Castro on value and activity; Gothelf, who does what by how much.',
  supersedes: [...ASKED_OF_RESULTS, 'kr-is-binary'],
  bad: [
    'Publish «12 blog posts»',
    'Run «20 interviews» with new tenants',
    'Train «40 managers» in giving feedback',
    'Conduct «15 workshops» with volunteers',
  ],
  good: [
    { text: 'Managers who hold weekly 1:1s rise from 30% to 80%', about: 'The same field, told by what people do.' },
    {
      text: '50 pull requests merged from new contributors',
      about: 'Outsiders act; the team can only make it likely.',
    },
    'Sign-ups that come from our articles grow from 40 to 120 per week',
    'Secure 6 enterprise reference customers willing to join sales calls or case studies',
    'Reduce manual payment support tickets by 40%',
  ],
  check: {
    keyResult(keyResult, context) {
      const found = surely(keyResult, context, 'output');
      if (!found || measuredByFields(keyResult)) return;
      const { at, text, why } = telling(found, context);
      context.report({
        at,
        message: `${quoted(text)} ${why || "counts the team's own work"}: say what others do differently because of it, and by how much.`,
        fixes: () => [...rewrites(context.document, found), ...moveToInitiatives(context.document, keyResult)],
      });
    },
  },
});
