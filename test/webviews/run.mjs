// npm run test:webviews [-- --workbench] [-- FILE…]
//
// Tests the webviews by what a person sees of them, in a headless Chromium: the bundled page, its policy and all, with
// a test in place of the extension.
//   --workbench  instead, in a real VS Code with the packaged extension (okr-as-code.vsix): two windows side by side, each with a
//                server and a browser of its own; after them the tests that measure time (*.timed.test.ts), alone
// Exit code: 0 all passed, 3 no browser or no workbench can be had on this machine, else a test failed.
import { parseArgs } from 'node:util';
import { runTool } from '../../scripts/lib/process.mjs';
import { findChromium } from '../workbench/launcher/browser.mjs';
import { installWorkbench, NoWorkbench } from '../workbench/launcher/install.mjs';

/** Milliseconds: a browser has much to do before a test sees anything. */
const TEST_LIMIT = '30000';

/** A test that fails is tried once more: a browser under load at times loses a key press, or a frame. */
const RETRIES = '1';

const { values: flags, positionals: files } = parseArgs({
  allowPositionals: true,
  options: { workbench: { type: 'boolean' } },
});

const WORKBENCH = 'test/webviews/workbench/*.test.ts';
const TIMED = 'test/webviews/workbench/*.timed.test.ts';

/** What mocha is run with, one run after the other. */
const RUNS = flags.workbench
  ? [['--parallel', '--jobs=2', `--ignore=${TIMED}`, WORKBENCH], [TIMED]]
  : [['test/webviews/*.test.ts']];

try {
  findChromium();
  if (flags.workbench) await installWorkbench('current');
  for (const what of files.length > 0 ? [files] : RUNS) {
    const { code } = await runTool('mocha', ['--timeout', TEST_LIMIT, '--retries', RETRIES, ...what], { show: true });
    process.exitCode ||= code;
  }
} catch (error) {
  if (!(error instanceof NoWorkbench)) throw error;
  console.error(`Not here: ${error.message}`);
  process.exitCode = 3;
}
