import { rule } from '../rule';
import { quoted } from '../support/words';
import { placeOf, surely } from './shared/judged';
import { isOwnWay, moveWayOut } from './shared/solution';

export default rule({
  code: 'kr-prescribes-solution',
  title: 'A result plus the way there',
  group: 'key-results',
  severity: 'information',
  why: `A result that names its way binds the team to the first idea. When the idea fails, people finish it anyway, because it is written in the goal.
As an initiative the way is a bet: it can be tried, measured and replaced while the result stays.`,
  instead: 'Keep the change in the key result and move the way into an initiative that `moves` it.',
  source: 'OKR Kanban (bets beside results); OKR as strategy, not planning; Gothelf, who does what by how much.',
  bad: [
    'Reduce checkout latency from 900ms to 450ms «by migrating to Kafka»',
    'Cut missed appointments from 18% to 9% «by introducing text reminders»',
    'Raise recycling rate from 35% to 50% «by replacing the blue bins»',
  ],
  good: [
    { text: 'Reduce Sev-1 and Sev-2 incidents from 9 per quarter to 3 by the end of Q2', about: '"By" with a date.' },
    { text: 'Reduce manual payment support tickets by 40%', about: '"By" with a number.' },
    {
      text: 'Raise the share of forms completed by tenants without help from 40% to 70%',
      about: '"By" with those who act.',
    },
    'Cut missed appointments from 18% to 9%',
    'Increase revenue from customers won by partners from $1.2M to $2M',
  ],
  check: {
    keyResult(keyResult, context) {
      const found = surely(keyResult, context, 'outcome', 'vague');
      const way = found?.reading.solution;
      if (!found || !way || !isOwnWay(found.title.text, way)) return;
      context.report({
        at: placeOf(way, found.title, context),
        message: `${quoted(way.text)} is the way there, not part of the result: move it into an initiative, so that it can change while the result stays.`,
        fixes: () => moveWayOut(context.document, keyResult, found.reading, way),
      });
    },
  },
});
