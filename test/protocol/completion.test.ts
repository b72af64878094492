import assert from 'node:assert/strict';
import type { CompletionItem, CompletionList, TextEdit } from 'vscode-languageserver-protocol';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { MODERN, type Options, TestClient } from './support/client';

const HEAD = 'team: Payments\ncycle: 2026-Q4\nobjectives:\n  - title: One\n    key_results:\n      - title: Two\n';
const COMPANY = 'team: Company\ncycle: 2026\nobjectives:\n  - { id: grow, title: Become the first choice }\n';
const files = { 'company.okr.yaml': COMPANY };

describe('completion over the protocol', () => {
  let client: TestClient;
  afterEach(() => client.stop());

  async function at(source: string, options: Options = {}): Promise<CompletionList & { text: string }> {
    client = await TestClient.start({ files, ...options });
    const { uri, range, text } = await client.open(source);
    const list = await client.request<CompletionList>('textDocument/completion', {
      textDocument: { uri },
      position: range.start,
    });
    return { ...list, text };
  }

  /** The text after choosing an item; snippets as they are. */
  function chosen(text: string, items: readonly CompletionItem[], label: string): string {
    const pick = items.find((one) => one.label === label);
    assert.ok(pick?.textEdit, items.map((one) => one.label).join(', '));
    return TextDocument.applyEdits(TextDocument.create('', '', 0, text), [
      ...(pick.additionalTextEdits ?? []),
      pick.textEdit as TextEdit,
    ]);
  }

  it('gives snippets as they are to be inserted, in the order of the service', async () => {
    const { items, text } = await at(`${HEAD}        ch‸`);
    assert.equal(
      chosen(text, items, 'check_ins'),
      `${HEAD}        check_ins:\n          - date: 2026-10-14\n            value: \${1}\n            confidence: \${2:0.5}\n            note: \${3:<what moved the number>}`,
    );
    const [checkIns] = items.filter(({ label }) => label === 'check_ins');
    assert.deepEqual([checkIns?.insertTextFormat, checkIns?.insertTextMode], [2, 1]);
    const order = items.map(({ sortText }) => sortText!);
    assert.deepEqual(order, [...order].sort());
    assert.equal(new Set(order).size, order.length);
  });

  it('names a key result that has no id along with the reference to it', async () => {
    const bet = (keyResult: string, moves: string) =>
      `team: A\nobjectives:\n  - title: One\n    key_results:\n      - ${keyResult}\n    initiatives:\n      - title: Bet\n        moves: ${moves}\n`;
    const { items, text } = await at(bet('Reduce churn from 5% to 3%', '‸'));
    assert.equal(chosen(text, items, 'churn'), bet('id: churn\n        title: Reduce churn from 5% to 3%', 'churn'));
  });

  it('gives plain text to editors without tab stops', async () => {
    const { items, text } = await at(`${HEAD}        ch‸`, { capabilities: { textDocument: { completion: {} } } });
    assert.equal(
      chosen(text, items, 'check_ins'),
      `${HEAD}        check_ins:\n          - date: 2026-10-14\n            value: \n            confidence: 0.5\n            note: <what moved the number>`,
    );
    assert.ok(items.every((item) => item.insertTextFormat === 1 && item.insertTextMode === undefined && !item.command));
    assert.equal(items.find(({ label }) => label === 'due')?.detail, 'a date');
  });

  it('asks for the value next where the editor has the command for it', async () => {
    const { items } = await at(`${HEAD}        ‸`, { initializationOptions: { editorCommands: true } });
    const commandOf = (label: string) => items.find((item) => item.label === label)?.command?.command;
    assert.equal(commandOf('due'), 'editor.action.triggerSuggest');
    assert.equal(commandOf('reason'), undefined);
  });

  it('gives the documentation of one item when it is asked for', async () => {
    const { items } = await at(`${HEAD}        ‸`);
    const due = items.find(({ label }) => label === 'due')!;
    assert.equal(due.documentation, undefined);
    const resolved = await client.request<CompletionItem>('completionItem/resolve', due);
    assert.match((resolved.documentation as { value: string }).value, /The date by which it is reached/);
    // What an answer from before says is of another list.
    const { uri } = await client.open(`${HEAD}        `, 'b.okr.yaml');
    await client.request('textDocument/completion', { textDocument: { uri }, position: { line: 0, character: 0 } });
    assert.equal((await client.request<CompletionItem>('completionItem/resolve', due)).documentation, undefined);
  });

  it('offers what other files have, found by its title too', async () => {
    const { items, text } = await at(HEAD.replace('    key_results', '    supports: fir‸\n    key_results'));
    assert.equal(items[0]?.filterText, 'company/grow Become the first choice');
    assert.equal(chosen(text, items, 'company/grow'), text.replace('fir\n', 'company/grow\n'));
  });

  it('answers on text that is no YAML yet', async () => {
    const { items } = await at(
      'team: [Payments\nobjectives:\n  - title: "One\n    key_results:\n      - title: {Two\n        ow‸',
    );
    assert.ok(items.some(({ label }) => label === 'owner'));
  });

  it('is asked again only for sentences, which go on from the words that are there', async () => {
    const sentence = await at(`${HEAD}      - Reduce refund time‸`);
    assert.equal(sentence.isIncomplete, true);
    assert.equal(sentence.items[0]?.label, 'Reduce refund time from … to …');
    assert.equal(sentence.items[0].filterText, undefined);
    await client.stop();
    assert.equal((await at(`${HEAD}        ‸`)).isIncomplete, false);
  });

  it('has nothing to say in files that are none of ours', async () => {
    client = await TestClient.start({ files, capabilities: MODERN });
    const list = await client.request<CompletionList>('textDocument/completion', {
      textDocument: { uri: 'file:///w/other.txt' },
      position: { line: 0, character: 0 },
    });
    assert.deepEqual(list, { isIncomplete: false, items: [] });
  });
});
