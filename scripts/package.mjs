// npm run package
//
// Makes okr-as-code.vsix out of minified bundles and what else package.json lists under "files", and checks that it is
// small and whole.
import { cpSync, existsSync, readFileSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
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

const built = await runNode(['scripts/build.mjs', '--production'], { show: true });
if (built.code !== 0) fail('The bundles could not be built.');

// From a folder that has only what is packaged: vsce looks at every file there is, .workbench and all.
const manifest = JSON.parse(readFileSync(inProject('package.json'), 'utf8'));
const stage = inProject('out/package');
rmSync(stage, { recursive: true, force: true });
for (const path of ['package.json', 'README.md', 'CHANGELOG.md', 'LICENSE', ...manifest.files])
  if (existsSync(inProject(path))) cpSync(inProject(path), join(stage, path), { recursive: true });

const missing = [...manifest.files, ...namedFiles(manifest)].filter((path) => !existsSync(join(stage, path)));
if (missing.length > 0)
  fail(`The package lacks ${missing.join(', ')}, which package.json names. Is it made, and listed under "files"?`);

rmSync(VSIX, { force: true });
const flags = ['--no-dependencies', '--allow-missing-repository', '--no-rewrite-relative-links'];
const packed = await runTool('vsce', ['package', ...flags, '--out', VSIX], { cwd: stage });
if (packed.code !== 0) fail(packed.output);
const { size } = statSync(VSIX);
console.log(`okr-as-code.vsix  ${(size / 1024).toFixed(0)} KB of ${BUDGET / 1024} KB`);
if (size > BUDGET) fail(`The package is over its budget. Its files are in out/package.`);
