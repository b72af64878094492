import { each, type Feedback, type Field } from '../../okr/model';
import { type Context, rule } from '../rule';
import { isPlaceholder, placeholdersIn } from '../support/placeholders';

export default rule({
  code: 'placeholder',
  title: 'A blank that was left',
  group: 'reading',
  severity: 'warning',
  why: 'A blank is honest while you write and misleading once others read: a key result with `<from>` or TBD in it can be neither steered by nor reached. While it stands, nothing else is said of that text.',
  instead:
    'Fill in the number, date or text. If the number is not known yet, finding it out is the first piece of work, not the key result.',
  source: 'What OKRs are and are not',
  supersedes: [
    '*',
    'kr-no-target',
    'kr-no-baseline',
    'kr-no-number',
    'kr-title-disagrees',
    'unknown-reference',
    'invalid-quantity',
    'invalid-date',
    'invalid-value',
    'unquoted-text',
  ],
  bad: [
    'Reduce payment failure rate from «<from>» to «<to>»',
    'Reduce payment failure rate to «TBD»',
    'Raise weekly active teams from «XX» to «XX»',
    {
      about: 'a field',
      text: 'objectives:\n  - title: Make checkout dependable for players\n    owner: maya\n    key_results:\n      - title: Fewer payments fail\n        baseline: 2.4%\n        target: «TODO»\n',
    },
    {
      about: 'where a date belongs: told once',
      text: 'objectives:\n  - title: Make checkout dependable for players\n    owner: maya\n    key_results:\n      - title: Reduce payment failure rate from 2.4% to 0.8%\n        due: «TBD»\n',
    },
    { about: 'a question mark alone', text: 'team: Payments\ncycle: «?»\nobjectives: []\n' },
    {
      about: 'dots in the place of words',
      text: 'objectives:\n  - title: «…»\n    owner: maya\n',
    },
  ],
  good: [
    'Reduce failures of service X from 9 to 3 per week',
    'Questions answered within a day rise from 40% to 80%',
    'Raise sales of the XXL range from 200 to 300 per week',
  ],
  check: {
    // Here and not with the items: what stands where the value can't be read is another finding about the whole document.
    problem(problem, { report }) {
      const text =
        problem.kind === 'invalid-value' ? problem.text : problem.kind === 'unquoted-text' ? problem.meant : '';
      if (isPlaceholder(text)) report({ at: problem.at, message: messageFor(text.trim()) });
    },
    set({ team, cycle, owner, not_doing, retrospective }, context) {
      look(context, team, cycle, owner, ...each(not_doing));
      const { changed, failed, differently } = retrospective ?? {};
      look(context, ...each(changed), ...each(failed), ...each(differently));
    },
    objective({ title, why, owner, supports, comments }, context) {
      look(context, title, why, owner, ...each(supports));
      for (const comment of each(comments)) look(context, ...saidIn(comment));
    },
    keyResult(kr, context) {
      look(context, kr.title, kr.owner, kr.metric, kr.baseline, kr.target, kr.due, kr.source);
      look(context, kr.score, kr.learned, kr.reason);
      for (const one of each(kr.check_ins)) {
        look(context, one.value, one.confidence, one.note, ...each(one.blockers), ...each(one.assumptions));
        for (const { text, who, due, decided } of each(one.decisions_needed)) look(context, text, who, due, decided);
        for (const { text, who, due } of each(one.next)) look(context, text, who, due);
      }
      for (const { from, to, reason } of each(kr.changes)) look(context, from, to, reason);
      for (const { team, need } of each(kr.depends_on)) look(context, team, need);
      for (const comment of each(kr.comments)) look(context, ...saidIn(comment));
    },
    initiative({ title, owner, expect, learned, reason, moves }, context) {
      look(context, title, owner, expect, learned, reason, ...each(moves));
    },
    healthMetric(metric, context) {
      look(context, metric.title, metric.owner, metric.at_least, metric.at_most, metric.source);
      for (const { value, note } of each(metric.readings)) look(context, value, note);
    },
  },
});

/** What comments leave blank. A comment may well quote a blank of the key result; only one that is nothing else was left. */
function saidIn({ by, says, about, replies }: Feedback): (Field<unknown> | undefined)[] {
  const said = [by, says, about, ...each(replies).flatMap((reply) => [reply.by, reply.says])];
  return said.filter((field) => field && isPlaceholder(field.text));
}

function look(
  { within, report }: Context<Record<never, never>>,
  ...fields: readonly (Field<unknown> | undefined)[]
): void {
  for (const field of fields) {
    const found = field ? placeholdersIn(field.text) : [];
    if (!field || found.length === 0 || isTold(field)) continue;
    for (const { start, end, text } of found) {
      report({ at: within(field, start, end), message: messageFor(text) });
    }
  }
}

/** Whether it is told already: what can't be read, and a bare `?` or `[date]` at the start, which YAML takes for more than text. */
function isTold({ text, value, span }: Field<unknown>): boolean {
  const bare = span.end - span.start === text.length;
  if (bare && /^\?(?:\s|$)/.test(text)) return true;
  return isPlaceholder(text) && (value === undefined || (bare && text.startsWith('[')));
}

function messageFor(text: string): string {
  return `"${text}" is a blank that was left: fill it in.`;
}
