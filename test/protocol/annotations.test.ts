import assert from 'node:assert/strict';
import type { CodeLens, InlayHint, SemanticTokens } from 'vscode-languageserver-protocol';
import { addressOf } from '../support/memoryFiles';
import { MODERN, TestClient } from './support/client';

const PAYMENTS = `team: Payments
cycle: 2026-Q4
status: active
objectives:
  - id: checkout
    title: Make checkout dependable
    supports: [company/grow, company/nowhere]
    key_results:
      - id: failures
        title: Reduce payment failure rate from 2.4% to 0.8%
        due: 2026-10-10
        check_ins:
          - date: 2026-10-12
            value: 2.0%
            confidence: 0.7
`;
const COMPANY = 'team: Company\ncycle: 2026\nobjectives:\n  - id: grow\n    title: Become the first choice\n';
const files = { 'company.okr.yaml': COMPANY, 'a.okr.yaml': PAYMENTS };
const commands = { checkIn: true, editorCommands: true };

describe('what is drawn into the text', () => {
  let client: TestClient;
  afterEach(() => client.stop());

  const lensesOf = (path: string) =>
    client.request<CodeLens[]>('textDocument/codeLens', { textDocument: { uri: addressOf(path) } });
  const hintsOf = (uri: string) =>
    client.request<InlayHint[]>('textDocument/inlayHint', {
      textDocument: { uri },
      range: { start: { line: 0, character: 0 }, end: { line: 99, character: 0 } },
    });

  it('tells where things stand, with a way to check in', async () => {
    client = await TestClient.start({ files, initializationOptions: commands });
    const lenses = await lensesOf('a.okr.yaml');
    assert.deepEqual(
      lenses.map(({ range, command }) => [range.start.line, command?.title]),
      [
        [4, '25% · off track · confidence 0.7'],
        [8, '25% (100% expected) · off track · confidence 0.7'],
        [8, 'check in'],
      ],
    );
    assert.deepEqual(lenses[2]?.command, {
      title: 'check in',
      command: 'okr.checkIn',
      arguments: [{ uri: addressOf('a.okr.yaml'), position: { line: 8, character: 8 } }],
    });
    const item = lenses[2].command.arguments![0];
    assert.equal((await client.request<{ example: string }>('okr/checkInForm', item)).example, '2%');
  });

  it('finds who supports a thing when the line is seen', async () => {
    client = await TestClient.start({ files, initializationOptions: commands });
    const [lens] = await lensesOf('company.okr.yaml');
    assert.equal(lens?.command, undefined);
    const { command } = await client.request<CodeLens>('codeLens/resolve', lens);
    const title = { start: { line: 5, character: 11 }, end: { line: 5, character: 35 } };
    assert.deepEqual(command, {
      title: 'supported by 1',
      command: 'editor.action.showReferences',
      arguments: [
        addressOf('company.okr.yaml'),
        { line: 3, character: 4 },
        [{ uri: addressOf('a.okr.yaml'), range: title }],
      ],
    });
  });

  it('only tells, in editors without the commands', async () => {
    client = await TestClient.start({ files });
    const all = [...(await lensesOf('a.okr.yaml')), ...(await lensesOf('company.okr.yaml'))];
    assert.deepEqual(
      all.map(({ command }) => command?.command),
      ['', '', ''],
    );
  });

  it('shows lines unless they are switched off, and hints once they are switched on', async () => {
    client = await TestClient.start({ files });
    assert.deepEqual(await hintsOf(addressOf('a.okr.yaml')), []);
    await client.stop();
    const settings = { codeLens: { enabled: false }, inlayHints: { enabled: true } };
    client = await TestClient.start({ files, settings });
    assert.deepEqual(await lensesOf('a.okr.yaml'), []);
    const hints = await hintsOf(addressOf('a.okr.yaml'));
    assert.deepEqual(
      hints.map(({ position, label }) => [position, label]),
      [
        [{ line: 1, character: 14 }, '2026-10-01 to 2026-12-31'],
        [{ line: 9, character: 60 }, '25%'],
      ],
    );
  });

  it('colours what the grammar does not know, in a file or in a part of it', async () => {
    client = await TestClient.start({ files });
    const legend = client.initialized!.capabilities.semanticTokensProvider!.legend.tokenTypes;
    const textDocument = { uri: addressOf('a.okr.yaml') };
    const all = await client.request<SemanticTokens>('textDocument/semanticTokens/full', { textDocument });
    assert.deepEqual(decoded(all, legend, PAYMENTS), [
      'reference company/grow',
      'danglingReference company/nowhere',
      'metric payment failure rate',
      'staleDate 2026-10-10',
    ]);
    const range = { start: { line: 8, character: 0 }, end: { line: 10, character: 0 } };
    const some = await client.request<SemanticTokens>('textDocument/semanticTokens/range', { textDocument, range });
    assert.deepEqual(decoded(some, legend, PAYMENTS), ['metric payment failure rate']);
  });

  it('is asked for again when another open file changes', async () => {
    const workspace = { ...MODERN.workspace, codeLens: { refreshSupport: true } };
    client = await TestClient.start({ files, capabilities: { ...MODERN, workspace } });
    let asked = 0;
    client.connection.onRequest('workspace/codeLens/refresh', () => {
      asked++;
      return null;
    });
    await client.open(COMPANY, 'company.okr.yaml');
    const { uri, text } = await client.open(PAYMENTS);
    await client.eventually(() => asked > 0);
    const before = asked;
    await client.change(uri, 2, text.replace('company/grow, ', ''));
    await client.eventually(() => asked > before);
    assert.deepEqual(await lensesOf('company.okr.yaml'), []);
  });
});

/** Tokens as words: their type, and the text they stand on. */
function decoded({ data }: SemanticTokens, legend: readonly string[], text: string): string[] {
  const lines = text.split('\n');
  const words: string[] = [];
  let [line, character] = [0, 0];
  for (let at = 0; at < data.length; at += 5) {
    const [down, right, length, type] = data.slice(at, at + 4) as [number, number, number, number];
    character = down === 0 ? character + right : right;
    line += down;
    words.push(`${legend[type]} ${lines[line]!.slice(character, character + length)}`);
  }
  return words;
}
