/** What the history of files tells: read once, in the background; findings and hovers then know of it. */
import assert from 'node:assert/strict';
import { serviceOver } from '../../../server/src/service';
import { marked } from '../../support/markers';
import { addressOf, FOLDER, memoryFiles } from '../../support/memoryFiles';
import { type Committed, memoryHistory } from '../../support/memoryHistory';

const ferry = (target: string, more = '', status = 'active') => `team: Ferry
cycle: 2026-Q4
status: ${status}
objectives:
  - title: Islanders can rely on the boat
    owner: ole
    key_results:
      - title: Cut cancelled crossings
        baseline: 9%
        target: ${target}
${more}`;
const RECORD = '        changes: [{ date: 2026-11-03, field: target, from: 3%, to: 5%, reason: One berth less }]\n';
const VERSIONS: readonly Committed[] = [
  { day: '2026-09-20', text: ferry('1%', '', 'draft') },
  { day: '2026-10-02', text: ferry('3%') },
  { day: '2026-11-03', text: ferry('5%'), author: 'liv', summary: 'Lower the target' },
];

async function bench(
  files: Readonly<Record<string, string>>,
  versions: Readonly<Record<string, readonly Committed[]>>,
  options: { readonly isShallow?: boolean } = {},
) {
  const history = memoryHistory(versions, options);
  const service = serviceOver(memoryFiles(files), { today: () => '2026-11-16', history });
  await service.workspace.load([FOLDER]);
  const moved = (path = 'a.okr.yaml') =>
    service.findings(addressOf(path)).filter(({ code }) => code === 'goalposts-moved');
  return { service, history, moved };
}

async function hoverAt(source: string, versions: readonly Committed[]): Promise<string> {
  const { text, at } = marked(source);
  const { service } = await bench({ 'a.okr.yaml': text }, { 'a.okr.yaml': versions });
  const document = service.workspace.document(addressOf('a.okr.yaml'));
  assert.ok(document);
  await service.readMoves(document);
  return service.hover(document, at)?.text ?? '';
}

describe('history', () => {
  it('is told once it has been read, and not again when it was forgotten', async () => {
    const { service, moved } = await bench({ 'a.okr.yaml': ferry('5%') }, { 'a.okr.yaml': VERSIONS });
    assert.equal(moved().length, 0);
    assert.equal(await service.readHistory(), true);
    assert.match(
      moved()[0]?.message ?? '',
      /^The target was 3% when this set became active on 2026-10-02, and is 5% now/,
    );
    service.forgetHistory();
    assert.equal(moved().length, 0);
  });

  it('is read once for each file, and no further than to the beginning', async () => {
    const { service, history, moved } = await bench(
      { 'a.okr.yaml': ferry('3%'), 'draft.okr.yaml': ferry('3%', '', 'draft') },
      { 'a.okr.yaml': VERSIONS, 'draft.okr.yaml': VERSIONS },
    );
    assert.equal(await service.readHistory(), true);
    const once = [addressOf('a.okr.yaml'), 'a.okr.yaml@2026-09-20', 'a.okr.yaml@2026-10-02'];
    assert.deepEqual(history.asked, once);
    for (let version = 1; version < 4; version++) {
      service.workspace.open(addressOf('a.okr.yaml'), ferry(`${version + 3}%`), version);
      assert.equal(await service.readHistory(), false);
      assert.equal(moved().length, 1);
    }
    assert.deepEqual(history.asked, once);
  });

  it('follows a set that becomes active while it is written', async () => {
    const { service, moved } = await bench({ 'a.okr.yaml': ferry('5%', '', 'draft') }, { 'a.okr.yaml': VERSIONS });
    assert.equal(await service.readHistory(), false);
    service.workspace.open(addressOf('a.okr.yaml'), ferry('5%'), 1);
    assert.equal(await service.readHistory(), true);
    assert.equal(moved().length, 1);
  });

  it('knows sets by their cycle and team', async () => {
    const two = `${ferry('3%')}---\n${ferry('7%').replace('Ferry', 'Quay')}`;
    const now = `${ferry('7%').replace('Ferry', 'Quay')}---\n${ferry('4%')}`;
    const both = await bench({ 'a.okr.yaml': now }, { 'a.okr.yaml': [{ day: '2026-10-02', text: two }] });
    await both.service.readHistory();
    assert.deepEqual(
      both.moved().map(({ message }) => message.slice(0, 21)),
      ['The target was 3% whe'],
    );
    const nextCycle = ferry('5%').replace('Q4', 'Q3');
    const other = await bench(
      { 'a.okr.yaml': ferry('3%') },
      { 'a.okr.yaml': [{ day: '2026-07-02', text: nextCycle }] },
    );
    await other.service.readHistory();
    assert.equal(other.moved().length, 0);
    const renamed = await bench({ 'a.okr.yaml': ferry('5%').replace('Ferry', 'Boats') }, { 'a.okr.yaml': VERSIONS });
    await renamed.service.readHistory();
    assert.equal(renamed.moved().length, 1);
  });

  it('begins with the first version of the cycle where no version was active', async () => {
    const draft = (target: string) => ferry(target, '', 'draft');
    const versions = [
      { day: '2026-09-20', text: draft('1%') },
      { day: '2026-10-02', text: draft('3%') },
    ];
    const { service, moved } = await bench({ 'a.okr.yaml': ferry('5%') }, { 'a.okr.yaml': versions });
    await service.readHistory();
    assert.match(
      moved()[0]?.message ?? '',
      /^The target was 3% on 2026-10-02, when the cycle was young, and is 5% now/,
    );
  });

  it('dates the record by the commit, and by today what is in no commit', async () => {
    const text = async (target: string) => {
      const { service, moved } = await bench({ 'a.okr.yaml': ferry(target) }, { 'a.okr.yaml': VERSIONS });
      await service.readHistory();
      await service.readMoves(service.workspace.document(addressOf('a.okr.yaml'))!);
      return moved()[0]?.fixes()[0]?.edits?.[0]?.text ?? '';
    };
    assert.match(await text('5%'), /date: 2026-11-03\n +field: target\n +from: 3%\n +to: 5%\n +reason: <why/);
    assert.match(await text('6%'), /date: 2026-11-16\n/);
  });

  it('tells once in a repository that its history begins too late', async () => {
    const files = { 'a.okr.yaml': ferry('5%'), 'b.okr.yaml': ferry('5%').replace('Ferry', 'Quay') };
    const versions = { 'a.okr.yaml': VERSIONS.slice(2), 'b.okr.yaml': VERSIONS.slice(2) };
    const { service, moved } = await bench(files, versions, { isShallow: true });
    await service.readHistory();
    assert.match(moved()[0]?.message ?? '', /shallow/);
    assert.equal(moved()[0]?.severity, 'hint');
    assert.equal(moved('b.okr.yaml').length, 0);
    const enough = await bench({ 'a.okr.yaml': ferry('5%') }, { 'a.okr.yaml': VERSIONS }, { isShallow: true });
    await enough.service.readHistory();
    assert.match(enough.moved()[0]?.message ?? '', /^The target was 3%/);
  });

  it('looks for a key result that is gone in the team’s other files', async () => {
    const withLate = ferry('3%', '      - { id: late, title: Raise punctual departures from 71% to 90% }\n');
    const versions = { 'a.okr.yaml': [{ day: '2026-10-02', text: withLate }] };
    const gone = await bench({ 'a.okr.yaml': ferry('3%') }, versions);
    await gone.service.readHistory();
    assert.match(
      gone.moved()[0]?.message ?? '',
      /^"Raise punctual departures from 71% to 90%" stood here when .*, and is gone/,
    );
    const elsewhere = await bench({ 'a.okr.yaml': ferry('3%'), 'b.okr.yaml': withLate }, versions);
    await elsewhere.service.readHistory();
    assert.equal(elsewhere.moved().length, 0);
  });
});

describe('the history of a goalpost', () => {
  it('is shown at its value: who moved it, when, from what, and why', async () => {
    assert.equal(
      await hoverAt(ferry('‸5%', RECORD), VERSIONS),
      '**History of the target**  \n2026-11-03, liv: 3% → 5%. One berth less',
    );
    assert.match(
      await hoverAt(ferry('‸5%'), VERSIONS),
      /2026-11-03, liv: 3% → 5%\. No reason is recorded; the commit says “Lower the target”\n\n\*\*Goalposts that moved/,
    );
    assert.equal(
      await hoverAt(ferry('3%').replace('9%', '‸9%'), VERSIONS),
      '**History of the baseline**  \nThe same since the set became active on 2026-10-02.',
    );
  });

  it('is shown with the title where something has moved', async () => {
    const source = ferry('5%', RECORD).replace('Cut', '‸Cut');
    assert.match(await hoverAt(source, VERSIONS), /\n\n\*\*History of the target\*\* {2}\n2026-11-03, liv: 3% → 5%/);
    assert.doesNotMatch(await hoverAt(ferry('3%').replace('Cut', '‸Cut'), VERSIONS.slice(0, 2)), /History/);
  });

  it('is what the file itself records where there is no git', async () => {
    assert.equal(
      await hoverAt(ferry('‸5%', RECORD), []),
      '**History of the target**  \n2026-11-03: 3% → 5%. One berth less',
    );
    assert.equal(await hoverAt(ferry('‸5%'), []), '');
  });
});
