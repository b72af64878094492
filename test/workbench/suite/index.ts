import { readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import * as vscode from 'vscode';
import { say } from './say';
import { until } from './wait';

/** A test waits for a real editor; what takes longer than this is stuck. */
const TEST_LIMIT = 30_000;

/**
 * Runs inside the extension host: the tests in the folder that has the name of the open workspace. The launcher waits
 * for the line with the result, since neither an empty suite nor a dead extension host shows in an exit code.
 * @throws when a test fails or none ran
 */
export async function run(): Promise<void> {
  const { default: Mocha } = await import('mocha');
  Mocha.reporters.Base.consoleLog = say;
  const mocha = new Mocha({ ui: 'bdd', color: false, timeout: TEST_LIMIT, grep: process.env.MOCHA_GREP });
  const folder = join(__dirname, await workspaceName());
  for (const file of readdirSync(folder).sort()) if (file.endsWith('.test.js')) mocha.addFile(join(folder, file));
  const { passes, failures } = await new Promise<Mocha.Stats>((done) => {
    const runner: Mocha.Runner = mocha.run(() => done(runner.stats as Mocha.Stats));
  });
  say(`@@RESULT ${JSON.stringify({ passes, failures })}`);
  if (failures > 0 || passes === 0) throw new Error(`${failures} tests failed, ${passes} passed`);
}

/**
 * The name of the .code-workspace file when there are several folders, else of the folder.
 * @throws when the folders of the workspace do not come: a workbench under load at times opens a .code-workspace file without them
 */
async function workspaceName(): Promise<string> {
  await until('the folders of the workspace', () => vscode.workspace.workspaceFolders?.length ?? 0, Boolean);
  const uri = vscode.workspace.workspaceFile ?? vscode.workspace.workspaceFolders?.[0]?.uri;
  if (!uri) throw new Error('No workspace is open.');
  return basename(uri.path, '.code-workspace');
}
