// A VS Code server on this machine: what a browser opens as a whole workbench.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createWriteStream, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { run } from '../../../scripts/lib/process.mjs';

/** Quiet, the same on every machine, and nothing saved behind a test's back. */
const SETTINGS = {
  'workbench.startupEditor': 'none',
  'files.autoSave': 'off',
  'telemetry.telemetryLevel': 'off',
  'extensions.autoUpdate': false,
  'extensions.autoCheckUpdates': false,
  'security.workspace.trust.enabled': false,
  'chat.disableAIFeatures': true,
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
};

/** How long the server may take to start, in milliseconds. */
const START_LIMIT = 30_000;

/**
 * @typedef {object} Server
 * @property {string} authority host and port
 * @property {string} profile its own folder, deleted when it stops; `log.txt` in it is what the server said
 * @property {() => string} log the end of what it said
 * @property {Promise<void>} ended when the process has gone, for whatever reason
 * @property {() => Promise<void>} stop ends it and deletes its profile
 */

/**
 * Starts a server with a fresh profile.
 * @param {import('./install.mjs').Installed} installed
 * @param {object} [options]
 * @param {string} [options.vsix] a packaged extension to install first
 * @param {boolean} [options.forTests] makes the workbench obey the addresses of an extension under development and of
 *   its tests; messages are then shown only in the bell
 * @param {Record<string, unknown>} [options.settings] more user settings
 * @param {number} [options.port] 0, or none: any free one
 * @param {Record<string, string>} [options.environment] more variables, which the extension host sees
 * @returns {Promise<Server>}
 */
export async function startServer(installed, options = {}) {
  const profile = mkdtempSync(join(tmpdir(), 'okr-workbench-'));
  mkdirSync(join(profile, 'data/User'), { recursive: true });
  writeFileSync(join(profile, 'data/User/settings.json'), JSON.stringify({ ...SETTINGS, ...options.settings }));
  const common = [
    installed.serverMain,
    '--accept-server-license-terms',
    ...['--server-data-dir', profile],
    ...['--user-data-dir', join(profile, 'data')],
    ...['--extensions-dir', join(profile, 'extensions')],
  ];
  const env = { EXTENSIONS_GALLERY: '{}' }; // it looks for no gallery
  if (options.vsix) {
    const { code, output } = await run(installed.node, [...common, '--install-extension', options.vsix, '--force'], {
      env,
    });
    if (code !== 0) throw new Error(`VS Code could not install ${options.vsix}:\n${output}`);
  }

  const child = spawn(
    installed.node,
    [
      ...common,
      ...['--host', '127.0.0.1', '--port', String(options.port ?? 0)],
      '--without-connection-token',
      ...['--telemetry-level', 'off'],
      '--disable-workspace-trust',
      ...(options.forTests ? ['--enable-smoke-test-driver'] : []),
    ],
    { env: { ...process.env, ...env, ...options.environment }, stdio: ['ignore', 'pipe', 'pipe'] },
  );
  const logFile = join(profile, 'log.txt');
  const logStream = createWriteStream(logFile);
  child.stdout.pipe(logStream, { end: false });
  child.stderr.pipe(logStream, { end: false });
  const log = () => readFileSync(logFile, 'utf8').slice(-4000);
  const ended = once(child, 'exit').then(() => undefined);

  /** @type {Promise<void> | undefined} */
  let stopping;
  const stop = () => {
    stopping ??= end();
    return stopping;
  };
  const end = async () => {
    child.kill('SIGTERM');
    const impatience = setTimeout(() => child.kill('SIGKILL'), 5000);
    await ended;
    clearTimeout(impatience);
    logStream.end();
    rmSync(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  };

  try {
    const authority = await listening(child);
    return { authority, profile, log, ended, stop };
  } catch (error) {
    const said = log();
    if (child.exitCode === null) await stop();
    throw new Error(`${error instanceof Error ? error.message : error}\n${said}`);
  }
}

/**
 * Waits until the server says where it listens.
 * @param {import('node:child_process').ChildProcessByStdio<null, import('node:stream').Readable, import('node:stream').Readable>} child
 * @returns {Promise<string>} host and port
 */
function listening(child) {
  return new Promise((done, fail) => {
    const timer = setTimeout(
      () => fail(new Error(`The VS Code server did not start in ${START_LIMIT / 1000} s.`)),
      START_LIMIT,
    );
    let output = '';
    child.stdout.on('data', (bytes) => {
      output += bytes;
      const port = /Server bound to 127\.0\.0\.1:(\d+)/.exec(output)?.[1];
      if (!port) return;
      clearTimeout(timer);
      done(`127.0.0.1:${port}`);
    });
    child.once('exit', (code) => {
      clearTimeout(timer);
      fail(new Error(`The VS Code server ended early, with code ${code}.`));
    });
  });
}
