import { rule } from '../rule';
import { SURE } from '../support/judgement';
import { quoted } from '../support/words';
import { judged } from './shared/judged';
import { splitInTwo } from './shared/split';

export default rule({
  code: 'kr-compound',
  title: 'Two results in one',
  group: 'key-results',
  severity: 'information',
  why: `Two measures in one sentence have one confidence, one owner and one score between them. When one goes up and the other down, the check-in has no honest answer.
Apart, each can be pursued, missed or dropped by itself.`,
  instead: 'Give each measure its own key result; if one only guards the other, make it a health metric.',
  source: 'Build ones that change the work (specific, one measure); re:Work’s guide to OKRs.',
  supersedes: ['kr-no-baseline', 'kr-title-disagrees', 'kr-unit-mismatch'],
  bad: [
    'Reduce churn from 5% to 3% and «raise NPS from 30 to 45»',
    'Cut build time from 20 min to 8 min and «flaky tests from 40 to 5»',
    'Raise guest satisfaction from 78% to 88% and «cut laundry cost per room from $9 to $6»',
  ],
  good: [
    {
      text: 'Reduce Sev-1 and Sev-2 incidents from 9 per quarter to 3 by the end of Q2',
      about: 'One number for both.',
    },
    'Secure 6 enterprise reference customers willing to join sales calls or case studies',
    {
      text: 'Raise the share of orders packed and shipped within a day from 60% to 85%',
      about: 'One measure with two conditions.',
    },
    'Reduce complaints about noise and dust from 25 to 8 per month',
    'Teachers and parents who rate the school 4 of 5 or better rise from 55% to 75%',
  ],
  check: {
    keyResult(keyResult, context) {
      const found = judged(keyResult, context);
      if (!found || found.reading.kind !== 'outcome' || found.reading.confidence < SURE) return;
      const [first, second] = found.reading.parts;
      if (!first || !second) return;
      context.report({
        at: context.within(found.title, second.start, second.end),
        message: `${quoted(second.text)} is a second result with its own measure: give it a key result of its own.`,
        fixes: () => splitInTwo(context.document, keyResult, found.reading),
      });
    },
  },
});
