import assert from 'node:assert/strict';
import { applyEdits } from '../../../server/src/okr/edit';
import type { Branch } from '../../../server/src/service';
import { addressOf } from '../../support/memoryFiles';
import { bench } from '../../support/service';

const COMPANY = `team: Company
cycle: 2026-H2
objectives:
  - id: grow
    title: Be where gamers pay
    key_results:
      - Raise the share of gamers who pay with us from 10% to 20%
  - title: Be easy to work with
`;
const TEAM = `team: Payments
cycle: 2026-Q4
objectives:
  - title: Make paying certain
    supports: company/grow
    key_results:
      # agreed with the gateway team
      - id: failures
        title: Reduce failures from 2% to 1%
      - Cut latency from 900ms to 450ms  # p95
    initiatives:
      - title: Ship retries
        moves: failures
      - Move the ledger
  - id: simple
    title: Make paying simple
`;
const FILES = { 'company.okr.yaml': COMPANY, 'payments.okr.yaml': TEAM };

/** Finds the id of a row of the tree by a part of its label. */
function idsIn(forest: readonly Branch[]): (label: string) => string {
  const rows: Branch[] = [];
  const visit = (branch: Branch): void => {
    rows.push(branch);
    branch.children.forEach(visit);
  };
  forest.forEach(visit);
  return (label) => {
    const found = rows.find((row) => row.label.includes(label));
    assert.ok(found, `no row ${label}`);
    return found.id;
  };
}

/** Puts one row of the tree onto another, both named by their labels, and gives the files that changed. */
async function put(
  item: string,
  onto: string,
  files: Readonly<Record<string, string>> = FILES,
  from?: string,
): Promise<Readonly<Record<string, string>> | string> {
  const { service } = await bench(files);
  const id = idsIn(service.tree());
  const made = service.moves({ item: id(item), onto: id(onto), ...(from && { from: id(from) }) });
  if ('refused' in made) return made.refused;
  const paths = new Map(Object.keys(files).map((path) => [addressOf(path), path]));
  const changed = made.map(({ uri, document, edits }) => [paths.get(uri)!, applyEdits(document!.text, edits)] as const);
  return Object.fromEntries(changed);
}

const GRAVE =
  '      # agreed with the gateway team\n      - id: failures\n        title: Reduce failures from 2% to 1%\n';

describe('a key result put onto', () => {
  it('another objective goes there, with its comments', async () => {
    assert.deepEqual(await put('Reduce failures', 'paying simple'), {
      'payments.okr.yaml': `${TEAM.replace(GRAVE, '')}    key_results:\n${GRAVE}`,
    });
  });

  it('an objective in another file goes there, and what names it follows', async () => {
    assert.deepEqual(await put('Reduce failures', 'easy to work'), {
      'payments.okr.yaml': TEAM.replace(GRAVE, '').replace('moves: failures', 'moves: company/failures'),
      'company.okr.yaml': `${COMPANY}    key_results:\n${GRAVE}`,
    });
  });

  it('a key result comes to stand behind it', async () => {
    assert.deepEqual(await put('Reduce failures', 'Cut latency'), {
      'payments.okr.yaml': TEAM.replace(GRAVE, '').replace('# p95\n', `# p95\n${GRAVE}`),
    });
    assert.deepEqual(await put('Cut latency', 'Raise the share'), {
      'payments.okr.yaml': TEAM.replace('      - Cut latency from 900ms to 450ms  # p95\n', ''),
      'company.okr.yaml': COMPANY.replace('to 20%\n', 'to 20%\n      - Cut latency from 900ms to 450ms  # p95\n'),
    });
  });

  it('its own objective stays, and says so', async () => {
    assert.match(String(await put('Reduce failures', 'paying certain')), /belongs to this objective already/);
  });

  it('a set that has its id already stays, and says so', async () => {
    const files = {
      ...FILES,
      'company.okr.yaml': COMPANY.replace('- title: Be easy', '- id: failures\n    title: Be easy'),
    };
    assert.match(
      String(await put('Reduce failures', 'easy to work', files)),
      /There is a "failures" in that set already/,
    );
  });
});

describe('an objective put onto', () => {
  it('what it supports says so, and the other one gets an id', async () => {
    assert.deepEqual(await put('paying simple', 'easy to work'), {
      'company.okr.yaml': COMPANY.replace('- title: Be easy', '- id: work\n    title: Be easy'),
      'payments.okr.yaml': `${TEAM}    supports: company/work\n`,
    });
  });

  it('another one supports that instead of what it hung from, else too', async () => {
    const uses = (supports: string) => TEAM.replace('supports: company/grow', `supports: ${supports}`);
    const { 'payments.okr.yaml': instead } = (await put(
      'paying certain',
      'easy to work',
      FILES,
      'where gamers',
    )) as Record<string, string>;
    assert.equal(instead, uses('company/work'));
    const { 'payments.okr.yaml': too } = (await put('paying certain', 'easy to work')) as Record<string, string>;
    assert.equal(too, uses('[company/grow, company/work]'));
  });

  it('a key result or its own kin says what is wrong with that', async () => {
    const { 'payments.okr.yaml': text } = (await put('paying simple', 'Raise the share')) as Record<string, string>;
    assert.match(text!, /supports: company\/share-gamers-who\n$/);
    assert.match(String(await put('where gamers', 'paying certain')), /run in a circle/);
    assert.match(String(await put('paying certain', 'Reduce failures')), /is a key result of this objective/);
    assert.match(String(await put('paying certain', 'where gamers')), /supports this already/);
    assert.match(String(await put('paying certain', 'Move the ledger')), /not a bet/);
  });
});

describe('a bet put onto', () => {
  it('a key result moves it, also in another file', async () => {
    assert.deepEqual(await put('Move the ledger', 'Reduce failures'), {
      'payments.okr.yaml': TEAM.replace('- Move the ledger', '- title: Move the ledger\n        moves: failures'),
    });
    assert.deepEqual(await put('Ship retries', 'Cut latency'), {
      'payments.okr.yaml': TEAM.replace('moves: failures', 'moves: [failures, latency]').replace(
        '- Cut latency',
        '- id: latency\n        title: Cut latency',
      ),
    });
  });

  it('an objective goes there, and names what it moves as it must from there', async () => {
    const { 'company.okr.yaml': there } = (await put('Ship retries', 'easy to work')) as Record<string, string>;
    assert.equal(there, `${COMPANY}    initiatives:\n      - title: Ship retries\n        moves: payments/failures\n`);
    assert.match(String(await put('Ship retries', 'Move the ledger')), /belongs to an objective/);
  });

  it('the files are edits of the texts that are open, saved or not', async () => {
    const { service } = await bench(FILES);
    const document = service.workspace.open(addressOf('payments.okr.yaml'), `# new\n${TEAM}`, 7);
    const id = idsIn(service.tree());
    const made = service.moves({ item: id('Cut latency'), onto: id('paying simple') });
    const [change] = 'refused' in made ? [] : made;
    assert.equal(change?.document, document);
    assert.match(applyEdits(document!.text, change!.edits), /^# new\n/);
  });
});
