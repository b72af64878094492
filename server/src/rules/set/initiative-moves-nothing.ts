import { type Initiative, keyResultsOf, setOf } from '../../okr/model';
import { setKey } from '../../yaml/edit';
import { type Context, type Fix, rule } from '../rule';
import { freeIdFor } from '../support/ids';
import { shorten } from '../support/words';

const results =
  'objectives:\n  - title: Make checkout dependable for players\n    key_results:\n      - id: failures\n        title: Reduce payment failures from 2.4% to 0.8%\n    initiatives:\n';

export default rule({
  code: 'initiative-moves-nothing',
  title: 'Work that moves no key result',
  group: 'set',
  severity: 'information',
  why: 'Work is under way, and nobody said which result it should move: then nobody can say whether to go on with it when time is short.',
  instead: 'Name the key result in `moves`; if there is none, it may not be worth doing now.',
  source: 'OKR Kanban; Castro on value and activity',
  bad: [
    { text: `${results}      - title: «Ship idempotent retries»\n        status: doing\n` },
    { text: `${results}      - title: «Renew the office lease»\n        status: blocked\n` },
  ],
  good: [
    { text: `${results}      - title: Ship idempotent retries\n        status: doing\n        moves: failures\n` },
    { about: 'an idea owes nothing yet', text: `${results}      - Ship idempotent retries\n` },
  ],
  check: {
    initiative(initiative, context) {
      const status = initiative.status?.value;
      if (!initiative.title || initiative.moves || !(status === 'doing' || status === 'blocked' || status === 'done'))
        return;
      context.report({
        at: initiative.title.span,
        message: `This is ${status === 'done' ? 'done' : status === 'doing' ? 'being done' : 'blocked'}, and nothing says which key result it should move: name it in "moves".`,
        fixes: () => choices(initiative, context),
      });
    },
  },
});

/** The key results of the same objective first; one without an id is given one. */
function choices(initiative: Initiative, { document }: Context<Record<never, never>>): Fix[] {
  const set = setOf(initiative);
  const results = keyResultsOf(set);
  const near = results.filter((kr) => kr.parent === initiative.parent);
  return [...near, ...results.filter((kr) => !near.includes(kr))].slice(0, 6).flatMap((kr) => {
    if (!kr.title) return [];
    const id = kr.id?.value ?? freeIdFor(kr, set);
    const name = kr.id ? [] : setKey(document, kr, 'id', id);
    return [
      {
        title: `Say that it moves "${shorten(kr.title.text)}"`,
        edits: [...name, ...setKey(document, initiative, 'moves', id)],
      },
    ];
  });
}
