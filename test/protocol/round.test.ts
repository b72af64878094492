import assert from 'node:assert/strict';
import {
  type Attention,
  attention,
  type RoundEdits,
  type RoundItem,
  round,
  roundEdits,
  roundValue,
  sourceValue,
} from '../../server/src/lsp/messages';
import { addressOf } from '../support/memoryFiles';
import { setWith } from '../support/state';
import { applied, TestClient } from './support/client';

const FILES = {
  'a.okr.yaml': setWith({
    head: 'status: active',
    keys: ['source: m.csv#column=rate'],
    weeks: [['2026-10-05', 'value: 8%, confidence: 0.4']],
  }),
  'm.csv': 'rate\n7.5\n',
};

describe('what is due, over the protocol', () => {
  let client: TestClient;
  beforeEach(async () => {
    client = await TestClient.start({ files: FILES });
  });
  afterEach(() => client.stop());

  it('is told by reason, with places', async () => {
    const { running, groups } = await client.request<Attention>(attention);
    assert.deepEqual(running, [{ name: '2026-Q4', week: { now: 2, of: 13 }, uris: [addressOf('a.okr.yaml')] }]);
    const [due] = groups.filter(({ reason }) => reason === 'checkIn');
    assert.deepEqual(
      due?.needs.map(({ title, range, canCheckIn }) => [title, range.start.line, canCheckIn]),
      [['Cut cancelled crossings from 9% to 3%', 8, true]],
    );
  });

  it('is asked for, judged and written for the text as it is then', async () => {
    const [item] = await client.request<RoundItem[]>(round);
    assert.ok(item);
    assert.deepEqual([item.due, item.position], [true, { line: 8, character: 8 }]);
    assert.deepEqual(item.source, { value: '7.5%', from: 'm.csv, row 1, “rate”' });
    const { uri, position, key, trace } = item;
    assert.deepEqual(await client.request(sourceValue, { uri, position }), item.source);
    assert.match((await client.request<{ reason?: string }>(roundValue, { key, value: '3 h' })).reason ?? '', /a time/);

    const opened = await client.open(`# later\n${FILES['a.okr.yaml']}`, 'a.okr.yaml', 4);
    const answers = [{ key, trace, checkIn: { date: '2026-10-14', value: '7.5%', note: 'Only <5% storms' } }];
    const { files, refused, noted } = await client.request<RoundEdits>(roundEdits, { answers });
    assert.deepEqual([refused, noted, files.length], [[], [], 1]);
    assert.equal(files[0]?.version, 4);
    const text = applied(opened.text, files[0]?.edit);
    assert.equal(text, files[0]?.after);
    assert.ok(text.startsWith('# later\n') && text.includes('value: 7.5%\n') && text.includes('note: Only <5% storms'));
  });
});
