// npm run test:unit [-- MOCHA'S ARGUMENTS]
//
// The tests that a developer runs all day: all of test/unit but the *.property.test.ts. They are bundled first, because loading
// hundreds of modules one by one takes longer than the tests themselves, into a bundle for each processor, which run side by side.
// Single files run without that: `npx mocha test/unit/…`.
import { readdirSync, rmSync, statSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import esbuild from 'esbuild';
import { runNode } from './lib/process.mjs';
import { inProject, ROOT } from './lib/project.mjs';

const TESTS = 'test/unit';
const OUT = 'out/unit';

/** More bundles than this load the engine more often than their tests take. */
const MOST_BUNDLES = 6;

/** The tests of this file are the examples of all rules: as much work as so many bytes of other tests. */
const EXAMPLES = { name: 'rules/examples.test.ts', weight: 250_000 };

const files = readdirSync(inProject(TESTS), { recursive: true, encoding: 'utf8' })
  .map((name) => name.replaceAll('\\', '/'))
  .filter((name) => name.endsWith('.test.ts') && !name.endsWith('.property.test.ts'))
  .sort();

rmSync(inProject(OUT), { recursive: true, force: true }); // a test that was deleted must not run
await Promise.all(
  inParts(Math.min(Math.max(availableParallelism(), 2), MOST_BUNDLES)).map((tests, nth) =>
    bundle(`part-${nth}`, tests),
  ),
);

/**
 * Deals the files out into parts of about the same work: the longest first, each to the part that has the least.
 * @param {number} count
 */
function inParts(count) {
  const weighed = files.map((name) => ({
    name,
    weight: name === EXAMPLES.name ? EXAMPLES.weight : statSync(inProject(TESTS, name)).size,
  }));
  const parts = Array.from({ length: count }, () => ({ weight: 0, names: /** @type {string[]} */ ([]) }));
  for (const { name, weight } of weighed.sort((a, b) => b.weight - a.weight)) {
    const least = parts.reduce((best, part) => (part.weight < best.weight ? part : best));
    least.names.push(name);
    least.weight += weight;
  }
  return parts.map(({ names }) => names.sort());
}

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
    sourcesContent: false,
    logLevel: 'warning',
  });
}

const { code } = await runNode(
  [
    // each test does something else, once: what the optimizing compiler makes of it is thrown away before it pays
    '--no-opt',
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
