// One run of the suite: a browser window opens the workbench, whose extension host runs the tests.

/** What the suite's lines begin with (suite/say.ts puts it there), since the workbench prints much of its own. */
export const MARK = '@@SUITE ';

/**
 * @typedef {{ passes: number, failures: number }} Result
 */

/**
 * Opens the workspace and waits for the suite's end.
 *
 * An exit code of 0 proves nothing: it also comes when the extension host died, or the suite was empty. So the suite
 * prints its result last, and without one this rejects.
 * @param {object} what
 * @param {import('playwright-core').Browser} what.browser
 * @param {import('./server.mjs').Server} what.server started `forTests`
 * @param {string} what.workspace a folder, or a .code-workspace file
 * @param {string} what.extension the folder of the extension under development
 * @param {string} what.suite the bundle that exports run()
 * @param {number} what.limit milliseconds
 * @param {boolean} [what.verbose] shows what the workbench says, too
 * @param {string} [what.picture] where to leave a PNG of the last screen
 * @param {(line: string) => void} [what.print] takes what the suite says, line by line; shown by default
 * @returns {Promise<Result>}
 * @throws {Error} when no result comes
 */
export async function runSuite({ browser, server, workspace, extension, suite, limit, verbose, picture, print }) {
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
  let timer;
  try {
    return await new Promise((done, fail) => {
      const wrong = (/** @type {string} */ why) => fail(new Error(`${why}\n${server.log()}`));
      timer = setTimeout(() => wrong(`The suite gave no result in ${limit / 1000} s.`), limit);
      server.ended.then(() => wrong('The VS Code server ended.'));
      page.on('crash', () => wrong('The browser page crashed.'));
      if (verbose) page.on('pageerror', (error) => console.error(`[page] ${error.message}`));
      if (verbose) page.on('console', (message) => console.error(`[page] ${message.text().slice(0, 400)}`));
      drive(page, { server, workspace, extension, suite, verbose, print }, done, wrong).catch(fail);
    });
  } finally {
    clearTimeout(timer);
    if (picture) await page.screenshot({ path: picture }).catch(() => undefined);
    await page.close().catch(() => undefined);
  }
}

/**
 * @param {import('playwright-core').Page} page
 * @param {{ server: import('./server.mjs').Server, workspace: string, extension: string, suite: string, verbose?: boolean, print?: ((line: string) => void) | undefined }} what
 * @param {(result: Result) => void} done
 * @param {(why: string) => void} wrong
 */
async function drive(page, { server, workspace, extension, suite, verbose, print }, done, wrong) {
  /** @type {Result | undefined} */
  let result;
  /** @type {string[]} */
  const others = []; // what the workbench says: of interest when no result comes
  // The workbench calls these two of its window; they must exist before it loads.
  await page.exposeFunction('codeAutomationLog', (/** @type {string} */ type, /** @type {unknown[]} */ args) => {
    const line = args.map(String).join(' ');
    if (!line.startsWith(MARK)) {
      if (verbose) console.error(`[${type}] ${line}`);
      else if (type === 'error') others.push(line);
      return;
    }
    const told = /@@RESULT (\{.*?\})/.exec(line)?.[1];
    if (told) result = JSON.parse(told);
    else (print ?? console.log)(line.slice(MARK.length));
  });
  await page.exposeFunction('codeAutomationExit', async () => {
    for (let i = 0; i < 20 && !result; i++) await page.waitForTimeout(100); // its last line may come after the exit
    if (result) done(result);
    else wrong(`The suite ended without a result: it did not load, or the extension host died.\n${others.join('\n')}`);
  });
  const remote = (/** @type {string} */ path) => `vscode-remote://${server.authority}${path}`;
  const payload = [
    ['extensionDevelopmentPath', remote(extension)],
    ['extensionTestsPath', remote(suite)],
    ['skipWelcome', 'true'],
  ];
  const query = new URLSearchParams({
    [workspace.endsWith('.code-workspace') ? 'workspace' : 'folder']: workspace,
    payload: JSON.stringify(payload),
  });
  await page.goto(`http://${server.authority}/?${query}`);
}
