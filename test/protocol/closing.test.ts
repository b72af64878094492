import assert from 'node:assert/strict';
import type { ClosingForm, FileChange, JudgedScore, NextSet, Refusal } from '../../server/src/lsp/messages';
import { addressOf } from '../support/memoryFiles';
import { applied, onlyEdit, TestClient } from './support/client';

const TEAM = `team: Ferry
cycle: 2026-Q4
status: active
owner: ole
objectives:
  - title: Islanders can rely on the boat
    owner: kai
    key_results:
      - id: crossings
        title: Cut cancelled crossings from 9% to 3%
        check_ins:
          - { date: 2026-12-21, value: 5% }
`;
const AFTER = { today: '2027-01-04' };

describe('closing a cycle over the protocol', () => {
  let client: TestClient;
  afterEach(() => client.stop());

  const forms = () => client.request<ClosingForm[]>('okr/closingForms');
  const look = { changed: [], failed: ['Found too late'], differently: [] };

  it('asks, writes one edit against the version, and drafts what comes next', async () => {
    client = await TestClient.start({ initializationOptions: AFTER });
    const { uri, text } = await client.open(TEAM, 'ferry.okr.yaml', 5);
    const [form, ...more] = await forms();
    assert.deepEqual(more, []);
    assert.ok(form);
    const [keyResult] = form.keyResults;
    assert.deepEqual(
      [form.title, form.uri, form.isOver, form.nextCycle, form.range.start],
      ['Ferry · 2026-Q4', uri, true, '2027-Q1', { line: 0, character: 0 }],
    );
    assert.deepEqual([keyResult?.goal, keyResult?.last, keyResult?.score], ['9% → 3%', '5% on 2026-12-21', '0.6']);
    const answers = [{ key: keyResult!.key, score: '0.4', learned: 'Fog is half of it', next: 'keep' as const }];
    const asked = { key: form.key, closing: { answers, ...look } };
    const change = await client.request<FileChange>('okr/closeSet', asked);
    assert.deepEqual(onlyEdit(change.edit).textDocument, { uri, version: 5 });
    assert.equal(change.version, 5);
    assert.equal(applied(text, change.edit), change.after);
    assert.match(change.after, /^status: closed$/m);
    assert.match(change.after, /^ {8}score: 0\.4\n {8}learned: Fog is half of it$/m);
    assert.match(change.after, /^retrospective:\n {2}failed:\n {4}- Found too late$/m);
    const next = await client.request<NextSet>('okr/draftNext', { key: form.key, answers, cycle: '2027-Q1' });
    assert.match(next.text, /continues: ferry\/crossings@2026-Q4/);
    assert.equal(next.keyResults, 1);
    await client.change(uri, 6, change.after);
    assert.deepEqual(await forms(), [], 'what is closed is not closed again');
  });

  it('works on a file that is not open, without a version', async () => {
    client = await TestClient.start({ files: { 'ferry.okr.yaml': TEAM }, initializationOptions: AFTER });
    const [form] = await forms();
    const answers = form!.keyResults.map(({ key, score }) => ({ key, ...(score !== undefined && { score }) }));
    const change = await client.request<FileChange>('okr/closeSet', { key: form!.key, closing: { answers, ...look } });
    assert.deepEqual([change.uri, change.version], [addressOf('ferry.okr.yaml'), null]);
  });

  it('says what a score means on its own scale, and what is none', async () => {
    client = await TestClient.start();
    const judge = (type: string, score: string) => client.request<JudgedScore>('okr/judgeScore', { type, score });
    const [firm, bold] = [await judge('committed', '0.7'), await judge('aspirational', '0.7')];
    assert.deepEqual(['reached' in firm && firm.reached, 'reached' in bold && bold.reached], [false, true]);
    const none = await judge('committed', '7');
    assert.match('reason' in none ? none.reason : '', /“7” is no score/);
  });

  it('refuses a set that is not there any more, with a sentence', async () => {
    client = await TestClient.start({ files: { 'ferry.okr.yaml': TEAM }, initializationOptions: AFTER });
    const gone = { uri: addressOf('ferry.okr.yaml'), set: 'Train@2026-Q4' };
    const closing = { answers: [], changed: [], failed: [], differently: [] };
    for (const [method, params] of [
      ['okr/closeSet', { key: gone, closing }],
      ['okr/draftNext', { key: gone, answers: [], cycle: '2027-Q1' }],
    ] as const)
      assert.match((await client.request<Refusal>(method, params)).refused, /\w+ .*\.$/);
  });
});
