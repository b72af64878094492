import { each, keyResultsOf } from '../../okr/model';
import { rule } from '../rule';
import { quoted } from '../support/words';
import { type WrittenDue, writtenDues } from './shared/due';

export default rule({
  code: 'kr-all-due-last-day',
  title: 'Everything is due on the last day',
  group: 'key-results',
  severity: 'hint',
  watches: (objective) =>
    each(objective.key_results)
      .map(({ title, due, status }) => JSON.stringify([title?.text, due?.text, due?.value, status?.value]))
      .join('\n'),
  why: `A date that only repeats the end of the cycle was copied, not planned. When every key result carries it, nothing is meant to be reached before anything else, and the first bad news comes in the last week.`,
  instead:
    'Ask which result should show first, and give it an earlier date; leave the others without one, since the end of the cycle is understood.',
  source: 'OKRs without theater; build ones that change the work.',
  bad: [
    {
      text: `team: Zoo
cycle: 2026-Q4
owner: ida
objectives:
  - title: Families plan their next visit on the way home
    owner: ida
    key_results:
      - { title: Raise returning families from 12% to 25%, due: «2026-12-31» }
      - { title: Cut the queue at the gate from 25 min to 8 min, due: 2026-12-31 }
`,
    },
    {
      text: `team: Zoo
cycle: 2026-11
owner: ida
objectives:
  - title: Families plan their next visit on the way home
    owner: ida
    key_results:
      - title: Raise returning families from 12% to 25%
        due: «2026-11-30»
  - title: Keepers have time for the animals
    owner: ole
    key_results:
      - title: Cut the hours of paperwork per keeper from 9 to 4 per week
        due: 2026-11-30
`,
    },
    {
      about: 'In the words of the titles.',
      text: `team: Zoo
cycle: 2026-Q4
owner: ida
objectives:
  - title: Families plan their next visit on the way home
    owner: ida
    key_results:
      - Raise returning families from 12% to 25% by «December 31»
      - Cut the queue at the gate from 25 min to 8 min by the end of December
`,
    },
  ],
  good: [
    {
      text: `team: Zoo
cycle: 2026-Q4
owner: ida
objectives:
  - title: Families plan their next visit on the way home
    owner: ida
    key_results:
      - { title: Raise returning families from 12% to 25%, due: 2026-12-31 }
      - { title: Cut the queue at the gate from 25 min to 8 min, due: 2026-11-15 }
`,
    },
    {
      about: 'No dates: the end of the cycle is understood.',
      text: `team: Zoo
cycle: 2026-Q4
owner: ida
objectives:
  - title: Families plan their next visit on the way home
    owner: ida
    key_results:
      - Raise returning families from 12% to 25%
      - Cut the queue at the gate from 25 min to 8 min
`,
    },
    {
      about: 'One of the two has no date.',
      text: `team: Zoo
cycle: 2026-Q4
owner: ida
objectives:
  - title: Families plan their next visit on the way home
    owner: ida
    key_results:
      - { title: Raise returning families from 12% to 25%, due: 2026-12-31 }
      - Cut the queue at the gate from 25 min to 8 min
`,
    },
    {
      about: 'A single key result is no pattern.',
      text: `team: Zoo
cycle: 2026-Q4
owner: ida
objectives:
  - title: Families plan their next visit on the way home
    owner: ida
    key_results:
      - { title: Raise returning families from 12% to 25%, due: 2026-12-31 }
`,
    },
  ],
  check: {
    set(set, context) {
      const { cycle } = context.facts(set);
      const keyResults = keyResultsOf(set).filter(({ status }) => status?.value !== 'dropped');
      if (!cycle || keyResults.length < 2) return;
      const onLastDay: WrittenDue[] = [];
      for (const keyResult of keyResults) {
        const dues = writtenDues(keyResult, cycle, context);
        const last = dues.every(({ meant }) => meant.some((stretch) => stretch.last === cycle.end));
        if (!dues[0] || !last) return;
        onLastDay.push(dues[0]);
      }
      const [first, ...others] = onLastDay;
      if (!first) return;
      const related = others.map(({ at, text }) => ({ uri: context.document.uri, at, message: `Also due on ${text}` }));
      context.report({
        at: first.at,
        message: `All ${keyResults.length} key results are due on the cycle's last day, like ${quoted(first.text)}: say which one should show first.`,
        related,
      });
    },
  },
});
