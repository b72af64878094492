import { daysBetween } from '../../okr/dates';
import type { TextEdit } from '../../okr/edit';
import { each, keyResultsOf, type OkrSet } from '../../okr/model';
import { setKey } from '../../yaml/edit';
import { looksBack } from '../facts';
import { type Context, rule } from '../rule';
import { isLongOver } from '../support/check-ins';
import { isUnscored, RETROSPECTIVE, scoreFromProgress } from '../support/closing';
import { stepsOn } from '../support/steps';
import { quoted } from '../support/words';

const set = (status: string, cycle = '2026-Q4') => `team: Ferry
cycle: ${cycle}
status: ${status}
owner: ole
objectives:
  - title: Islanders can rely on the boat
    owner: ole
    key_results:
      - title: Cut cancelled crossings from 9% to 3%
        check_ins:
          - date: 2026-12-21
            value: 4%
            confidence: 0.6
      - Raise punctual departures from 71% to 90%
`;

export default rule({
  code: 'cycle-over-not-closed',
  title: 'Over, and not closed',
  group: 'closing',
  severity: 'warning',
  stateOfWork: true,
  needs: 'today',
  why: `The cycle ended more than two weeks ago, and the set still says that it is pursued. Without scores and a look back the next cycle begins with the same assumptions, and what was not finished goes on unseen.`,
  instead:
    'Score each key result, write down what changed, what failed and what you will do differently, and set `status: closed`.',
  source: 'Google’s OKR playbook (scoring); OKR Kanban.',
  bad: [
    { text: set('active', '«2026-Q4»'), today: '2027-01-15' },
    {
      about: 'a cycle with its own days',
      text: set('active', '{ name: Winter, start: 2026-10-12, end: 2026-12-24 }').replace(/\{[^{}]*\}/, '«$&»'),
      today: '2027-01-08',
    },
  ],
  good: [
    { about: 'two weeks are left for it', text: set('active'), today: '2027-01-14' },
    { text: set('closed'), today: '2027-03-01' },
    { about: 'never begun', text: set('draft'), today: '2027-03-01' },
  ],
  check: {
    set(set, context) {
      const of = context.facts(set);
      if (of.status !== 'active' || !of.cycle || !set.cycle || !isLongOver(of, context.today)) return;
      context.report({
        at: set.cycle.span,
        message: `${quoted(of.cycle.name)} ended ${daysBetween(of.cycle.end, context.today)} days ago, and the set is still active: score it, look back and close it.`,
        fixes: () => [{ title: 'Close the cycle', edits: close(set, context) }],
      });
    },
  },
});

/** Closes the set: the status, a score from each last value (a blank where there is none), the questions of the retrospective. */
function close(set: OkrSet, context: Context<Record<never, never>>): TextEdit[] {
  const scores = keyResultsOf(set).map((one) => scoreFromProgress(one, context) ?? '<0.0 to 1.0>');
  return stepsOn(
    context.document,
    set,
    (current, there) => setKey(current, there, 'status', 'closed'),
    (current, there) =>
      keyResultsOf(there).flatMap((one, index) =>
        isUnscored(one) ? setKey(current, one, 'score', scores[index] ?? '<0.0 to 1.0>') : [],
      ),
    (current, there) =>
      looksBack(there) || each(there.objectives).length === 0
        ? []
        : setKey(current, there, 'retrospective', RETROSPECTIVE),
  );
}
