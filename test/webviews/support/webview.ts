/** A page in a real browser, with the policy that it has in VS Code, and a test in place of the extension. */
import assert from 'node:assert/strict';
import type { Browser, Page } from 'playwright-core';
import { pageHtml } from '../../../client/src/webview/page';
import type { Bundle } from './bundle';
import { THEMES, type Theme } from './themes';

const HOME = 'https://page.test';
const NONCE = 'n0nce';

/** What is waited for comes within this, in milliseconds, or never. */
const LIMIT = 10_000;

/** Milliseconds that a browser may take to start. */
export const START_LIMIT = 60_000;

export interface WebviewOptions {
  readonly theme?: Theme;
  /** What an earlier life of the page kept. */
  readonly kept?: unknown;
  readonly size?: { readonly width: number; readonly height: number };
  readonly reducedMotion?: boolean;
}

export interface Message {
  readonly type: string;
  readonly [key: string]: unknown;
}

let browser: Browser | undefined;

/** The one browser of all tests. */
export async function theBrowser(): Promise<Browser> {
  if (!browser) {
    const { findChromium, launchChromium } = await import('../../workbench/launcher/browser.mjs');
    browser = await launchChromium(findChromium());
  }
  return browser;
}

after(async () => {
  await browser?.close();
});

export class Webview {
  /** What the page sent, in order. */
  readonly sent: Message[] = [];
  /** What went wrong: errors of scripts, and what the policy forbade. */
  readonly wrong: string[] = [];
  /** Addresses that were asked for, besides the page's own three files. */
  readonly strayed: string[] = [];

  private constructor(readonly page: Page) {}

  /** Opens a page and waits until it says that it is ready. */
  static async open(bundle: Bundle, options: WebviewOptions = {}): Promise<Webview> {
    const context = await (await theBrowser()).newContext({
      viewport: options.size ?? { width: 1100, height: 700 },
      reducedMotion: options.reducedMotion ? 'reduce' : 'no-preference',
    });
    const page = await context.newPage();
    page.setDefaultTimeout(LIMIT);
    const webview = new Webview(page);
    await webview.serve(bundle, THEMES[options.theme ?? 'dark']);
    page.on('pageerror', ({ message }) => webview.wrong.push(message));
    page.on('console', (message) => message.type() === 'error' && webview.wrong.push(message.text()));
    await page.exposeFunction('toTest', (message: Message) => webview.sent.push(message));
    await page.addInitScript('globalThis.__name = (made) => made'); // tsx has functions named by it
    await page.addInitScript(pretendToBeVsCode, options.kept);
    await page.goto(`${HOME}/page.html`);
    await webview.next('ready');
    return webview;
  }

  /** Sends a message to the page, as the extension does. */
  async send(message: object): Promise<void> {
    await this.page.evaluate((data) => window.postMessage(data, '*'), message);
  }

  /** Waits for a message of this type from the page, and takes it. */
  async next(type: string): Promise<Message> {
    const end = Date.now() + LIMIT;
    for (;;) {
      const at = this.sent.findIndex((message) => message.type === type);
      const [found] = at < 0 ? [] : this.sent.splice(at, 1);
      if (found) return found;
      if (Date.now() > end)
        assert.fail(`no message "${type}" came; there are ${JSON.stringify(this.sent)}; ${this.wrong.join('; ')}`);
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
  }

  /** Loads the page again, as VS Code does when its panel is shown again. */
  async reload(): Promise<void> {
    await this.page.reload();
  }

  async close(): Promise<void> {
    await this.page.context().close();
    assert.deepEqual(this.wrong, []);
    assert.deepEqual(this.strayed, []);
  }

  /** What VS Code does to a page from outside, its theme, is done to its files here. */
  private async serve({ script, style }: Bundle, { kind, ...colours }: Record<string, string>): Promise<void> {
    const parts = { title: 'Test', script: `${HOME}/page.js`, style: `${HOME}/page.css`, source: HOME, nonce: NONCE };
    const variables = Object.entries(colours).map(([name, colour]) => `${name}: ${colour};`);
    const files: Readonly<Record<string, readonly [type: string, text: string]>> = {
      '/page.html': ['text/html', pageHtml(parts).replace('<body>', `<body class="${kind}">`)],
      '/page.js': ['text/javascript', script],
      '/page.css': ['text/css', `:root { ${variables.join(' ')} }\n${style}`],
    };
    await this.page.route('**/*', async (route) => {
      const file = files[new URL(route.request().url()).pathname];
      if (file) return route.fulfill({ contentType: file[0], body: file[1] });
      this.strayed.push(route.request().url());
      return route.abort();
    });
  }
}

/** Runs in the browser before the page: what VS Code lets it call. */
function pretendToBeVsCode(kept: unknown): void {
  const api = {
    postMessage: (message: unknown) => (window as unknown as { toTest(message: unknown): void }).toTest(message),
    getState: (): unknown => JSON.parse(sessionStorage.getItem('kept') ?? 'null') ?? kept,
    setState: (state: unknown) => sessionStorage.setItem('kept', JSON.stringify(state)),
  };
  Object.assign(window, { acquireVsCodeApi: () => api });
}
