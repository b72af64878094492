import { saysWhatCounts } from '../../language/rewrite';
import { type Fix, rule } from '../rule';
import { quoted } from '../support/words';
import { insertNumbers } from './shared/insert';
import { surely, telling } from './shared/judged';
import { rewrites } from './shared/rewrites';

export default rule({
  code: 'kr-no-number',
  title: 'A direction without a number',
  group: 'key-results',
  severity: 'warning',
  why: `"Improve" and "reduce" say which way, not how far. Without a number everybody pictures a different finish, and at the end any movement can be called a success.
A number written before the work begins is what makes the conversation honest: it can turn out to be false.`,
  instead:
    'Say what is measured, where it stands today and where it should stand: "… from 12 days to 4 days". Where today\'s number is not known, finding it is the first initiative.',
  source: 'Build ones that change the work (SMART); Google’s OKR playbook; re:Work’s guide to OKRs.',
  supersedes: ['kr-no-baseline', 'kr-no-target', 'kr-not-weekly', 'kr-no-source'],
  bad: [
    '«Improve» platform reliability',
    '«Reduce» waiting times in the outpatient clinic',
    '«Increase» the share of students who finish their degree',
    '«Fewer» returns of shoes bought online',
  ],
  good: [
    'Reduce waiting times in the outpatient clinic from 50 min to 20 min',
    { text: 'Double the share of students who finish their degree', about: 'A number in a word.' },
    { text: 'No parcel is lost between depot and door', about: 'None is a number.' },
    {
      about: 'The number stands in the fields.',
      text: `team: Outpatients
cycle: 2026-Q4
owner: dara
objectives:
  - title: Patients are seen when they expect to be
    owner: dara
    key_results:
      - title: Reduce waiting times in the outpatient clinic
        baseline: 50 min
        target: 20 min
`,
    },
    'Reduce manual payment support tickets by 40%',
  ],
  check: {
    keyResult(keyResult, context) {
      const found = surely(keyResult, context, 'vague');
      // With a metric or a baseline in the fields it is the target that is missing, which kr-no-target says.
      if (!found || keyResult.target || keyResult.baseline || keyResult.metric) return;
      const { at, text } = telling(found, context);
      context.report({
        at,
        message: `${quoted(text)} gives a direction without a number: say ${saysWhatCounts(found.reading) ? '' : 'what you would count or time, and '}from how much to how much.`,
        fixes: () =>
          different([
            ...insertNumbers(context.document, keyResult, found.reading),
            ...rewrites(context.document, found),
          ]),
      });
    },
  },
});

/** Without those that write the same as an earlier one: "from … to …" behind the sentence may be its rewrite too. */
function different(fixes: readonly Fix[]): Fix[] {
  const written = fixes.map(({ edits }) => JSON.stringify(edits));
  return fixes.filter((_, at) => written.indexOf(written[at]!) === at);
}
