import type { Decision } from '../../okr/model';
import { setKey } from '../../yaml/edit';
import { rule } from '../rule';
import { type Dated, decisionsOf, inOrder, isSteered } from '../support/check-ins';
import { quoted } from '../support/words';

const set = (first: string, second: string) => `team: Ferry
cycle: 2026-Q4
owner: ole
objectives:
  - title: Islanders can rely on the boat
    owner: ole
    key_results:
      - title: Cut cancelled crossings from 9% to 3%
        check_ins:
          - date: 2026-10-12
            value: 8%
            decisions_needed:
              - ${first}
          - date: 2026-10-19
            value: 7.5%
            decisions_needed:
              - ${second}
`;

export default rule({
  code: 'decision-open',
  title: 'A decision that nobody takes',
  group: 'steering',
  severity: 'information',
  stateOfWork: true,
  needs: 'today',
  why: `The same decision is asked for again: a week went by in which the team waited. Either the one who can decide does not know of it, or it is nobody's to take.`,
  instead:
    'Take it to the person who can decide, today, and write the answer down as `decided`. If no answer is needed any more, take it out.',
  source: 'OKRs without theater (decisions, not reports); OKR Kanban.',
  bad: [
    { text: set('Do we hire a third pilot?', '«Do we hire a third pilot?»'), today: '2026-10-20' },
    {
      about: 'with who and when',
      text: set('Do we hire a third pilot?', '{ text: «do we hire a third pilot», who: ida, due: 2026-10-23 }'),
      today: '2026-10-20',
    },
  ],
  good: [
    { about: 'another one', text: set('Do we hire a third pilot?', 'Do we close on Mondays?'), today: '2026-10-20' },
    {
      about: 'it was taken',
      text: set('Do we hire a third pilot?', '{ text: Do we hire a third pilot?, decided: Yes, from November }'),
      today: '2026-10-20',
    },
  ],
  check: {
    keyResult(keyResult, context) {
      const { document, report } = context;
      if (!isSteered(keyResult, context)) return;
      const asked = new Map<string, { readonly decision: Decision; readonly checkIn: Dated }[]>();
      for (const checkIn of inOrder(keyResult)) {
        for (const decision of decisionsOf(checkIn)) {
          const words = wordsOf(decision);
          if (words !== '') asked.set(words, [...(asked.get(words) ?? []), { decision, checkIn }]);
        }
      }
      for (const times of asked.values()) {
        const [first, last] = [times[0], times.at(-1)];
        const text = last?.decision.text;
        if (!first || !last || !text || first.checkIn === last.checkIn) continue;
        if (times.some(({ decision }) => decision.decided)) continue;
        const who = last.decision.who?.text ?? first.decision.who?.text;
        report({
          at: text.span,
          message: `${quoted(text.text)} was asked for on ${first.checkIn.date.text} already: ${who === undefined ? 'find out who can decide it' : `get the answer from ${who}`}, or take it out.`,
          fixes: () => [
            {
              title: 'Write down what was decided',
              edits: setKey(document, last.decision, 'decided', '<the answer>', { blanks: true }),
            },
          ],
        });
      }
    },
  },
});

/** The same question in the same words, whatever the capitals and full stops. */
function wordsOf({ text }: Decision): string {
  return (
    text?.text
      .toLowerCase()
      .match(/[\p{L}\p{N}%]+/gu)
      ?.join(' ') ?? ''
  );
}
