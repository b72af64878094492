import assert from 'node:assert/strict';
import type { RoundItem } from '../../../server/src/service';
import { bench, edited } from '../../support/service';
import { setWith } from '../../support/state';

const keyResult = (title: string, checkIn: string, more = '') =>
  `      - title: ${title}\n${more}${checkIn && `        check_ins:\n          - { ${checkIn} }\n`}`;

const HEAD = `team: Ferry
cycle: 2026-Q4
status: active
owner: ole
objectives:
  - title: Islanders can rely on the boat
    owner: kai
    key_results:
`;
const CALM = keyResult('Cut cancelled crossings from 9% to 3%', 'date: 2026-11-02, value: 5%, confidence: 0.8');
const LOST = keyResult('Raise punctual departures from 71% to 91%', 'date: 2026-11-02, value: 72%, confidence: 0.4');
const UNSURE = keyResult('Cut the wait from 40 min to 20 min', 'date: 2026-11-02, value: 31 min, confidence: 0.4');
const NEW = keyResult('Raise tickets bought online from 20% to 60%', '');
const FRESH = keyResult('Cut lost luggage from 9 to 3 pieces', 'date: 2026-11-16, value: 5, confidence: 0.6');
const TODAY = '2026-11-16';

const titles = (items: readonly RoundItem[]) =>
  items.map(({ form, ranked }) => [form.title.split(' from')[0], ranked.due]);

describe('the check-in round', () => {
  it('takes what is most at risk first, and tells what is due', async () => {
    const { service } = await bench(HEAD + CALM + FRESH + NEW + UNSURE + LOST, TODAY);
    assert.deepEqual(titles(await service.round()), [
      ['Raise punctual departures', true],
      ['Cut the wait', true],
      ['Raise tickets bought online', true],
      ['Cut lost luggage', false],
      ['Cut cancelled crossings', true],
    ]);
  });

  it('leaves out what is no longer pursued, drafts, and cycles that do not run', async () => {
    const dropped = keyResult('Fly', '', '        status: dropped\n');
    for (const text of [
      HEAD + dropped,
      HEAD.replace('active', 'closed') + CALM,
      HEAD.replace('active', 'draft') + NEW,
      HEAD.replace('2026-Q4', '2026-Q3') + CALM,
      HEAD.replace('2026-Q4', '2027-Q1') + CALM,
    ])
      assert.deepEqual(await (await bench(text, TODAY)).service.round(), [], text);
  });

  it('brings the last answers, whom it concerns, and what the source says', async () => {
    const source = '        source: m.csv#column=rate\n';
    const item = keyResult(
      'Cut cancelled crossings from 9% to 3%',
      'date: 2026-11-02, value: 5%, confidence: 0.8',
      source,
    );
    const { service } = await bench({ 'a.okr.yaml': HEAD + item, 'm.csv': 'rate\n4\n' }, TODAY);
    const [first] = await service.round();
    assert.deepEqual(first?.source, { value: '4%', from: 'm.csv, row 1, “rate”' });
    assert.deepEqual(first?.people, ['kai', 'ole']);
    assert.deepEqual(first?.form.last, { date: '2026-11-02', value: '5%', confidence: '0.8' });
  });
});

describe('writing a round down', () => {
  const files = { 'a.okr.yaml': HEAD + CALM + NEW, 'b.okr.yaml': (HEAD + LOST).replace('Ferry', 'Port') };
  const answersOf = (items: readonly RoundItem[]) =>
    items.map(({ key, trace, form }) => ({ key, trace, checkIn: { date: TODAY, value: form.last?.value ?? '30%' } }));

  it('is one set of edits a file; nothing else changes', async () => {
    const { service, document } = await bench(files, TODAY);
    const result = service.roundEdits(answersOf(await service.round()));
    assert.deepEqual(result.files.map(({ document: { uri }, keys }) => [uri.split('/').at(-1), keys.length]).sort(), [
      ['a.okr.yaml', 2],
      ['b.okr.yaml', 1],
    ]);
    assert.deepEqual([result.refused, result.noted], [[], []]);
    const file = result.files.find(({ document: one }) => one === document('a.okr.yaml'));
    assert.equal(
      edited(document('a.okr.yaml'), file!.edits),
      `${HEAD}${CALM}          - { date: 2026-11-16, value: 5% }\n${NEW}        check_ins:\n          - date: 2026-11-16\n            value: 30%\n`.replace(
        '          - { date: 2026-11-16, value: 5% }\n',
        '          - date: 2026-11-16\n            value: 5%\n',
      ),
    );
  });

  it('finds each key result again in a file that has changed', async () => {
    const { service, document } = await bench(files, TODAY);
    const answers = answersOf(await service.round());
    const changed = `# moved\n${document('a.okr.yaml').text}`.replace(
      '      - title: Raise tickets',
      '      - title: Something new\n      - id: online\n        title: Raise tickets',
    );
    service.workspace.open(document('a.okr.yaml').uri, changed, 7);
    const result = service.roundEdits(answers);
    assert.deepEqual(result.refused, []);
    const file = result.files.find(({ document: one }) => one.version === 7);
    const text = edited(document('a.okr.yaml'), file!.edits);
    assert.match(text, /title: Raise tickets bought online[^\n]*\n {8}check_ins:\n {10}- date: 2026-11-16/);
    assert.ok(text.startsWith('# moved\n'));
  });

  it('refuses what is not there any more, and says so; the others are written', async () => {
    const { service, document } = await bench(files, TODAY);
    const answers = answersOf(await service.round());
    service.workspace.open(document('a.okr.yaml').uri, HEAD + NEW, 2);
    const { refused, files: changes } = service.roundEdits(answers);
    assert.deepEqual(
      refused.map(({ title, text }) => `${title}: ${text}`),
      ['Cut cancelled crossings from 9% to 3%: It is not in the file any more, or has another title now.'],
    );
    assert.equal(
      changes.reduce((sum, { keys }) => sum + keys.length, 0),
      2,
    );
  });

  it('tells when somebody else has checked in meanwhile', async () => {
    const { service, document } = await bench({ 'a.okr.yaml': HEAD + CALM }, TODAY);
    const answers = answersOf(await service.round());
    const other = `${HEAD}${CALM}          - { date: 2026-11-16, value: 4% }\n`;
    service.workspace.open(document().uri, other, 2);
    const { noted, files: changes } = service.roundEdits(answers);
    assert.match(noted[0]?.text ?? '', /have changed since you answered/);
    assert.match(edited(document(), changes[0]!.edits), /value: 4% \}\n {10}- date: 2026-11-16\n {12}value: 5%\n$/);
  });

  it('refuses a value that would not be read back', async () => {
    const { service } = await bench({ 'a.okr.yaml': setWith({ head: 'status: active' }) }, TODAY);
    const [item] = await service.round();
    assert.match(service.roundValue(item!.key, '900ms').reason ?? '', /is a time/);
    assert.deepEqual(service.roundValue(item!.key, '4%'), { reason: undefined });
    const answer = { key: item!.key, trace: item!.trace, checkIn: { date: TODAY, value: 'fine' } };
    assert.match(service.roundEdits([answer]).refused[0]?.text ?? '', /can't be read as a number/);
  });
});
