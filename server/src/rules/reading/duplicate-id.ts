import { each, type Target, targetsOf } from '../../okr/model';
import { replaceValue } from '../../yaml/edit';
import { rule } from '../rule';

export default rule({
  code: 'duplicate-id',
  title: 'One id twice in a set',
  group: 'reading',
  severity: 'error',
  watches: (objective) =>
    [objective, ...each(objective.key_results), ...each(objective.initiatives)]
      .map(({ id }) => id?.value ?? '')
      .join('\n'),
  why: 'A reference to this id could mean either item, so whatever points here points at the wrong one half of the time.',
  instead: 'Give each item in the set an id of its own.',
  source: 'format.md',
  bad: [
    {
      text: 'objectives:\n  - id: checkout\n    title: Make checkout dependable for players\n    key_results:\n      - id: «checkout»\n        title: Reduce payment failures from 2.4% to 0.8%\n',
    },
    {
      text: 'objectives:\n  - id: checkout\n    title: Make checkout dependable for players\n  - id: «checkout»\n    title: Grow in gaming across all of Europe\n',
    },
  ],
  good: [
    {
      text: 'objectives:\n  - id: checkout\n    title: Make checkout dependable for players\n  - id: gaming\n    title: Grow in gaming across all of Europe\n',
    },
    {
      about: 'two sets may use the same id',
      text: 'team: A\nobjectives:\n  - id: checkout\n    title: Make checkout dependable\n---\nteam: B\nobjectives:\n  - id: checkout\n    title: Make checkout pleasant\n',
    },
  ],
  check: {
    set(set, { document, report }) {
      const seen = new Map<string, Target>();
      const targets = targetsOf(set);
      let taken: Set<string | undefined> | undefined;
      for (const target of targets) {
        const id = target.id;
        if (id?.value === undefined) continue;
        const first = seen.get(id.value);
        if (!first) {
          seen.set(id.value, target);
          continue;
        }
        taken ??= new Set(targets.map((other) => other.id?.value));
        const free = nextFree(id.value, taken);
        report({
          at: id.span,
          message: `"${id.value}" already names another item of this set: give this one an id of its own.`,
          related: [{ uri: document.uri, at: first.id!.span, message: 'The first one' }],
          fixes: () => [{ title: `Rename to ${free}`, edits: replaceValue(document, id, free) }],
        });
      }
    },
  },
});

function nextFree(id: string, taken: ReadonlySet<string | undefined>): string {
  let number = 2;
  while (taken.has(`${id}-${number}`)) number++;
  return `${id}-${number}`;
}
