// npm run test:unit [-- MOCHA'S ARGUMENTS]
//
// The tests that a developer runs all day: all of test/unit but the *.property.test.ts. They are bundled first, because loading
// hundreds of modules one by one takes longer than the tests themselves, and into two bundles of about the same length, which run
// side by side. Single files run without that: `npx mocha test/unit/…`.
import { readdirSync, rmSync } from 'node:fs';
import esbuild from 'esbuild';
import { runNode } from './lib/process.mjs';
import { inProject, ROOT } from './lib/project.mjs';

const TESTS = 'test/unit';
const OUT = 'out/unit';

const isRule = (/** @type {string} */ name) => name.startsWith('rules/');
const files = readdirSync(inProject(TESTS), { recursive: true, encoding: 'utf8' })
  .map((name) => name.replaceAll('\\', '/'))
  .filter((name) => name.endsWith('.test.ts') && !name.endsWith('.property.test.ts'))
  .sort();

rmSync(inProject(OUT), { recursive: true, force: true }); // a test that was deleted must not run
await Promise.all([
  bundle(
    'rules',
    files.filter((name) => isRule(name)),
  ),
  bundle(
    'others',
    files.filter((name) => !isRule(name)),
  ),
]);

/**
 * @param {string} name
 * @param {readonly string[]} tests
 */
async function bundle(name, tests) {
  const imports = ['../support/seed', ...tests].map((path) => `import './${path}';`);
  await esbuild.build({
    absWorkingDir: ROOT,
    stdin: { contents: imports.join('\n'), resolveDir: inProject(TESTS) },
    outfile: `${OUT}/${name}.cjs`,
    bundle: true,
    packages: 'external',
    platform: 'node',
    target: 'node20',
    format: 'cjs',
    sourcemap: 'inline',
    logLevel: 'warning',
  });
}

const { code } = await runNode(
  [
    // much of what a test makes is garbage at once
    '--max-semi-space-size=64',
    '--enable-source-maps',
    inProject('node_modules/mocha/bin/mocha.js'),
    '--no-config', // that is for the files as they are written
    '--parallel',
    '--timeout=10000',
    ...process.argv.slice(2),
    `${OUT}/*.cjs`,
  ],
  { show: true },
);
process.exitCode = code;
