import assert from 'node:assert/strict';
import { addressOf } from '../../support/memoryFiles';
import { bench } from '../../support/service';

const PARENT = `team: Payments
cycle: 2026-Q4
objectives:
  - id: checkout
    title: Make checkout dependable for players
    key_results:
      - id: failures
        title: Reduce payment failure rate from 2.4% to 0.8%
`;
const CHILD = `team: Checkout
cycle: 2026-Q4
objectives:
  - title: Make paying dependable
    supports: payments/checkout
`;
const LONER = 'team: Platform\ncycle: 2026-Q4\nobjectives:\n  - title: Every payment arrives\n';

async function edited(change: (text: string) => string) {
  const { service } = await bench({ 'parent.okr.yaml': PARENT, 'child.okr.yaml': CHILD, 'loner.okr.yaml': LONER });
  const { workspace } = service;
  workspace.open(addressOf('parent.okr.yaml'), PARENT, 1);
  const [child, loner] = [addressOf('child.okr.yaml'), addressOf('loner.okr.yaml')];
  const marks = [child, loner].map((uri) => {
    service.findings(uri);
    return service.checked(uri).of;
  });
  assert.ok(marks.every((mark) => mark !== undefined));
  workspace.open(addressOf('parent.okr.yaml'), change(PARENT), 2);
  return [child, loner].map((uri, index) => service.checked(uri).of === marks[index]);
}

describe('closed files', () => {
  it('keep their findings while others are edited', async () => {
    assert.deepEqual(await edited((text) => text.replace('for players', 'for all players')), [false, true]);
    assert.deepEqual(await edited((text) => `# owned by sam\n${text}`), [true, true]);
  });
  it('are looked at again when what they refer to changes, and no others', async () => {
    assert.deepEqual(await edited((text) => text.replace('id: checkout', 'id: paying')), [false, true]);
    // Beside what they refer to.
    assert.deepEqual(await edited((text) => text.replace('id: failures', 'id: failed')), [true, true]);
  });
  it('are looked at again when the parent team names its goals otherwise, and for nothing else in its file', async () => {
    const loner = LONER.replace('objectives:', 'cycle: 2026-Q4\nobjectives:');
    const texts = {
      'okr.config.yaml': 'teams:\n  Platform: { parent: Payments }\n',
      'parent.okr.yaml': PARENT,
      'loner.okr.yaml': loner,
    };
    const uri = addressOf('loner.okr.yaml');
    /** Whether the parent's sentence is found again, and whether the file was looked at for that. */
    const withParent = async (parent: string) => {
      const { service } = await bench(texts);
      service.findings(uri);
      const before = service.checked(uri).of;
      assert.ok(before);
      service.workspace.open(addressOf('parent.okr.yaml'), parent, 1);
      const lookedAgain = service.checked(uri).of !== before;
      return { lookedAgain, copied: service.findings(uri).some(({ code }) => code === 'copied-objective') };
    };
    assert.deepEqual(await withParent(PARENT.replace('2.4%', '2.6%')), { lookedAgain: false, copied: false });
    const same = PARENT.replace('Make checkout dependable for players', 'Every payment arrives');
    assert.deepEqual(await withParent(same), { lookedAgain: true, copied: true });
    const more = `${PARENT}  - title: Every payment arrives\n`;
    assert.deepEqual(await withParent(more), { lookedAgain: true, copied: true });
  });
  it('are looked at again when a person answers for as much as before, but elsewhere', async () => {
    const of = (team: string, cycle: string, results: number) =>
      `team: ${team}\ncycle: ${cycle}\nobjectives:\n  - title: Islanders rely on the boat\n    owner: ida\n    key_results:\n${`      - Cut cancelled crossings of ${team} from 9% to 3%\n`.repeat(results)}`;
    const { service } = await bench({
      'a.okr.yaml': of('A', '2026-Q3', 1),
      'b.okr.yaml': of('B', '2026-Q4', 2),
      'c.okr.yaml': of('C', '2026-Q4', 3),
    });
    const overloaded = () =>
      service.findings(addressOf('c.okr.yaml')).filter(({ code }) => code === 'owner-overloaded').length;
    assert.equal(overloaded(), 1);
    service.workspace.open(addressOf('a.okr.yaml'), of('A', '2026-Q3', 2), 1);
    service.workspace.open(addressOf('b.okr.yaml'), of('B', '2026-Q4', 1), 1);
    assert.equal(service.checked(addressOf('c.okr.yaml')).of, undefined);
    assert.equal(overloaded(), 0);
  });
  it('are read again for whoever asks, and are one document while somebody holds it', async () => {
    const { service } = await bench({ 'child.okr.yaml': CHILD });
    const uri = addressOf('child.okr.yaml');
    const document = service.workspace.document(uri);
    assert.equal(service.workspace.document(uri), document);
    assert.equal(service.workspace.view().sets[0]?.set.document, document);
    assert.equal(document?.text, CHILD);
  });
  it('tell what was found while they are at hand, and are one document for as long', async () => {
    const { service } = await bench({ 'child.okr.yaml': CHILD.replace('Make paying dependable', 'TBD') });
    const uri = addressOf('child.okr.yaml');
    const told = service.checked(uri).told(({ code, at }, document) => {
      assert.equal(service.workspace.document(uri), document);
      return `${code} ${document.text.slice(at.start, at.end)}`;
    });
    assert.ok(told.includes('placeholder TBD'));
    const found = service
      .findings(uri)
      .map(({ code, at }) => `${code} ${service.workspace.text(uri)?.slice(at.start, at.end)}`);
    assert.deepEqual(told, found);
  });
  it('are found by what they refer to, however it is written', async () => {
    const child = CHILD.replace('payments/checkout', '"payments/check\\x6fut"');
    const { service } = await bench({ 'parent.okr.yaml': PARENT, 'child.okr.yaml': child, 'loner.okr.yaml': LONER });
    const parent = service.workspace.open(addressOf('parent.okr.yaml'), PARENT, 1)!;
    const found = service.references(parent, PARENT.indexOf('checkout'), false).map(({ uri }) => uri);
    assert.deepEqual(found, [addressOf('child.okr.yaml')]);
  });
  it('are what the disk says once the editor closes them', async () => {
    const { service } = await bench({ 'child.okr.yaml': CHILD });
    const uri = addressOf('child.okr.yaml');
    service.workspace.open(uri, CHILD.replace('Make paying dependable', 'TBD'), 1);
    assert.ok(service.findings(uri).some(({ code }) => code === 'placeholder'));
    await service.workspace.close(uri);
    assert.ok(service.findings(uri).every(({ code }) => code !== 'placeholder'));
    assert.equal(service.workspace.document(uri)?.version, 0);
  });
});
