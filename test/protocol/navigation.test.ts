import assert from 'node:assert/strict';
import type {
  DefinitionLink,
  DocumentHighlight,
  DocumentLink,
  LinkedEditingRanges,
  Location,
  SelectionRange,
  SymbolInformation,
  TypeHierarchyItem,
  WorkspaceEdit,
} from 'vscode-languageserver-protocol';
import { addressOf } from '../support/memoryFiles';
import { applied, editOf, MODERN, TestClient } from './support/client';

const COMPANY = `team: Company
cycle: 2026
owner: ada
objectives:
  - id: grow
    title: Become the shop that gamers name first
    owner: ada
`;
const CONFIG = 'people: [ada, maya]\nteams:\n  Payments: { parent: Company }\n';
const PAYMENTS = `team: Payments
cycle: 2026-Q4
status: active
owner: maya
objectives:
  - id: checkout
    title: Make checkout dependable
    supports: company/grow
    key_results:
      - id: failures
        title: Reduce payment failure rate from 2.4% to 0.8%
        source: ../data/failures.csv#week
        check_ins:
          - date: 2026-10-12
            value: 2%
    initiatives:
      - title: Retry
        moves: failures
`;
const files = { 'company.okr.yaml': COMPANY, 'okr.config.yaml': CONFIG };

/** The question about the cursor in a text, for a method. */
async function ask<R>(client: TestClient, method: string, source: string, more: object = {}): Promise<R> {
  const { uri, range } = await client.open(source);
  return client.request<R>(`textDocument/${method}`, { textDocument: { uri }, position: range.start, ...more });
}

/** The words at a place. */
const wordsAt = (text: string, { start, end }: Location['range']) =>
  text.split('\n')[start.line]!.slice(start.character, start.line === end.line ? end.character : undefined);

describe('navigation over the protocol', () => {
  let client: TestClient;
  afterEach(() => client.stop());

  it('leads from a reference to what it names, with the place it came from', async () => {
    client = await TestClient.start({ files });
    const source = PAYMENTS.replace('company/grow', 'company/gr‸ow');
    const [link] = await ask<DefinitionLink[]>(client, 'definition', source);
    assert.equal(link?.targetUri, addressOf('company.okr.yaml'));
    assert.equal(wordsAt(COMPANY, link.targetSelectionRange), 'Become the shop that gamers name first');
    assert.equal(wordsAt(PAYMENTS, link.originSelectionRange!), 'grow');
  });

  it('leads there by a plain place in editors that know no links', async () => {
    client = await TestClient.start({ files, capabilities: { textDocument: { diagnostic: {} } } });
    const source = PAYMENTS.replace('company/grow', 'company/gr‸ow');
    const [place] = await ask<Location[]>(client, 'definition', source);
    assert.equal(wordsAt(COMPANY, place!.range), 'Become the shop that gamers name first');
  });

  it('finds what names a thing, in all files, and marks it in this one', async () => {
    client = await TestClient.start({ files });
    const source = PAYMENTS.replace('moves: failures', 'moves: fail‸ures');
    const context = { includeDeclaration: true };
    const places = await ask<Location[]>(client, 'references', source, { context });
    assert.deepEqual(
      places.map(({ range }) => [range.start.line, wordsAt(PAYMENTS, range)]),
      [
        [9, 'failures'],
        [17, 'failures'],
      ],
    );
    const marks = await ask<DocumentHighlight[]>(client, 'documentHighlight', source);
    assert.deepEqual(
      marks.map(({ kind }) => kind),
      [3, 2],
    );
  });

  it('links files and what references name', async () => {
    client = await TestClient.start({ files });
    const links = await ask<DocumentLink[]>(client, 'documentLink', PAYMENTS);
    assert.deepEqual(
      links.map(({ range, target }) => [wordsAt(PAYMENTS, range), target]),
      [
        ['company/grow', `${addressOf('company.okr.yaml')}#L6`],
        ['../data/failures.csv#week', 'file:///data/failures.csv'],
        ['failures', `${addressOf('a.okr.yaml')}#L11`],
      ],
    );
  });

  it('finds things in all files by a few letters', async () => {
    client = await TestClient.start({ files });
    await client.open(PAYMENTS);
    const found = await client.request<SymbolInformation[]>('workspace/symbol', { query: 'mkchk' });
    assert.deepEqual(
      found.map(({ name, containerName, location }) => [name, containerName, location.uri]),
      [['Make checkout dependable', 'Payments · 2026-Q4', addressOf('a.okr.yaml')]],
    );
  });

  it('climbs from a goal to what it supports, and down again', async () => {
    client = await TestClient.start({ files });
    const source = PAYMENTS.replace('Make checkout', 'Make ‸checkout');
    const [item] = await ask<TypeHierarchyItem[]>(client, 'prepareTypeHierarchy', source);
    assert.equal(item?.detail, 'Payments · 2026-Q4 · 25% · on track');
    const [above] = await client.request<TypeHierarchyItem[]>('typeHierarchy/supertypes', { item });
    assert.deepEqual(
      [above?.name, above?.uri],
      ['Become the shop that gamers name first', addressOf('company.okr.yaml')],
    );
    const below = await client.request<TypeHierarchyItem[]>('typeHierarchy/subtypes', { item: above });
    assert.deepEqual(
      below.map(({ name }) => name),
      ['Make checkout dependable'],
    );
    const results = await client.request<TypeHierarchyItem[]>('typeHierarchy/subtypes', { item });
    const bets = await client.request<TypeHierarchyItem[]>('typeHierarchy/subtypes', { item: results[0] });
    assert.deepEqual(
      [...results, ...bets].map(({ name }) => name),
      ['Reduce payment failure rate from 2.4% to 0.8%', 'Retry'],
    );
  });

  it('grows a selection step by step', async () => {
    client = await TestClient.start({ files });
    const { uri, range } = await client.open(PAYMENTS.replace('Make checkout', 'Make ‸checkout'));
    const [selection] = await client.request<SelectionRange[]>('textDocument/selectionRange', {
      textDocument: { uri },
      positions: [range.start],
    });
    assert.equal(wordsAt(PAYMENTS, selection!.range), 'Make checkout dependable');
    assert.equal(wordsAt(PAYMENTS, selection!.parent!.range), 'title: Make checkout dependable');
    let outermost = selection!;
    while (outermost.parent) outermost = outermost.parent;
    assert.deepEqual(outermost.range, { start: { line: 0, character: 0 }, end: { line: 18, character: 0 } });
  });

  it('is silent for files that are none of ours', async () => {
    client = await TestClient.start({ files });
    const textDocument = { uri: addressOf('other.txt') };
    const position = { line: 0, character: 0 };
    assert.deepEqual(await client.request('textDocument/definition', { textDocument, position }), []);
    assert.deepEqual(await client.request('textDocument/documentLink', { textDocument }), []);
    assert.equal(await client.request('textDocument/prepareTypeHierarchy', { textDocument, position }), null);
  });
});

describe('renaming over the protocol', () => {
  let client: TestClient;
  afterEach(() => client.stop());
  const RENAMES = { ...MODERN, workspace: { ...MODERN.workspace, fileOperations: { willRename: true } } };

  it('changes an id wherever it stands, each file against its version', async () => {
    client = await TestClient.start({ files });
    const source = PAYMENTS.replace('company/grow', 'company/gr‸ow');
    const ready = await ask<{ placeholder: string }>(client, 'prepareRename', source);
    assert.equal(ready.placeholder, 'grow');
    const edit = await ask<WorkspaceEdit>(client, 'rename', source, { newName: 'first-choice' });
    assert.equal(editOf(edit, addressOf('a.okr.yaml')).textDocument.version, 1);
    assert.equal(editOf(edit, addressOf('company.okr.yaml')).textDocument.version, null);
    assert.equal(
      applied(PAYMENTS, edit, addressOf('a.okr.yaml')),
      PAYMENTS.replace('company/grow', 'company/first-choice'),
    );
    assert.equal(
      applied(COMPANY, edit, addressOf('company.okr.yaml')),
      COMPANY.replace('id: grow', 'id: first-choice'),
    );
  });

  it('changes a person in the configuration too', async () => {
    client = await TestClient.start({ files });
    const edit = await ask<WorkspaceEdit>(client, 'rename', PAYMENTS.replace('owner: maya', 'owner: ma‸ya'), {
      newName: 'zoe',
    });
    assert.equal(applied(CONFIG, edit, addressOf('okr.config.yaml')), CONFIG.replace('maya', 'zoe'));
    assert.equal(applied(PAYMENTS, edit, addressOf('a.okr.yaml')), PAYMENTS.replace('maya', 'zoe'));
  });

  it('refuses with a sentence', async () => {
    client = await TestClient.start({ files });
    const source = PAYMENTS.replace('moves: failures', 'moves: fail‸ures');
    await assert.rejects(ask(client, 'rename', source, { newName: 'checkout' }), {
      message: '"checkout" already names another item of this set.',
    });
    await assert.rejects(ask(client, 'prepareRename', PAYMENTS.replace('Make', 'Ma‸ke')), {
      message: 'Only ids, people and teams can be renamed.',
    });
  });

  it('types over an id and its uses in one file', async () => {
    client = await TestClient.start({ files });
    const source = PAYMENTS.replace('id: failures', 'id: fail‸ures');
    const linked = await ask<LinkedEditingRanges>(client, 'linkedEditingRange', source);
    assert.deepEqual(
      linked.ranges.map(({ start }) => start.line),
      [9, 17],
    );
    assert.equal(await ask(client, 'linkedEditingRange', PAYMENTS.replace('id: checkout', 'id: check‸out')), null);
  });

  it('keeps the path of a source right when its file moves, or the file it stands in', async () => {
    client = await TestClient.start({
      files: { ...files, 'teams/payments.okr.yaml': PAYMENTS },
      capabilities: RENAMES,
    });
    assert.ok(client.initialized?.capabilities.workspace?.fileOperations?.willRename);
    const moved = async (from: string, to: string) => {
      const edit = await client.request<WorkspaceEdit | null>('workspace/willRenameFiles', {
        files: [{ oldUri: addressOf(from), newUri: addressOf(to) }],
      });
      return edit && /source: (.*)/.exec(applied(PAYMENTS, edit, addressOf('teams/payments.okr.yaml')))?.[1];
    };
    assert.equal(await moved('data/failures.csv', 'numbers/my failures.csv'), '../numbers/my failures.csv#week');
    assert.equal(await moved('data', 'teams/data'), 'data/failures.csv#week');
    assert.equal(await moved('teams/payments.okr.yaml', 'payments.okr.yaml'), 'data/failures.csv#week');
    assert.equal(await moved('teams', 'a/b/teams'), '../../../data/failures.csv#week');
    assert.equal(await moved('teams/payments.okr.yaml', 'teams/money.okr.yaml'), null);
    assert.equal(await moved('company.okr.yaml', 'x/company.okr.yaml'), null);
  });
});
