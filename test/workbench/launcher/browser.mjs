// A headless Chromium, driven by playwright-core: the screen of the workbench.
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium } from 'playwright-core';
import { NoWorkbench } from './install.mjs';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge'];

const FLAGS = [
  '--no-sandbox', // a container's root may not make one
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/**
 * The browser of this machine: what CHROMIUM names, else the first on the PATH.
 * @returns {string}
 * @throws {NoWorkbench} when there is none
 */
export function findChromium() {
  if (process.env.CHROMIUM) return process.env.CHROMIUM;
  for (const name of NAMES)
    for (const folder of (process.env.PATH ?? '').split(delimiter))
      if (existsSync(join(folder, name))) return join(folder, name);
  throw new NoWorkbench('no Chromium on the PATH (Debian, Ubuntu: apt-get install chromium; or CHROMIUM=/path/to/one)');
}

/**
 * @param {string} executablePath
 * @returns {Promise<import('playwright-core').Browser>}
 */
export const launchChromium = (executablePath) => chromium.launch({ executablePath, headless: true, args: FLAGS });
