import type { Field } from '../../okr/model';
import { scanQuantities } from '../../okr/quantity';
import { measureOf } from '../measure';
import { type Context, rule } from '../rule';
import { quoted } from '../support/words';
import { insertKey } from './shared/insert';

export default rule({
  code: 'kr-no-target',
  title: 'A start or a metric without a target',
  group: 'key-results',
  severity: 'warning',
  why: `A metric that is only named is a chart to look at. The target is what makes it a promise: without it nobody knows how far is far enough, and the end of the cycle brings no answer.`,
  instead: 'Write where the number should stand as `target`, or in the title ("from 14 days to 5 days").',
  source: 'Build ones that change the work (SMART); re:Work’s guide to OKRs.',
  bad: [
    {
      text: `team: Admissions
cycle: 2026-Q4
owner: femi
objectives:
  - title: Applicants know early where they stand
    owner: femi
    key_results:
      - title: Applicants hear from us sooner
        metric: «days from application to answer»
`,
    },
    {
      text: `team: Admissions
cycle: 2026-Q4
owner: femi
objectives:
  - title: Applicants know early where they stand
    owner: femi
    key_results:
      - title: Applicants hear from us sooner
        metric: days from application to answer
        baseline: «21 days»
`,
    },
    {
      text: `team: Bakery
cycle: 2026-Q4
owner: jo
objectives:
  - title: Less bread is thrown away
    owner: jo
    key_results:
      - { title: Unsold bread per day, baseline: «34 kg», due: 2026-11-30 }
`,
    },
  ],
  good: [
    {
      about: 'The target stands in the title.',
      text: `team: Admissions
cycle: 2026-Q4
owner: femi
objectives:
  - title: Applicants know early where they stand
    owner: femi
    key_results:
      - title: Cut days from application to answer from 21 to 7
        metric: days from application to answer
`,
    },
    {
      about: 'A relative change follows from the baseline.',
      text: `team: Bakery
cycle: 2026-Q4
owner: jo
objectives:
  - title: Less bread is thrown away
    owner: jo
    key_results:
      - { title: Reduce unsold bread by 40%, baseline: 34 kg }
`,
    },
    {
      text: `team: Bakery
cycle: 2026-Q4
owner: jo
objectives:
  - title: Less bread is thrown away
    owner: jo
    key_results:
      - title: Unsold bread per day
        baseline: 34 kg
        target: 12 kg
`,
    },
    'Reduce manual payment support tickets by 40%',
  ],
  check: {
    keyResult(keyResult, context) {
      const given = keyResult.baseline ?? keyResult.metric;
      if (!given || keyResult.target || keyResult.status?.value === 'dropped') return;
      const { target, by } = measureOf(keyResult, context.read);
      if (target || by || mayHoldNumber(keyResult.title, context)) return;
      const what = given === keyResult.baseline ? 'is where it starts' : 'is measured';
      context.report({
        at: given.span,
        message: `${quoted(given.text)} ${what}, but nothing says where it should stand at the end: add a target.`,
        fixes: () => insertKey(context.document, keyResult, 'target', '<target>', 'Add a target'),
      });
    },
  },
});

/** A title that could not be read (another language) but has numbers: one of them may be the target. */
function mayHoldNumber(title: Field<string> | undefined, context: Pick<Context<unknown>, 'read'>): boolean {
  return title !== undefined && context.read(title).kind === 'unread' && scanQuantities(title.text).length > 0;
}
