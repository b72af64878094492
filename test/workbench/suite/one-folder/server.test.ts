import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeAll, finding, hoverText, open } from '../helpers';
import { api, row } from '../okr';
import { until } from '../wait';

describe('the server', () => {
  after(closeAll);

  /** Waits for the end of a restart, and looks whether everything is there again. */
  async function isBack(): Promise<void> {
    const { server, tree } = await api();
    await until(
      'the server',
      () => server.state,
      (state) => state === 'ready',
    );
    const { document } = await open('team.okr.yaml');
    await finding(document.uri, 'kr-is-task');
    assert.notEqual(await hoverText(document.uri, new vscode.Position(7, 12)), '');
    await row(tree, 'Cut p95');
  }

  it('can be restarted', async () => {
    await vscode.commands.executeCommand('okr.restartServer');
    await isBack();
  });

  it('is started again when it dies', async () => {
    const { server } = await api();
    const states: string[] = [];
    const subscription = server.onDidChangeState((state) => states.push(state));
    const client = await server.client;
    process.kill((client as unknown as { serverProcess: { pid: number } }).serverProcess.pid, 'SIGKILL');
    await until(
      'the end',
      () => states,
      (all) => all.includes('starting'),
    );
    await isBack();
    subscription.dispose();
    assert.deepEqual(states, ['starting', 'ready']);
  });
});
