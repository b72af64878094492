/** A real workbench with the packaged extension, and a person at it. */
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Browser, FrameLocator } from 'playwright-core';

const SIZE = { width: 1400, height: 900 };

/** In the activity bar: from then on our commands are known. */
const OUR_ICON = '.activitybar .action-item a[aria-label^="OKR"]';
/** Milliseconds in which that comes. */
const INSTALLED = 60_000;

export interface Workbench {
  readonly person: Awaited<ReturnType<typeof personAt>>;
  /** The copied folder that is open. */
  readonly folder: string;
  /** The inside of the one webview there is. */
  webview(): FrameLocator;
  close(): Promise<void>;
}

/** Opens a copy of a folder. */
export async function openWorkbench(fixture: string, settings: Record<string, unknown>): Promise<Workbench> {
  const { findChromium, launchChromium } = await import('../../workbench/launcher/browser.mjs');
  const { copyWorkspace } = await import('../../workbench/launcher/fixtures.mjs');
  const server = await serve(settings);
  const browser: Browser = await launchChromium(findChromium());
  const workspace = copyWorkspace(fixture);
  const person = await personAt(browser, server, workspace.path);
  await person.page.locator(OUR_ICON).waitFor({ timeout: INSTALLED });
  return {
    person,
    folder: workspace.path,
    webview: () => person.page.frameLocator('iframe.webview.ready').frameLocator('#active-frame'),
    close: async () => {
      await browser.close();
      await server.stop();
      workspace.remove();
    },
  };
}

async function personAt(browser: Browser, server: Awaited<ReturnType<typeof serve>>, folder: string) {
  const { Driver } = await import('../../workbench/launcher/driver.mjs');
  return Driver.start(browser, server, folder, SIZE);
}

async function serve(settings: Record<string, unknown>) {
  const { installWorkbench } = await import('../../workbench/launcher/install.mjs');
  const { startServer } = await import('../../workbench/launcher/server.mjs');
  const { VSIX } = await import('../../../scripts/lib/project.mjs');
  return startServer(await installWorkbench('current'), { vsix: VSIX, settings });
}

/** Writes files into a new folder of their own, which the test removes. */
export function folderOf(files: Readonly<Record<string, string>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'okr-review-'));
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  return folder;
}
