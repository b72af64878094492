// npm run package
//
// Makes okr-as-code.vsix out of minified bundles and the few files they need, and checks that it is small and whole.
import { readFileSync, rmSync, statSync } from 'node:fs';
import { runNode, runTool } from './lib/process.mjs';
import { inProject, VSIX } from './lib/project.mjs';

/** The largest package, in bytes. */
const BUDGET = 1024 * 1024;

/**
 * Fails with a message, without a stack trace.
 * @param {string} message
 * @returns {never}
 */
function fail(message) {
  console.error(message);
  process.exit(1);
}

/**
 * Every file of the package that a value of package.json names: strings that begin with "./", and what they are in.
 * @param {unknown} value
 * @returns {string[]}
 */
function namedFiles(value) {
  if (typeof value === 'string') return value.startsWith('./') ? [value.slice(2)] : [];
  return value && typeof value === 'object' ? Object.values(value).flatMap(namedFiles) : [];
}

const built = await runNode(['scripts/build.mjs', '--budget'], { show: true });
if (built.code !== 0) fail('The bundles could not be built within their budgets.');

const flags = ['--no-dependencies'];
const listed = await runTool('vsce', ['ls', ...flags]);
if (listed.code !== 0) fail(listed.output);
const files = new Set(listed.output.split(/\r?\n/));
const manifest = JSON.parse(readFileSync(inProject('package.json'), 'utf8'));
const needed = ['dist/server.js', 'dist/cli.js', ...namedFiles(manifest)];
const missing = needed.filter((file) => !files.has(file));
if (missing.length > 0)
  fail(`The package lacks ${missing.join(', ')}, which package.json names. Is it made, and let in by .vscodeignore?`);

rmSync(VSIX, { force: true });
const packed = await runTool('vsce', [
  'package',
  ...flags,
  '--out',
  VSIX,
  '--allow-missing-repository',
  '--no-rewrite-relative-links',
]);
if (packed.code !== 0) fail(packed.output);
const { size } = statSync(VSIX);
console.log(`okr-as-code.vsix  ${(size / 1024).toFixed(0)} KB of ${BUDGET / 1024} KB`);
if (size > BUDGET) fail(`The package is over its budget. Its largest files: npx vsce ls --tree`);
