import assert from 'node:assert/strict';
import { type Agenda, type AgendaChoices, agenda, agendaChoices, type Refusal } from '../../server/src/lsp/messages';
import { addressOf } from '../support/memoryFiles';
import { setWith } from '../support/state';
import { TestClient } from './support/client';

const FERRY = setWith({ weeks: [['2026-10-12', 'value: 8%, decisions_needed: [{ text: Hire a pilot?, who: per }]']] });

describe('agendas over the protocol', () => {
  let client: TestClient;
  afterEach(() => client.stop());

  it('come as Markdown, of what the editor has open', async () => {
    client = await TestClient.start({ files: { 'a.okr.yaml': FERRY } });
    assert.deepEqual(await client.request<AgendaChoices>(agendaChoices), { teams: ['Ferry'], owners: ['ole', 'per'] });
    await client.open(FERRY.replace('Hire a pilot?', 'Sell the boat?'));
    const { markdown } = await client.request<Agenda>(agenda, {});
    assert.match(markdown, /^# Sync on 2026-10-14: Ferry\n.*\*\*Sell the boat\?\*\* per decides/s);
    const choices = await client.request<AgendaChoices>(agendaChoices, { uri: addressOf('a.okr.yaml') });
    assert.equal(choices.here, 'Ferry');
  });

  it('are for the teams, the person and the time asked for', async () => {
    const files = { 'a.okr.yaml': FERRY, 'b.okr.yaml': FERRY.replace('Ferry', 'Quay') };
    client = await TestClient.start({ files });
    const quay = await client.request<Agenda>(agenda, { teams: ['Quay'], since: '2026-10-01' });
    assert.match(quay.markdown, /^# Sync on 2026-10-14: Quay\n\nSince the last sync on 2026-10-01\./);
    assert.match((await client.request<Agenda>(agenda, { owner: 'per' })).markdown, /^# 1:1 with per/);
    assert.match((await client.request<Refusal>(agenda, { owner: 'pe' })).refused, /Did you mean per\?/);
  });
});
