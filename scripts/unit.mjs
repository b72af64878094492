// npm run test:unit [-- MOCHA'S ARGUMENTS]
//
// The tests that a developer runs all day: all of test/unit but the *.property.test.ts. They are bundled first, because loading
// hundreds of modules one by one takes longer than the tests themselves; then a process for each processor runs its part of the
// bundle. Single files run without that: `npx mocha test/unit/…`. What failed is told; with arguments, all that mocha says.
import { mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { SourceMap } from 'node:module';
import { availableParallelism } from 'node:os';
import { dirname, relative, resolve } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import esbuild from 'esbuild';
import { runNode } from './lib/process.mjs';
import { inProject, ROOT } from './lib/project.mjs';

const TESTS = 'test/unit';
const OUT = 'out/unit';
const BUNDLE = `${OUT}/tests.cjs`;

/** More processes than this load the engine more often than their tests take. */
const MOST_PARTS = 6;

/** The tests of this file are the examples of all rules: as much work as so many bytes of other tests. */
const EXAMPLES = { name: 'rules/examples.test.ts', weight: 250_000 };

const files = readdirSync(inProject(TESTS), { recursive: true, encoding: 'utf8' })
  .map((name) => name.replaceAll('\\', '/'))
  .filter((name) => name.endsWith('.test.ts') && !name.endsWith('.property.test.ts'))
  .sort();

rmSync(inProject(OUT), { recursive: true, force: true }); // a test that was deleted must not run
mkdirSync(inProject(OUT), { recursive: true });
await bundle();
const parts = inParts(Math.min(Math.max(availableParallelism(), 2), MOST_PARTS)).map((names, nth) => {
  const path = inProject(OUT, `part-${nth}.cjs`);
  const calls = names.map((name) => `tests[${JSON.stringify(name)}]();\n`);
  writeFileSync(path, `const { tests } = require('./tests.cjs');\n${calls.join('')}`);
  return path;
});

/**
 * All tests, each file a function that runs it: a process runs those of its part, and of the engine only what these import.
 * @throws where one of them tries random cases: they are seeded in property tests alone, and loading what makes them takes time
 */
async function bundle() {
  const modules = files.map((name) => `  ${JSON.stringify(name)}: () => require('./${name}'),`);
  const { metafile } = await esbuild.build({
    absWorkingDir: ROOT,
    metafile: true,
    stdin: {
      contents: `export const tests = {\n${modules.join('\n')}\n};`,
      resolveDir: inProject(TESTS),
    },
    outfile: BUNDLE,
    bundle: true,
    external: ['esbuild'],
    platform: 'node',
    target: 'node20',
    format: 'cjs',
    sourcemap: 'external',
    sourcesContent: false,
    logLevel: 'warning',
  });
  if (Object.keys(metafile.inputs).some((path) => path.includes('node_modules/fast-check/')))
    throw new Error('A unit test imports fast-check: what tries random cases belongs into a *.property.test.ts.');
}

/**
 * Deals the files out into parts of about the same work, folder by folder, as what lies together uses the same of the engine: the
 * largest first, each to the part that has the least.
 * @param {number} count
 */
function inParts(count) {
  /** @type {Map<string, { names: string[], weight: number }>} */
  const folders = new Map();
  for (const name of files) {
    const isExamples = name === EXAMPLES.name;
    const key = isExamples ? name : dirname(name);
    const folder = folders.get(key) ?? { names: [], weight: 0 };
    folder.names.push(name);
    folder.weight += isExamples ? EXAMPLES.weight : statSync(inProject(TESTS, name)).size;
    folders.set(key, folder);
  }
  const parts = Array.from({ length: count }, () => ({ weight: 0, names: /** @type {string[]} */ ([]) }));
  for (const { names, weight } of [...folders.values()].sort((a, b) => b.weight - a.weight)) {
    const least = parts.reduce((best, part) => (part.weight < best.weight ? part : best));
    least.names.push(...names);
    least.weight += weight;
  }
  return parts.map(({ names }) => names.sort());
}

/** What each process says is shown when all have ended: their lines would mix. */
const options = [
  // each test does something else, once: what the optimizing compiler makes of it is thrown away before it pays
  '--no-opt',
  // much of what a test makes is garbage at once, from the first test on
  '--min-semi-space-size=32',
  '--max-semi-space-size=64',
];
const started = Date.now();
const asked = process.argv.slice(2);
const outcomes = await Promise.all(
  parts.map((path) =>
    runNode([
      ...options,
      inProject('node_modules/mocha/bin/mocha.js'),
      '--no-config', // that is for the files as they are written
      '--timeout=10000',
      ...asked,
      path,
    ]),
  ),
);

let passed = 0;
for (const { code, output } of outcomes) {
  const plain = stripVTControlCharacters(output);
  const [summary, count] = /^ *(\d+) passing.*$/m.exec(plain) ?? [];
  passed += Number(count ?? 0);
  if (code !== 0) process.exitCode = 1;
  if (asked.length > 0) process.stdout.write(inSources(output));
  else if (code !== 0)
    process.stdout.write(inSources(summary ? plain.slice(plain.indexOf(summary) + summary.length) : plain));
}
if (asked.length === 0) console.log(`\n  ${passed} passing (${((Date.now() - started) / 1000).toFixed(1)} s)\n`);

/**
 * Turns places in the bundle into those that they come from.
 * @param {string} text
 */
function inSources(text) {
  let map;
  return text.replace(/[^\s()]*\bout\/unit\/tests\.cjs:(\d+):(\d+)/g, (place, line, column) => {
    map ??= new SourceMap(JSON.parse(readFileSync(inProject(`${BUNDLE}.map`), 'utf8')));
    const { originalSource, originalLine, originalColumn } = map.findEntry(Number(line) - 1, Number(column) - 1);
    if (originalSource === undefined) return place;
    return `${relative(ROOT, resolve(inProject(OUT), originalSource))}:${originalLine + 1}:${originalColumn + 1}`;
  });
}
