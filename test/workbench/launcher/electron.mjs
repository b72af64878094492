// npm run test:electron [-- VERSION]
//
// The workbench suite in the desktop's VS Code, on machines that can download one (into .vscode-test, kept): the newest,
// or VERSION. What only Electron does can be tried in no other way. A Linux machine without a display wants `xvfb-run`.
import { runTests } from '@vscode/test-electron';
import { runNode } from '../../../scripts/lib/process.mjs';
import { ROOT } from '../../../scripts/lib/project.mjs';
import { bundleSuite } from './bundle.mjs';
import { copyWorkspace, workspaceNames } from './fixtures.mjs';

const built = await runNode(['scripts/build.mjs'], { show: true });
if (built.code !== 0) process.exit(2);
const suite = await bundleSuite('electron');

for (const name of workspaceNames()) {
  const workspace = copyWorkspace(name);
  try {
    await runTests({
      version: process.argv[2],
      extensionDevelopmentPath: ROOT,
      extensionTestsPath: suite,
      launchArgs: [workspace.path, '--disable-extensions', '--disable-workspace-trust', '--skip-welcome'],
    });
  } catch (error) {
    console.error(`${name}: ${error instanceof Error ? error.message : error}`);
    process.exitCode = 1;
  } finally {
    workspace.remove();
  }
}
