import { memoizedByObject } from '../../okr/memoized';
import { each, type Field, initiativesOf, keyResultsOf } from '../../okr/model';
import { rule } from '../rule';

const URGENT =
  /\b(?:asap|a\.s\.a\.p\.|as soon as possible|urgent(?:ly)?|top[- ]priority|highest priority|must[- ]win|p0|mission[- ]critical|immediately|right away)\b/i;

export default rule({
  code: 'everything-urgent',
  title: 'Everything is urgent',
  group: 'set',
  severity: 'information',
  options: {
    share: { default: 0.5, description: 'Share of titles, from 0 to 1, above which urgency is no longer a choice.' },
  },
  watches: (objective) =>
    [objective, ...each(objective.key_results), ...each(objective.initiatives)]
      .map(({ title }) => (title ? (urgencyIn(title) ? 'urgent' : 'calm') : ''))
      .join(' '),
  why: 'When more than half is urgent, the word says nothing any more, and people choose by who asked last.',
  instead: 'Take the word out, put the list in order, and move the end of it to `not_doing`.',
  source: 'OKRs without theater',
  bad: [
    {
      text: 'team: Payments\nobjectives:\n  - title: Fix checkout «ASAP»\n    key_results:\n      - Urgent fewer payment failures, from 2.4% to 0.8%\n      - Reduce chargebacks from 90 to 40 per week\n',
    },
    { text: 'team: Payments\nobjectives:\n  - title: Make paying feel safe again, «top priority»\n' },
  ],
  good: [
    {
      text: 'team: Payments\nobjectives:\n  - title: Make checkout dependable for players\n    key_results:\n      - Answer urgent tickets within 2 hours in 95% of cases, up from 70%\n      - Reduce chargebacks from 90 to 40 per week\n',
    },
  ],
  check: {
    set(set, { options, within, report }) {
      const titled = [...each(set.objectives), ...keyResultsOf(set), ...initiativesOf(set)].filter(
        ({ title }) => title,
      );
      const most = titled.length * options.share;
      const urgent: { title: Field<string>; match: RegExpExecArray }[] = [];
      let left = titled.length;
      for (const { title } of titled) {
        const match = title && urgencyIn(title);
        if (title && match) urgent.push({ title, match });
        left--;
        // Not even if all that follow were.
        if (urgent.length + left <= most) return;
      }
      const first = urgent[0];
      if (!first) return;
      const { title, match } = first;
      report({
        at: within(title, match.index, match.index + match[0].length),
        message: `"${match[0]}" and the like stand in ${urgent.length} of ${titled.length} titles: where everything is urgent nothing is, so put them in order instead.`,
      });
    },
  },
});

/** Looked for once in each title: a set is looked at after every edit in it. */
const urgencyIn = memoizedByObject((title: Field<string>) => URGENT.exec(title.text));
