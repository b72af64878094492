import assert from 'node:assert/strict';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { WorkspaceDiagnosticReport } from 'vscode-languageserver-protocol';
import { main } from '../../server/src/cli/main';
import { kindOf, nodeFiles } from '../../server/src/files/node';
import { TestClient } from './support/client';

const ROOT = resolve(__dirname, '../..');
const SEVERITIES = ['', 'error', 'warning', 'information', 'hint'];

/** What `okr check` says of the examples, a line each. */
async function fromCommand(today: string): Promise<string[]> {
  let out = '';
  await main(
    ['check', '--format', 'json', '--today', today, 'examples'],
    {
      cwd: ROOT,
      files: nodeFiles(() => {}),
      unreadFolders: () => [],
      write: () => Promise.reject(new Error('nothing is to be written')),
      kindOf,
      today: () => today,
      out: (text) => {
        out += text;
      },
      err: () => {},
      input: async () => '',
      colours: false,
    },
    '',
  );
  const found = JSON.parse(out) as {
    file: string;
    line: number;
    column: number;
    endLine: number;
    endColumn: number;
    code: string;
    severity: string;
    message: string;
  }[];
  return found.map(
    ({ file, line, column, endLine, endColumn, code, severity, message }) =>
      `${file}:${line}:${column}-${endLine}:${endColumn} ${severity} ${code} ${message}`,
  );
}

/** What an editor shows of them that has the same folder open. */
async function fromEditor(today: string): Promise<string[]> {
  const client = await TestClient.start({
    disk: nodeFiles(() => {}),
    folders: [pathToFileURL(ROOT).href],
    initializationOptions: { today },
  });
  const { items } = await client.request<WorkspaceDiagnosticReport>('workspace/diagnostic', { previousResultIds: [] });
  await client.stop();
  const examples = `${pathToFileURL(join(ROOT, 'examples')).href}/`;
  return items.flatMap((item) =>
    !item.uri.startsWith(examples) || item.kind !== 'full'
      ? []
      : item.items.map(({ range: { start, end }, severity, code, message }) => {
          const place = `${start.line + 1}:${start.character + 1}-${end.line + 1}:${end.character + 1}`;
          return `examples/${item.uri.slice(examples.length)}:${place} ${SEVERITIES[severity ?? 0]} ${code} ${message}`;
        }),
  );
}

describe('what stands at a path', () => {
  it('is a file, a folder or nothing, also below a file', () => {
    assert.equal(kindOf(join(ROOT, 'examples')), 'folder');
    assert.equal(kindOf(join(ROOT, 'package.json')), 'file');
    assert.equal(kindOf(join(ROOT, 'package.json', '.git')), undefined);
    assert.equal(kindOf(join(ROOT, 'nowhere')), undefined);
  });
});

describe('the command and the editor', () => {
  for (const today of ['2026-10-14', '2027-03-01'])
    it(`say the same of the examples on ${today}`, async () => {
      const [command, editor] = [await fromCommand(today), await fromEditor(today)];
      assert.ok(command.length > 20, 'one of the examples is full of theater');
      assert.deepEqual(editor.sort(), command.sort());
    });
});
