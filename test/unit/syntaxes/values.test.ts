import assert from 'node:assert/strict';
import { textsWith } from './tokenize';

/** The quantities that a title shows in colour. */
const quantities = (title: string) => textsWith(`- title: ${title}`, 'constant.numeric.quantity');

describe('grammar: values of the format', () => {
  it('colours quantities inside titles', async () => {
    const cases: readonly (readonly [title: string, ...expected: string[]])[] = [
      ['Reduce payment failure rate from 2.4% to 0.8 %', '2.4%', '0.8 %'],
      ['Cut p95 checkout latency from 900ms to 1.5 s', '900ms', '1.5 s'],
      ['Reduce Sev-1 incidents from 9 per quarter to 3', '9 per quarter', '3'],
      ['Grow revenue from $1.2M to USD 40k', '$1.2M', 'USD 40k'],
      ['Secure 1,250 customers, 4.2/5 or 3x', '1,250', '4.2/5', '3x'],
      ['Answer in 14 days, 3 out of 5 times', '14 days', '3 out of 5'],
      ['Move p95, Sev-1, B2B, v4.1.2 and ISO-27001 along'],
    ];
    for (const [title, ...expected] of cases) assert.deepEqual(await quantities(title), expected, title);
  });

  it('colours quantities in strings of each style', async () => {
    for (const item of ['- "from 5% to 3%"', "- 'from 5% to 3%'", '- [from 5% to 3%]', '- >\n  from 5% to 3%'])
      assert.deepEqual(await textsWith(item, 'constant.numeric.quantity'), ['5%', '3%'], item);
  });

  it('colours a value whole where the key takes a quantity', async () => {
    const text = 'baseline: 9 per quarter # was 12\ntarget: 40 NPS\nc: { value: $1.2M, confidence: 70% }';
    assert.deepEqual(await textsWith(text, 'constant.numeric.quantity'), ['9 per quarter', '40 NPS', '$1.2M', '70%']);
    assert.deepEqual(await textsWith('target: soon', 'constant.numeric'), []);
  });

  it('colours dates and cycles', async () => {
    const text = 'cycle: 2026-Q4\ndue: 2026-12-18 # 2026-12-19\ntitle: Reach it by 2026-11-01, in Q2 or FY27-H1\n';
    assert.deepEqual(await textsWith(text, 'constant.numeric.date'), ['2026-12-18', '2026-11-01']);
    assert.deepEqual(await textsWith(text, 'constant.numeric.cycle'), ['2026-Q4', 'Q2', 'FY27-H1']);
    assert.deepEqual(await textsWith('cycle: 2026', 'constant.numeric.cycle'), ['2026']);
  });

  it('colours references, alone and in lists of both styles', async () => {
    const text =
      'id: own\nsupports: company/grow@2026-Q3\nmoves: [a, b/c]\nx:\n  - supports:\n    - d # why\n    - e/f\n    id: g';
    assert.deepEqual(await textsWith(text, 'entity.name.function.id'), ['own', 'grow', 'a', 'c', 'd', 'f', 'g']);
    assert.deepEqual(await textsWith(text, 'entity.name.namespace.team'), ['company', 'b', 'e']);
  });

  it('colours the words that a key takes, and only those', async () => {
    const text =
      'status: doing # doing\ntype: { type: committed, committed: false }\ncadence: weekly\ntitle: done\nstatus: running';
    assert.deepEqual(await textsWith(text, 'constant.language'), ['doing', 'committed', 'false', 'weekly']);
  });

  it('colours ignore comments', async () => {
    const text =
      '# okr-ignore kr-is-task, kr-no-number: agreed with finance\ntitle: x # okr-ignore-file wip-exceeded\n# okr-ignored';
    assert.deepEqual(await textsWith(text, 'keyword.control.ignore'), ['okr-ignore', 'okr-ignore-file']);
    assert.deepEqual(await textsWith(text, 'variable.other.constant.rule'), [
      'kr-is-task, kr-no-number',
      'wip-exceeded',
    ]);
  });
});
