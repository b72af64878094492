import { each, type Field, type KeyResult, type Objective } from '../../okr/model';
import type { Context } from '../rule';
import { rule } from '../rule';
import { listed } from '../support/words';
import { keepFirst } from './shared/owners';

export default rule({
  code: 'kr-many-owners',
  title: 'More than one owner',
  group: 'key-results',
  severity: 'warning',
  why: `Of two owners each can believe that the other one is looking. When the number stalls, nobody is the person who has to say so.
Many may work on it; one answers for it.`,
  instead: 'Keep the one who will speak for the number in the check-in. The others can own initiatives.',
  source: 'Build ones that change the work (one owner); Google’s OKR playbook.',
  bad: [
    {
      text: `team: School
cycle: 2026-Q4
objectives:
  - title: Every child reads with joy
    owner: ruth
    key_results:
      - { title: Raise children who read daily from 30% to 50%, owner: «ruth & lee» }
`,
    },
    {
      text: `team: School
cycle: 2026-Q4
objectives:
  - title: Every child reads with joy
    owner: ruth
    key_results:
      - title: Raise children who read daily from 30% to 50%
        owner: «[ruth, lee, kim]»
`,
    },
    {
      about: "The objective's owners are its key results' owners.",
      text: `team: School
cycle: 2026-Q4
objectives:
  - title: Every child reads with joy
    owner: «ruth/lee»
    key_results:
      - Raise children who read daily from 30% to 50%
`,
    },
  ],
  good: [
    { text: 'Raise children who read daily from 30% to 50%', about: 'The objective has one owner.' },
    {
      text: `team: School
cycle: 2026-Q4
objectives:
  - title: Every child reads with joy
    owner: ruth
    key_results:
      - { title: Raise children who read daily from 30% to 50%, owner: lee }
`,
    },
    {
      about: 'One name of several words.',
      text: `team: School
cycle: 2026-Q4
objectives:
  - title: Every child reads with joy
    owner: Ruth van der Berg
    key_results:
      - Raise children who read daily from 30% to 50%
`,
    },
    {
      about: 'A list of one.',
      text: `team: School
cycle: 2026-Q4
objectives:
  - title: Every child reads with joy
    owner: [ruth]
    key_results:
      - Raise children who read daily from 30% to 50%
`,
    },
  ],
  check: {
    keyResult(keyResult, context) {
      if (keyResult.status?.value !== 'dropped') reportMany(keyResult, keyResult.owner, context);
    },
    objective(objective, context) {
      const inherit = each(objective.key_results).some(({ owner }) => !owner);
      if (inherit) reportMany(objective, objective.owner, context);
    },
  },
});

function reportMany(
  item: KeyResult | Objective,
  owner: Field<readonly string[]> | undefined,
  context: Context<unknown>,
): void {
  const [first, ...others] = owner?.value ?? [];
  if (!owner || first === undefined || others.length === 0) return;
  const rest = others.length === 1 ? 'the other can' : 'the others can';
  context.report({
    at: owner.span,
    message: `${listed([first, ...others])} are ${others.length + 1} owners: keep the one who speaks for the number; ${rest} own initiatives.`,
    fixes: () => keepFirst(context.document, item, first),
  });
}
