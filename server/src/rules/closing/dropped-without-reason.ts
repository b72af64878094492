import type { Initiative, KeyResult } from '../../okr/model';
import { setKey } from '../../yaml/edit';
import { type Context, rule } from '../rule';

const set = (keyResult: string, initiative = 'Hire a third pilot') => `team: Ferry
cycle: 2026-Q4
status: active
owner: ole
objectives:
  - title: Islanders can rely on the boat
    owner: ole
    key_results:
      - ${keyResult}
      - Raise punctual departures from 71% to 90%
    initiatives:
      - ${initiative}
`;
const pursued = 'Cut cancelled crossings from 9% to 3%';

export default rule({
  code: 'dropped-without-reason',
  title: 'Let go, and nobody wrote why',
  group: 'closing',
  severity: 'information',
  stateOfWork: true,
  why: `To let something go in time is a good decision, and the reason is the part of it that others can use: next quarter somebody will propose the same again.`,
  instead: 'Write in `reason` what made you let it go.',
  source: 'OKR Kanban; OKRs without theater.',
  bad: [
    { text: set(`title: ${pursued}\n        status: «dropped»`) },
    { about: 'a bet', text: set(pursued, 'title: Hire a third pilot\n        status: «dropped»') },
  ],
  good: [
    { text: set(`title: ${pursued}\n        status: dropped\n        reason: The pier was closed`) },
    {
      about: 'a bet that taught something',
      text: set(
        pursued,
        'title: Hire a third pilot\n        status: dropped\n        learned: The boats were the limit, not the pilots',
      ),
    },
    { text: set(pursued) },
  ],
  check: { keyResult: look, initiative: look },
});

function look(item: KeyResult | Initiative, { document, report }: Context<Record<never, never>>): void {
  const { status, reason, learned } = item;
  if (status?.value !== 'dropped' || [reason, learned].some((field) => (field?.text.trim() ?? '') !== '')) return;
  report({
    at: status.span,
    message: 'This was dropped, and nothing says why: add the reason, for those who would propose it again.',
    fixes: () => {
      const edits = setKey(document, item, 'reason', '<why it was dropped>', { blanks: true });
      return edits.length > 0 ? [{ title: 'Add the reason', edits }] : [];
    },
  });
}
