// npm run screenshots [-- NAME…]
//
// Takes the pictures of the docs from a real workbench with the packaged extension, into docs/images/: all, or those
// named. Each is a palette PNG below 150 KB. Look at them after every run: this is how the product looks.
import { mkdirSync, writeFileSync } from 'node:fs';
import { findChromium, launchChromium } from '../test/workbench/launcher/browser.mjs';
import { Driver } from '../test/workbench/launcher/driver.mjs';
import { copyWorkspace } from '../test/workbench/launcher/fixtures.mjs';
import { installWorkbench } from '../test/workbench/launcher/install.mjs';
import { startServer } from '../test/workbench/launcher/server.mjs';
import { shrink } from './lib/png.mjs';
import { runNode } from './lib/process.mjs';
import { inProject, VSIX } from './lib/project.mjs';
import { PICTURES } from './pictures.mjs';

const SIZE = { width: 1280, height: 800 };
const LARGEST = 150 * 1024;
const SETTINGS = {
  'editor.minimap.enabled': false,
  'breadcrumbs.enabled': false,
  'workbench.layoutControl.enabled': false,
  'window.commandCenter': false,
  'editor.stickyScroll.enabled': false,
  'okr.reminders.enabled': false,
  // the day on which the examples are in the middle of their cycle
  'okr.today': '2026-11-16',
};

const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !PICTURES.some((picture) => picture.name === name));
if (unknown.length > 0) {
  console.error(`No such picture: ${unknown.join(', ')}. There are ${PICTURES.map(({ name }) => name).join(', ')}.`);
  process.exit(2);
}

const packaged = await runNode(['scripts/package.mjs'], { show: true });
if (packaged.code !== 0) process.exit(1);
const server = await startServer(await installWorkbench('current'), { vsix: VSIX, settings: SETTINGS });
const browser = await launchChromium(findChromium());
mkdirSync(inProject('docs/images'), { recursive: true });
mkdirSync(inProject('looks'), { recursive: true });

for (const picture of PICTURES) {
  if (asked.length > 0 && !asked.includes(picture.name)) continue;
  const workspace = copyWorkspace(inProject(picture.folder));
  const driver = await Driver.start(browser, server, workspace.path, picture.size ?? SIZE);
  try {
    await picture.steps(driver);
    const png = shrink(await driver.picture(picture.clip));
    const file = `docs/images/${picture.name}.png`;
    writeFileSync(inProject(file), png);
    console.log(`${file}  ${(png.length / 1024).toFixed(0)} KB`);
    if (png.length > LARGEST) throw new Error(`it is larger than ${LARGEST / 1024} KB: take a smaller size or clip`);
  } catch (error) {
    const left = `looks/${picture.name}-stopped.png`;
    writeFileSync(inProject(left), await driver.picture());
    console.error(`${picture.name}: ${error instanceof Error ? error.message : error}\nThe screen then: ${left}`);
    process.exitCode = 1;
  } finally {
    await driver.close();
    workspace.remove();
  }
}
await browser.close();
await server.stop();
