// Installs a VS Code from the npm registry, for machines that can't download one. Nothing is compiled: the server's
// native modules (logging, a watchdog) are optional, and without them it runs but complains in its log.
import { copyFileSync, existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { run } from '../../../scripts/lib/process.mjs';
import { inProject } from '../../../scripts/lib/project.mjs';
import { EDITIONS } from './editions.mjs';

/** Says that no workbench can be had on this machine, and why. Not the same as a failing suite. */
export class NoWorkbench extends Error {}

/**
 * @typedef {object} Installed
 * @property {string} node the Node to run the server with
 * @property {string} serverMain the server's main script
 * @property {string} vscode the version of VS Code
 */

/**
 * Installs an edition where it isn't yet: into .workbench, or the folder that WORKBENCH names. It is kept across runs.
 * @param {keyof typeof EDITIONS} name
 * @returns {Promise<Installed>}
 * @throws {NoWorkbench} on a platform that has none, or when the packages can't be had
 */
export async function installWorkbench(name) {
  const edition = EDITIONS[name];
  const platform = `${process.platform}-${process.arch}`;
  if (platform !== 'linux-x64' && platform !== 'linux-arm64')
    throw new NoWorkbench(`the served workbench runs on Linux only, this is ${platform}`);

  const home = resolve(process.env.WORKBENCH ?? inProject('.workbench'));
  const folder = join(home, `code-server-${edition.codeServer}`);
  const server = join('node_modules/code-server/lib/vscode');
  if (!existsSync(folder)) {
    console.log(`Installing VS Code ${edition.vscode} into ${folder} (once; about a minute, 0.9 GB).`);
    // under another name until it is whole: a broken-off install is never taken for one
    const making = `${folder}.making-${process.pid}`;
    mkdirSync(making, { recursive: true });
    try {
      await npmInstall(making, [
        `node@npm:node-${platform}@${edition.node}`,
        `code-server@${edition.codeServer}`,
        ...(edition.ripgrep ? [`@vscode/ripgrep-universal@${edition.ripgrep}`] : []),
      ]);
      await npmInstall(join(making, server), ['--omit=dev']); // not `npm ci`: its lock file is out of step
      if (edition.ripgrep) lendRipgrep(making, join(making, server), platform);
      renameSync(making, folder);
    } finally {
      rmSync(making, { recursive: true, force: true });
    }
  }
  return {
    node: join(folder, 'node_modules/node/bin/node'),
    serverMain: join(folder, server, 'out/server-main.js'),
    vscode: edition.vscode,
  };
}

/**
 * @param {string} folder
 * @param {string[]} args
 */
async function npmInstall(folder, args) {
  const manifest = join(folder, 'package.json');
  if (!existsSync(manifest)) writeFileSync(manifest, '{ "private": true }');
  const quiet = ['--no-save', '--no-package-lock', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];
  const { code, output } = await run('npm', ['install', ...quiet, ...args], { cwd: folder });
  if (code !== 0) throw new NoWorkbench(`npm could not install ${args.join(' ')}:\n${output.slice(-2000)}`);
}

/**
 * Older editions download ripgrep while they install. Without it `findFiles` fails.
 * @param {string} folder
 * @param {string} server
 * @param {string} platform
 */
function lendRipgrep(folder, server, platform) {
  const to = join(server, 'node_modules/@vscode/ripgrep/bin');
  mkdirSync(to, { recursive: true });
  copyFileSync(join(folder, 'node_modules/@vscode/ripgrep-universal/bin', platform, 'rg'), join(to, 'rg'));
}
