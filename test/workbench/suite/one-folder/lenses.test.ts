import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeAll, openText } from '../helpers';
import { api } from '../okr';

const TEXT = `team: Tills
cycle: 2026-Q4
status: active
objectives:
  - title: Make paying feel instant
    key_results:
      - id: failures
        title: Reduce payment failure rate from 2.4% to 0.8%
    initiatives:
      - title: Retry
        moves: failures
`;

describe('lines above key results', () => {
  before(api);
  after(closeAll);

  it('offer the check-in, and list what moves the key result', async () => {
    const { document } = await openText(TEXT);
    const found = await vscode.commands.executeCommand<vscode.CodeLens[]>(
      'vscode.executeCodeLensProvider',
      document.uri,
      99,
    );
    const commands = found.map(({ command }) => command);
    const checkIn = commands.find((command) => command?.title === 'first check-in');
    assert.equal(checkIn?.command, 'okr.checkIn');
    const moved = commands.find((command) => command?.title === 'moved by 1 initiative');
    assert.equal(moved?.command, 'editor.action.showReferences');
    // the command takes VS Code's own objects and nothing else
    const [uri, position, [location]] = moved.arguments as [vscode.Uri, vscode.Position, vscode.Location[]];
    assert.ok(uri instanceof vscode.Uri && position instanceof vscode.Position);
    assert.ok(location instanceof vscode.Location);
    assert.equal(document.getText(location.range), 'Retry');
  });
});
