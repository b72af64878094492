import { rule } from '../rule';
import { tellingWords } from '../support/judgement';
import { quoted } from '../support/words';
import { measuredByFields, placeOf, surely } from './shared/judged';
import { moveToInitiatives } from './shared/move';
import { rewrites } from './shared/rewrites';
import { ASKED_OF_RESULTS } from './shared/superseded';

export default rule({
  code: 'kr-is-binary',
  title: 'A state that is or is not reached',
  group: 'key-results',
  severity: 'information',
  why: `A state that is reached or not says nothing until the last day: at every check-in the answer is "not yet", and nobody can tell whether the bet works.
A percentage of completion has the same fault, because it measures work and not what the work is for. Behind most such states stands a number that moves earlier.`,
  instead:
    'Name what the state makes possible and measure that, or measure the way to it in a number that outsiders feel. Keep the milestone as an initiative.',
  source: 'OKR as strategy, not planning; Wodtke, Radical Focus; Perdoo and Viva Goals on types of key result.',
  supersedes: [...ASKED_OF_RESULTS],
  bad: [
    'ISO 27001 «certified»',
    'The budget for 2027 is «approved»',
    'GDPR compliance «achieved»',
    'The hospital is «accredited»',
  ],
  good: [
    'Audit findings that stay open longer than 30 days fall from 14 to 2',
    {
      text: 'Zero patients wait longer than 4 hours in the emergency room',
      about: 'Zero and all can be read every week.',
    },
    'Share of suppliers with a valid certificate rises from 35% to 80%',
    'NPS > 60',
    'Deals lost for want of a certificate fall from 7 to 1 per quarter',
  ],
  check: {
    keyResult(keyResult, context) {
      const found = surely(keyResult, context, 'task');
      if (!found?.reading.binary || measuredByFields(keyResult)) return;
      // The reader names the thing first and then the state; the state is what can't be measured.
      const state = found.reading.evidence[1] ?? tellingWords(found.reading);
      context.report({
        at: placeOf(state, found.title, context),
        message: `${quoted(state.text)} is a state that is or is not reached: measure what it changes, so that every check-in shows a number.`,
        fixes: () => [...rewrites(context.document, found), ...moveToInitiatives(context.document, keyResult)],
      });
    },
  },
});
