/** Requests as they come in real life: cancelled, overtaken by edits, about documents that are closed or gone. */
import assert from 'node:assert/strict';
import { CancellationTokenSource, type CompletionList, type Hover } from 'vscode-languageserver-protocol';
import { addressOf } from '../support/memoryFiles';
import { TestClient } from './support/client';

const TEXT = 'team: Payments\ncycle: 2026-Q4\nobjectives:\n  - id: paying\n    title: Make paying certain\n';
const LINES = TEXT.split('\n').length - 1;

/** Requests about a document, each with a position in it. */
const ABOUT_A_PLACE = [
  'textDocument/hover',
  'textDocument/completion',
  'textDocument/definition',
  'textDocument/references',
  'textDocument/documentHighlight',
  'textDocument/prepareRename',
];
const ABOUT_A_DOCUMENT = [
  'textDocument/diagnostic',
  'textDocument/documentSymbol',
  'textDocument/foldingRange',
  'textDocument/documentLink',
  'textDocument/codeLens',
  'textDocument/semanticTokens/full',
];

describe('requests', () => {
  let client: TestClient;
  afterEach(() => client.stop());

  const ask = (method: string, uri: string, line = 4, character = 12) =>
    client.request<unknown>(method, {
      textDocument: { uri },
      position: { line, character },
      context: { includeDeclaration: true },
    });
  const logged = () => client.logged.filter((message) => /Error|failed/.test(message));

  it('that were cancelled are answered so, and the next ones as ever', async () => {
    client = await TestClient.start();
    const { uri } = await client.open(TEXT);
    for (const method of [...ABOUT_A_PLACE, ...ABOUT_A_DOCUMENT]) {
      const source = new CancellationTokenSource();
      const params = {
        textDocument: { uri },
        position: { line: 4, character: 12 },
        context: { includeDeclaration: true },
      };
      const asked = client.connection.sendRequest(method, params, source.token);
      source.cancel();
      // An answer that was on its way already may still come.
      await asked.catch((error: Error) => assert.match(error.message, /cancelled/i, method));
    }
    const hover = (await ask('textDocument/hover', uri)) as Hover | null;
    assert.match(JSON.stringify(hover), /Objective/);
    assert.deepEqual(logged(), []);
  });

  it('sent between edits are answered in order, each for the text as it was then', async () => {
    client = await TestClient.start();
    const { uri } = await client.open(TEXT);
    const answers: Promise<unknown>[] = [];
    for (let version = 2; version <= 9; version++) {
      void client.change(
        uri,
        version,
        TEXT.replace('paying', `paying-${version}`).replace('\n', `${'\n# a line'.repeat(version)}\n`),
      );
      answers.push(client.request('textDocument/documentSymbol', { textDocument: { uri } }));
    }
    const starts = (await Promise.all(answers)).map(
      (symbols) => (symbols as { range: { start: { line: number } } }[])[0]?.range.start.line,
    );
    const [first] = starts;
    assert.deepEqual(
      starts,
      starts.map((_, at) => (first ?? 0) + at),
    );
  });

  it('about positions that the text does not have (any more) are answered', async () => {
    client = await TestClient.start();
    const { uri } = await client.open(TEXT);
    for (const method of ABOUT_A_PLACE)
      for (const [line, character] of [
        [LINES + 40, 0],
        [2, 4000],
        [LINES, 0],
      ] as const) {
        const answer = await ask(method, uri, line, character).catch((error: Error) => error);
        // Only renaming refuses with a sentence.
        assert.ok(!(answer instanceof Error) || method === 'textDocument/prepareRename', `${method}: ${answer}`);
      }
    assert.deepEqual(logged(), []);
  });

  it('about documents that are closed are answered from the disk, about others with nothing', async () => {
    client = await TestClient.start({ files: { 'a.okr.yaml': TEXT } });
    const { uri } = await client.open(TEXT.replace('certain', 'quick'));
    await client.close(uri);
    const hover = (await ask('textDocument/hover', uri)) as Hover | null;
    assert.match(JSON.stringify(hover), /Objective/);
    const symbols = JSON.stringify(await ask('textDocument/documentSymbol', uri));
    assert.ok(symbols.includes('certain') && !symbols.includes('quick'));
    const unknown = addressOf('never-seen.okr.yaml');
    for (const method of [...ABOUT_A_PLACE, ...ABOUT_A_DOCUMENT]) {
      const answer = (await ask(method, unknown).catch(() => null)) as
        | null
        | unknown[]
        | CompletionList
        | { items?: unknown[]; data?: unknown[] };
      const things = Array.isArray(answer)
        ? answer
        : [...(answer?.items ?? []), ...(answer && 'data' in answer ? (answer.data ?? []) : [])];
      assert.deepEqual(things, [], method);
    }
    assert.deepEqual(logged(), []);
  });

  it('and edits of documents that were never opened, or are closed, change nothing', async () => {
    client = await TestClient.start({ files: { 'a.okr.yaml': TEXT } });
    const uri = addressOf('a.okr.yaml');
    await client.change(uri, 7, 'nothing: of this\n');
    await client.change(addressOf('never-seen.okr.yaml'), 2, TEXT);
    await client.close(addressOf('never-seen.okr.yaml'));
    const symbols = JSON.stringify(await ask('textDocument/documentSymbol', uri));
    assert.match(symbols, /Make paying certain/);
    assert.deepEqual(logged(), []);
  });
});
