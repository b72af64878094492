// npm test [-- STEP…]
//
// Installs what is missing and runs everything, from the types to a real VS Code. Every step runs, whatever the others
// say, except those that need what a failed one makes. With names, only those steps. The last line is
// `N passed, N failed`, over all steps; exit code 0 when nothing failed.
//
// Where no VS Code or no browser can be had, the steps that need one are not run: said loudly, and a failure in CI.
import { stripVTControlCharacters } from 'node:util';
import { ensureDependencies } from './lib/dependencies.mjs';
import { run, runNode } from './lib/process.mjs';

const WORKBENCH = 'test/workbench/launcher/run.mjs';
const PACKAGED = ['--vsix', 'okr-as-code.vsix'];
const FLOOR = ['--vscode', 'floor'];

/**
 * The extension from this folder is the packaged one, not minified: all that can go wrong with it alone is that it does not load, or
 * that its server does not start. The whole suite runs with what users get.
 */
const FROM_FOLDER = ['--workspace', 'round'];

/** How many lines of what failed are told again at the end. */
const LINES_TOLD = 60;

/** The exit code of the launchers where no workbench, or no browser, can be had. */
const NO_WORKBENCH = 3;

/**
 * @typedef {{ passed: number, failed: number }} Count
 * @typedef {import('./lib/process.mjs').Outcome} Outcome
 * @typedef {object} Step
 * @property {string} name
 * @property {(show: { show: boolean }) => Promise<Outcome>} run
 * @property {(output: string) => Count} [count] by default a step is one test, and passes when it exits with 0
 * @property {string} [needs] a step that must have passed
 * @property {string[]} [workbench] the VS Code it needs, as the launcher's arguments
 * @property {boolean} [quiet] measures time: nothing may go on beside it
 * @property {boolean} [again] other work on the machine can disturb it (it measures, or runs in VS Code): when it fails it is run once more,
 *   and what failed at first is told all the same
 * @property {string} [beside] the step before it, with which it starts: each of the two keeps one processor busy. What it says is shown
 *   when its turn comes
 */

/** @type {(script: string) => Step['run']} */
const npm = (script) => (show) => run('npm', ['run', '--silent', script], show);
const node = (/** @type {string[]} */ ...args) => runNode(args, { show: true });

/**
 * A run of the suite in VS Code.
 * @param {string[]} workbench the launcher's arguments
 */
const inWorkbench = (workbench) => ({
  workbench,
  run: () => node(WORKBENCH, ...workbench),
  count: mochaCount,
  again: true,
});

/** @type {Step[]} */
const STEPS = [
  { name: 'build', run: () => node('scripts/build.mjs', '--budget') },
  {
    name: 'check',
    run: () => node('scripts/check.mjs'),
    count: (output) => count(output, /^ok {3}\w/gm, /^FAIL \w/gm),
  },
  { name: 'patterns', run: (show) => runNode(['scripts/patterns.mjs'], show), beside: 'check' },
  { name: 'unit', run: npm('test:unit'), count: mochaCount },
  { name: 'properties', run: npm('test:properties'), count: mochaCount },
  { name: 'protocol', run: npm('test:protocol'), count: mochaCount, beside: 'properties' },
  { name: 'webviews', run: npm('test:webviews'), count: mochaCount },
  { name: 'package', run: () => node('scripts/package.mjs') },
  { name: 'performance', run: npm('test:performance'), count: mochaCount, quiet: true, again: true },
  {
    name: 'scaling',
    run: () => runNode(['node_modules/tsx/dist/cli.mjs', 'test/performance/bench/main.ts', '--gate'], { show: true }),
    count: (output) => count(output, /^ok {3}\w/gm, /^FAIL \w/gm),
    needs: 'package', // which builds what is measured
    quiet: true,
    again: true,
  },
  {
    name: 'screens',
    needs: 'package',
    workbench: [],
    run: () => node('test/webviews/run.mjs', '--workbench'),
    count: mochaCount,
    again: true,
  },
  { name: 'packaged', ...inWorkbench(PACKAGED), needs: 'package' },
  { name: 'floor', ...inWorkbench([...PACKAGED, ...FLOOR]), needs: 'package', beside: 'packaged' },
  { name: 'workbench', ...inWorkbench(FROM_FOLDER) },
];

/**
 * @param {string} output
 * @param {RegExp} passed
 * @param {RegExp} failed
 * @returns {Count}
 */
function count(output, passed, failed) {
  return { passed: output.match(passed)?.length ?? 0, failed: output.match(failed)?.length ?? 0 };
}

/**
 * Adds up what mocha says at the end of each run.
 * @param {string} output
 * @returns {Count}
 */
function mochaCount(output) {
  const plain = stripVTControlCharacters(output);
  const sum = (/** @type {RegExp} */ line) => [...plain.matchAll(line)].reduce((n, match) => n + Number(match[1]), 0);
  return { passed: sum(/^ *(\d+) passing/gm), failed: sum(/^ *(\d+) failing/gm) };
}

/**
 * What a step counts for: never nothing, so that neither an empty suite nor a crash is taken for success.
 * @param {Step} step
 * @param {Outcome} outcome
 * @returns {Count}
 */
function judge(step, { code, output }) {
  if (!step.count) return code === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
  const { passed, failed } = step.count(output);
  const wrong = code !== 0 || passed === 0;
  return { passed, failed: wrong && failed === 0 ? 1 : failed };
}

/**
 * The part of a step's output that tells what failed: from mocha's first list of failures or a check's first complaint on, else the
 * last lines.
 * @param {string} output
 */
function whatFailed(output) {
  const lines = stripVTControlCharacters(output).trimEnd().split('\n');
  const from = lines.findIndex((line) => /^ *\d+ failing|^FAIL \w/.test(line));
  return (from < 0 ? lines.slice(-LINES_TOLD) : lines.slice(from, from + LINES_TOLD)).join('\n');
}

const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !STEPS.some((step) => step.name === name));
if (unknown.length > 0) {
  console.error(`No such step: ${unknown.join(', ')}. There are ${STEPS.map(({ name }) => name).join(', ')}.`);
  process.exit(2);
}

await ensureDependencies().catch((error) => {
  console.error(error.message);
  console.log('0 passed, 1 failed');
  process.exit(1);
});

const running = STEPS.filter(({ name }) => asked.length === 0 || asked.includes(name));

// The VS Codes come over the network while the first steps keep the processor busy. Whether that worked, the steps that
// need them will say.
const installing = (async () => {
  for (const { workbench } of running) if (workbench) await runNode([WORKBENCH, ...workbench, '--install']);
})();

/** @type {string[]} */
const summary = [];
/** What failed, told again at the end: the beginning of a long log is often cut off. @type {string[]} */
const complaints = [];
/** @type {Set<string>} */
const broken = new Set();
const total = { passed: 0, failed: 0 };
/** What started before its turn. @type {Map<Step, Promise<Outcome>>} */
const started = new Map();
let noWorkbench = false;

for (const step of running) {
  const name = step.name.padEnd(12);
  if (step.needs && broken.has(step.needs)) {
    broken.add(step.name);
    summary.push(`  ${name} not run: ${step.needs} failed`);
    continue;
  }
  if (step.quiet || step.workbench) await installing;
  console.log(`\n── ${step.name} ${'─'.repeat(60 - step.name.length)}`);
  for (const other of running) if (other.beside === step.name) started.set(other, other.run({ show: false }));
  const begun = started.get(step);
  let outcome = await (begun ?? step.run({ show: true }));
  if (begun) process.stdout.write(outcome.output);
  let seconds = outcome.seconds;
  const twice = step.again === true && outcome.code !== NO_WORKBENCH && judge(step, outcome).failed > 0;
  if (twice) {
    complaints.push(`\n── ${step.name}, the first time: what failed\n${whatFailed(outcome.output)}`);
    console.log(`\n── ${step.name}, once more ${'─'.repeat(49 - step.name.length)}`);
    outcome = await step.run({ show: true });
    seconds += outcome.seconds;
  }
  const time = `${seconds.toFixed(1)} s`.padStart(8);
  if (outcome.code === NO_WORKBENCH && !process.env.CI) {
    noWorkbench = true;
    summary.push(`  ${name} NOT RUN: no workbench or browser on this machine`);
    continue;
  }
  const { passed, failed } = judge(step, outcome);
  total.passed += passed;
  total.failed += failed;
  if (failed > 0) {
    broken.add(step.name);
    complaints.push(`\n── ${step.name}, again: what failed\n${whatFailed(outcome.output)}`);
  }
  summary.push(
    `  ${name} ${time}  ${passed} passed${failed > 0 ? `, ${failed} FAILED` : ''}${twice ? ', run twice' : ''}`,
  );
}

for (const complaint of complaints) console.log(complaint);
console.log(`\n── summary ${'─'.repeat(53)}\n${summary.join('\n')}\n`);
if (noWorkbench)
  console.log(
    'ATTENTION: nothing was tried in a real VS Code, because none can be had here (the reason is above).\n' +
      '`npm run test:electron` runs that part in a VS Code that it downloads.\n',
  );
console.log(`${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed > 0 || total.passed === 0 ? 1 : 0;
