import { rule } from '../rule';
import { quoted } from '../support/words';
import { judged, placeOf } from './shared/judged';

export default rule({
  code: 'kr-vague-word',
  title: 'A word where a number should stand',
  group: 'key-results',
  severity: 'information',
  why: `"Significantly", "better" or "world-class" sound strong and promise nothing: nobody can say at the end that they were not reached.
They often hide that the number is not known yet, which would be worth saying.`,
  instead: 'Replace the word by the number you have in mind when you say it, or leave it out.',
  source: 'Build ones that change the work (SMART); OKRs without theater.',
  bad: [
    '«Significantly» reduce food waste in the canteen',
    'Make our clinic more «efficient»',
    'Patients get their results «quickly»',
    '«Optimise» the picking routes in the warehouse',
  ],
  good: [
    {
      text: 'Reduce food waste in the canteen significantly, from 80 kg to 30 kg per day',
      about: 'The number is there.',
    },
    'Double the books borrowed per member and year',
    'Share of tenants who rate their move-in 9 or 10 rises from 20% to 50%',
    'Walking distance per picked order falls from 420 m to 250 m',
  ],
  check: {
    keyResult(keyResult, context) {
      const found = judged(keyResult, context);
      if (!found || keyResult.target || keyResult.baseline) return;
      const { kind, measure, vague } = found.reading;
      if (kind === 'task' || kind === 'output' || measure?.to || measure?.by) return;
      for (const word of vague) {
        context.report({
          at: placeOf(word, found.title, context),
          // Beside kr-no-number, which asks for the same number, the word is only pointed at.
          severity: kind === 'vague' ? 'hint' : undefined,
          message: `${quoted(word.text)} stands where a number should: say how much you mean by it.`,
        });
      }
    },
  },
});
