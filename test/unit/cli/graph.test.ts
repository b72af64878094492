/** `okr graph`, from the files to what is printed. */
import assert from 'node:assert/strict';
import { okr } from '../../support/cli';
import { TOWN } from '../../support/review';

describe('okr graph', () => {
  it('prints the map of the files at the paths', async () => {
    const { code, out, err } = await okr(['graph', '--today', '2026-11-04'], TOWN);
    assert.equal(code, 0, err);
    assert.match(out, /^flowchart BT\n {2}subgraph s0\["Town · 2026"\]/);
    assert.doesNotMatch(out, /\n$/);
    const { out: one } = await okr(['graph', 'ferry.okr.yaml'], TOWN);
    assert.doesNotMatch(one, /Town/);
  });

  it('takes a cycle', async () => {
    const { out } = await okr(['graph', '--cycle', '2026'], TOWN);
    assert.match(out, /Town/);
    const { code, err } = await okr(['graph', '--cycle', '2025'], TOWN);
    assert.equal(code, 2);
    assert.match(err, /No set here is for the cycle 2025\. There are 2026-Q4, 2026\./);
  });

  const title = 'What is so different then that everybody will remember it for years to come';
  const many = `team: A\ncycle: 2026-Q4\nobjectives:\n${`  - title: ${title}\n`.repeat(600)}`;

  it('says when Mermaid will not draw it, and what could not be read', async () => {
    const { code, err, out } = await okr(['graph'], { 'a.okr.yaml': many });
    assert.equal(code, 0);
    assert.ok(out.length > 50_000);
    assert.match(err, /more than Mermaid draws/);
    const locked = await okr(['graph'], { ...TOWN, 'x.okr.yaml': undefined });
    assert.equal(locked.code, 2);
    assert.match(locked.err, /x\.okr\.yaml can't be read/);
  });
});
