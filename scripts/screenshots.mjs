// npm run screenshots [-- NAME…]
//
// Takes the pictures of the docs from a real workbench with the packaged extension, into docs/images/, and those of the
// walkthrough into media/walkthrough/, in a light and a dark theme: all, or those named. Each is a palette PNG below 150 KB. Look at them after every run: this is how the product looks.
import { mkdirSync, writeFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
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
/** What is packaged is to be small. */
const FEW_COLOURS = 16;
/** Time for another theme to be drawn, in milliseconds. */
const REST = 2000;
const SETTINGS = {
  'editor.minimap.enabled': false,
  'breadcrumbs.enabled': false,
  'workbench.layoutControl.enabled': false,
  'window.commandCenter': false,
  'editor.stickyScroll.enabled': false,
  'comments.openView': 'never',
  // a walkthrough's pictures are taken in both themes
  'window.autoDetectColorScheme': true,
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
for (const folder of ['docs/images', 'media/walkthrough', 'looks']) mkdirSync(inProject(folder), { recursive: true });

for (const picture of PICTURES) {
  if (asked.length > 0 && !asked.includes(picture.name)) continue;
  const workspace = copyWorkspace(inProject(picture.folder));
  const driver = await Driver.start(browser, server, workspace.path, picture.size ?? SIZE);
  try {
    await picture.steps(driver);
    if (!picture.walkthrough) await take(driver, picture, `docs/images/${picture.name}.png`);
    else {
      await take(driver, picture, `media/walkthrough/${picture.name}-light.png`, FEW_COLOURS);
      await driver.page.emulateMedia({ colorScheme: 'dark' });
      await sleep(REST);
      await take(driver, picture, `media/walkthrough/${picture.name}-dark.png`, FEW_COLOURS);
    }
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

/**
 * @param {Driver} driver
 * @param {import('./pictures.mjs').Picture} picture
 * @param {string} file where it goes
 * @param {number} [colours]
 */
async function take(driver, picture, file, colours) {
  const png = shrink(await driver.picture(picture.clip), colours);
  writeFileSync(inProject(file), png);
  console.log(`${file}  ${(png.length / 1024).toFixed(0)} KB`);
  if (png.length > LARGEST) throw new Error(`it is larger than ${LARGEST / 1024} KB: take a smaller size or clip`);
}
