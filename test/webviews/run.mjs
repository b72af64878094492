// npm run test:webviews [-- FILE…]
//
// Tests the webviews by what a person sees of them, in a headless Chromium: the bundled page, its policy and all, with
// a test in place of the extension.
// Exit code: 0 all passed, 3 no browser can be had on this machine, else a test failed.
import { runTool } from '../../scripts/lib/process.mjs';
import { findChromium } from '../workbench/launcher/browser.mjs';
import { NoWorkbench } from '../workbench/launcher/install.mjs';

const files = process.argv.slice(2);

try {
  findChromium();
  const { code } = await runTool('mocha', files.length > 0 ? files : ['test/webviews/**/*.test.ts'], { show: true });
  process.exitCode = code;
} catch (error) {
  if (!(error instanceof NoWorkbench)) throw error;
  console.error(`No browser here: ${error.message}`);
  process.exitCode = 3;
}
