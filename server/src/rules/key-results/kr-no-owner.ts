import { rule } from '../rule';
import { quoted } from '../support/words';
import { nameOwner } from './shared/owners';

export default rule({
  code: 'kr-no-owner',
  title: 'Nobody is accountable',
  group: 'key-results',
  severity: 'warning',
  why: `What everybody owns is nobody's to lose sleep over. The owner need not do the work: they look at the number, say honestly how likely it is, and ask for the decision that is missing.
Without that one person the check-in turns into a round of guesses.`,
  instead: 'Name one person as `owner`, here or on the objective, which its key results then take over.',
  source: 'Build ones that change the work (one owner); OKRs without theater.',
  asksForMore: true,
  bad: [
    {
      text: `team: Ferry
cycle: 2026-Q4
objectives:
  - title: Islanders can rely on the boat
    key_results:
      - «Reduce cancelled crossings from 9% to 3%»
`,
    },
    {
      text: `team: Ferry
cycle: 2026-Q4
status: active
owner: ole
objectives:
  - title: Islanders can rely on the boat
    key_results:
      - title: «Reduce cancelled crossings from 9% to 3%»
        source: log.csv
`,
    },
    {
      about: 'One has an owner, the other has none.',
      text: `team: Ferry
cycle: 2026-Q4
owner: ole
objectives:
  - title: Islanders can rely on the boat
    key_results:
      - { title: Reduce cancelled crossings from 9% to 3%, owner: ole }
      - { title: «Raise punctual departures from 71% to 90%» }
`,
    },
  ],
  good: [
    { text: 'Reduce cancelled crossings from 9% to 3%', about: 'The objective has an owner.' },
    {
      text: `team: Ferry
cycle: 2026-Q4
objectives:
  - title: Islanders can rely on the boat
    key_results:
      - { title: Reduce cancelled crossings from 9% to 3%, owner: ole }
`,
    },
    {
      about: 'Several owners are another fault.',
      text: `team: Ferry
cycle: 2026-Q4
objectives:
  - title: Islanders can rely on the boat
    key_results:
      - { title: Reduce cancelled crossings from 9% to 3%, owner: "ole, ida" }
`,
    },
    {
      text: `team: Ferry
cycle: 2026-Q4
objectives:
  - title: Islanders can rely on the boat
    owner: ida
    key_results:
      - Reduce cancelled crossings from 9% to 3%
      - Raise punctual departures from 71% to 90%
`,
    },
  ],
  check: {
    keyResult(keyResult, context) {
      const { title, owner, parent, status } = keyResult;
      if (!title || owner || parent.owner || status?.value === 'dropped') return;
      context.report({
        at: title.span,
        message: `Nobody is accountable for ${quoted(title.text, 40)}: name one person as its owner, or as the objective's.`,
        fixes: () => nameOwner(context.document, keyResult, context.config.people ?? context.workspace.people),
      });
    },
  },
});
