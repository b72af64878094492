import { type Dependency, each, type KeyResult } from '../../okr/model';
import { addElement, setKey } from '../../yaml/edit';
import { type Context, type Fix, rule } from '../rule';
import { decisionsOf, inOrder, isSteered } from '../support/check-ins';
import { isPlaceholder } from '../support/placeholders';

const set = (dependency: string, decision = '', head = '') => `team: Ferry
cycle: 2026-Q4
${head}owner: ole
objectives:
  - title: Islanders can rely on the boat
    owner: ole
    key_results:
      - title: Cut cancelled crossings from 9% to 3%
        depends_on:
          - team: ${dependency}
            need: A berth on both sides by noon
        check_ins:
          - date: 2026-10-12
            value: 8%
            confidence: 0.6
${decision}`;

export default rule({
  code: 'dependency-uncommitted',
  title: 'A team that has not agreed',
  group: 'set',
  severity: 'information',
  stateOfWork: true,
  needs: 'today',
  asksForMore: true,
  why: `This result rests on another team, and that team has not said yes. Most results that are lost to a dependency are lost in the first weeks, while everybody still believes that it will somehow happen.`,
  instead: 'Get a yes and write `committed: true`, ask for the decision in a check-in, or plan without that team.',
  source: 'OKR Kanban; OKRs without theater.',
  bad: [
    { text: set('«Harbour»'), today: '2026-10-13' },
    {
      about: 'it says so',
      text: set('Harbour\n            committed: «false»').replace(
        '            need: A berth on both sides by noon\n',
        '',
      ),
      today: '2026-10-13',
    },
  ],
  good: [
    { text: set('Harbour\n            committed: true'), today: '2026-10-13' },
    {
      about: 'somebody is to decide it',
      text: set('Harbour', '            decisions_needed: [Does Harbour give us a berth by noon?]\n'),
      today: '2026-10-13',
    },
  ],
  check: {
    keyResult(keyResult, context) {
      if (!isSteered(keyResult, context)) return;
      const last = inOrder(keyResult).at(-1);
      for (const dependency of each(keyResult.depends_on)) {
        const { team, committed } = dependency;
        if (!team?.value || isPlaceholder(team.text) || committed?.value === true) continue;
        // Written, but not to be read: another rule says so.
        if (committed && committed.value === undefined) continue;
        const name = team.value.toLowerCase();
        const asked = last && decisionsOf(last).some(({ text }) => text?.text.toLowerCase().includes(name));
        if (asked) continue;
        context.report({
          at: (committed ?? team).span,
          message: `This rests on ${team.value}, and they have not agreed: get their yes, ask for the decision, or plan without them.`,
          fixes: () => fixesFor(dependency, team.value!, keyResult, context),
        });
      }
    },
  },
});

function fixesFor(
  dependency: Dependency,
  team: string,
  keyResult: KeyResult,
  { document }: Context<Record<never, never>>,
): Fix[] {
  const last = inOrder(keyResult).at(-1);
  const need = dependency.need?.value ? `: ${dependency.need.value}` : '';
  const question = `Will ${team} commit to this${need}?`;
  return [
    { title: `${team} has agreed: mark it as committed`, edits: setKey(document, dependency, 'committed', 'true') },
    { title: 'Ask for the decision', edits: last ? addElement(document, last, 'decisions_needed', question) : [] },
  ].filter(({ edits }) => edits.length > 0);
}
