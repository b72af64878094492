// Installs node_modules when it is missing or no longer what package-lock.json says.
// Node built-ins only: this runs before anything is installed.
import { existsSync, readFileSync } from 'node:fs';
import { run } from './process.mjs';
import { inProject } from './project.mjs';

const LOWEST_NODE = 20;

/**
 * The part of a lock file that is compared.
 * @typedef {{ version?: string, optional?: boolean }} LockEntry
 * @typedef {Record<string, LockEntry>} LockPackages
 */

/**
 * What is wrong with node_modules, in words; undefined when it holds what the lock file names.
 * npm keeps a lock file of what it installed in node_modules/.package-lock.json. Times of files are no guide:
 * a fresh clone is always newer than what was installed before it.
 * @returns {string | undefined}
 */
export function staleDependencies() {
  const installedLock = inProject('node_modules/.package-lock.json');
  if (!existsSync(installedLock)) return 'node_modules is missing';
  const wanted = packages(inProject('package-lock.json'));
  const installed = packages(installedLock);
  for (const [path, entry] of Object.entries(wanted)) {
    if (path === '') continue; // the project itself
    const have = installed[path];
    if (!have && entry.optional) continue; // made for another platform
    if (have?.version !== entry.version) return `${path} is ${have?.version ?? 'missing'}, not ${entry.version}`;
  }
  return undefined;
}

/**
 * Makes node_modules match package-lock.json.
 * @returns {Promise<boolean>} true when it had to install
 * @throws {Error} when Node is too old, or npm fails; the message says what to do
 */
export async function ensureDependencies() {
  const [major = 0] = process.versions.node.split('.').map(Number);
  if (major < LOWEST_NODE) throw new Error(`This needs Node ${LOWEST_NODE} or newer; this is ${process.version}.`);
  const why = staleDependencies();
  if (!why) return false;
  console.log(`Installing dependencies: ${why}.`);
  // No package here needs its install script, and some would download what they don't get everywhere.
  const { code } = await run('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund'], { show: true });
  if (code !== 0) throw new Error(`npm ci ended with code ${code}. Its messages are above.`);
  return true;
}

/**
 * @param {string} lockFile
 * @returns {LockPackages}
 */
function packages(lockFile) {
  return JSON.parse(readFileSync(lockFile, 'utf8')).packages ?? {};
}
