// A person at the workbench: opens files, points, types, chooses, looks. For pictures, and to look at the product.
import { setTimeout as sleep } from 'node:timers/promises';

/** What is waited for on the screen comes within this, in milliseconds, or never. */
const LIMIT = 15_000;

/** Time for things to come to rest that give no sign of it: animations, a hover's delay. In milliseconds. */
const REST = 600;

/** Rows of anything one chooses from: quick pick, quick fixes, context menu. */
const CHOICES =
  '.quick-input-list .monaco-list-row, .action-widget .monaco-list-row, .monaco-menu .action-item, .context-view .action-item';

/** @typedef {{ x: number, y: number, width: number, height: number }} Box in pixels of the page */

export class Driver {
  /** @param {import('playwright-core').Page} page */
  constructor(page) {
    this.page = page;
    page.setDefaultTimeout(LIMIT);
  }

  /**
   * Opens a workbench in a new window of the browser, and waits until one can work in it.
   * @param {import('playwright-core').Browser} browser
   * @param {import('./server.mjs').Server} server
   * @param {string} workspace a folder, or a .code-workspace file
   * @param {{ width: number, height: number }} size
   */
  static async start(browser, server, workspace, size) {
    const page = await browser.newPage({ viewport: size });
    const kind = workspace.endsWith('.code-workspace') ? 'workspace' : 'folder';
    await page.goto(`http://${server.authority}/?${kind}=${encodeURIComponent(workspace)}`);
    await page.waitForSelector('.monaco-workbench .part.sidebar', { timeout: 60_000 });
    await sleep(2 * REST);
    return new Driver(page);
  }

  /**
   * Opens a file by Quick Open.
   * @param {string} file its name, or enough of its path
   */
  async open(file) {
    await this.#quickInput('Control+P', file);
    await this.#choice(file.split('/').at(-1) ?? file).waitFor();
    await sleep(REST / 2); // the list sorts itself once more
    await this.page.keyboard.press('Enter');
    await this.page.locator('.tab.active', { hasText: file.split('/').at(-1) }).waitFor();
    await this.page.waitForSelector('.monaco-editor .view-line');
    await sleep(REST);
  }

  /** Waits until the editor shows a finding: underlined. */
  async waitForFindings() {
    await this.page.waitForSelector('.squiggly-error, .squiggly-warning, .squiggly-info', { state: 'attached' });
    await sleep(REST);
  }

  /**
   * Puts the cursor on the first place in the editor that shows this text.
   * @param {string} text
   */
  async putCursor(text) {
    const { x, y } = middle(await this.#boxOf(text));
    await this.page.mouse.click(x, y);
    await sleep(REST / 2);
  }

  /**
   * Points at a text in the editor, and waits for the hover.
   * @param {string} text
   */
  async hover(text) {
    const { x, y } = middle(await this.#boxOf(text));
    await this.page.mouse.move(x - 3, y);
    await this.page.mouse.move(x, y);
    await this.page.waitForSelector('.monaco-hover:not(.hidden) .hover-contents', { state: 'visible' });
    await sleep(2 * REST); // the finding comes first, what the server says of it later
  }

  /**
   * Opens the quick fixes at a text in the editor.
   * @param {string} text
   */
  async quickFixes(text) {
    await this.putCursor(text);
    await this.page.keyboard.press('Control+.');
    await this.page.waitForSelector('.action-widget .monaco-list-row', { state: 'visible' });
    await sleep(REST);
  }

  /**
   * Chooses from what is open: a quick pick, quick fixes, a context menu.
   * @param {string} text part of the entry
   */
  async pick(text) {
    await this.#choice(text).click();
    await sleep(REST);
  }

  /**
   * Opens a view container in the side bar.
   * @param {string} label its beginning
   */
  async view(label) {
    await this.page.locator(`.activitybar .action-item a[aria-label^="${label}"]`).click();
    await sleep(2 * REST);
  }

  /**
   * Clicks a row of the tree in the side bar; with `right`, opens its context menu.
   * @param {string} text part of the row
   * @param {'left' | 'right'} [button]
   */
  async row(text, button = 'left') {
    await this.page.locator('.sidebar .monaco-list-row', { hasText: text }).first().click({ button });
    await sleep(REST);
  }

  /**
   * Runs a command from the palette.
   * @param {string} title
   */
  async command(title) {
    await this.#quickInput('F1', title);
    await this.#choice(title).waitFor();
    await sleep(REST / 2);
    await this.page.keyboard.press('Enter');
    await sleep(2 * REST);
  }

  /**
   * Types into whatever has the focus.
   * @param {string} text
   */
  async type(text) {
    await this.page.keyboard.type(text, { delay: 15 });
    await sleep(REST);
  }

  /**
   * Presses a key.
   * @param {string} key as playwright names them: Enter, Control+S
   */
  async press(key) {
    await this.page.keyboard.press(key);
    await sleep(REST);
  }

  /** The texts of the findings in the Problems panel, which stays open. */
  async problems() {
    await this.press('Control+Shift+M');
    await sleep(2 * REST); // it lags behind the underlines
    return this.page.locator('.markers-panel .monaco-list-row').allInnerTexts();
  }

  /**
   * A picture of the screen, or of a part.
   * @param {Box} [clip]
   * @returns {Promise<Buffer>} a PNG
   */
  picture(clip) {
    return this.page.screenshot({ clip, animations: 'disabled', caret: 'hide' });
  }

  /** Closes the window. */
  close() {
    return this.page.close();
  }

  /** @param {string} text */
  #choice(text) {
    return this.page.locator(CHOICES, { hasText: text }).first();
  }

  /**
   * @param {string} key what opens the box
   * @param {string} text what is typed into it
   */
  async #quickInput(key, text) {
    await this.page.keyboard.press(key);
    await this.page.waitForSelector('.quick-input-widget input', { state: 'visible' });
    await this.page.keyboard.type(text);
  }

  /**
   * Where a text stands on the screen, among the lines that the editor shows.
   * @param {string} text
   * @returns {Promise<Box>}
   */
  async #boxOf(text) {
    const box = await this.page.evaluate(findInEditor, text);
    if (!box) throw new Error(`The editor does not show "${text}".`);
    return box;
  }
}

/**
 * Runs in the page. A line of the editor is many pieces, one per colour, with hard spaces.
 * @param {string} text
 * @returns {Box | undefined}
 */
function findInEditor(text) {
  for (const line of document.querySelectorAll('.monaco-editor .view-line')) {
    const at = (line.textContent ?? '').replaceAll('\u00a0', ' ').indexOf(text);
    if (at < 0) continue;
    const range = document.createRange();
    const walker = document.createTreeWalker(line, NodeFilter.SHOW_TEXT);
    let before = 0;
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const length = node.textContent?.length ?? 0;
      if (at >= before && at < before + length) range.setStart(node, at - before);
      const end = at + text.length;
      if (end > before && end <= before + length) range.setEnd(node, end - before);
      before += length;
    }
    const { x, y, width, height } = range.getBoundingClientRect();
    return { x, y, width, height };
  }
  return undefined;
}

/**
 * @param {Box} box
 * @returns {{ x: number, y: number }} a place on it: the middle, or near the start of a long one
 */
const middle = ({ x, y, width, height }) => ({ x: x + Math.min(width / 2, 30), y: y + height / 2 });
