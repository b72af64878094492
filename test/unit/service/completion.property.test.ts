import assert from 'node:assert/strict';
import { at } from '../../support/completion';

describe('completion anywhere', () => {
  const text = `team: Payments
cycle: { name: 2026-Q4, start: 2026-10-01, end: 2026-12-31 }
objectives:
  - title: "Make checkout dependable"
    why: >-
      Because: of this
    supports: [company/grow, 'x/y']
    key_results:
    - Reduce a from 2% to 1% # agreed
    - title: b
      owner: maya & sam
      check_ins:
        - { date: 2026-10-05, next: [{ text: "Ask, them", who: sam }] }
`;
  it('changes nothing but the line of the cursor, and what it offers fits there, wherever a file is broken off', async () => {
    for (let cut = 0; cut <= text.length; cut++) {
      for (const source of [`${text.slice(0, cut)}|`, `${text.slice(0, cut)}|${text.slice(cut)}`]) {
        for (const { label, edit } of (await at(source)).list) {
          const around = source.replace('|', '').slice(edit.start, edit.end);
          assert.ok(edit.start <= cut && cut <= edit.end && !around.includes('\n'), `${label} at ${cut}`);
        }
      }
    }
  }).timeout(20_000);
});
