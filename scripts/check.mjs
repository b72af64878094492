// npm run check [-- NAME…]
//
// What can be said about the code without running it. Every check is made, whatever the others say; only those that
// complain are shown. With names, only those checks.
import { runTool } from './lib/process.mjs';

/** How many checks run side by side. */
const AT_ONCE = 2;

/** @type {{ name: string, command: [tool: string, ...args: string[]], mend: string }[]} */
const CHECKS = [
  { name: 'generated', command: ['tsx', 'scripts/generate.ts', '--check'], mend: 'npm run generate' },
  { name: 'types', command: ['tsc', '-p', '.'], mend: 'fix the types' },
  { name: 'script-types', command: ['tsc', '-p', 'scripts'], mend: 'fix the types' },
  { name: 'webview-types', command: ['tsc', '-b', 'client/webviews', 'test/webviews'], mend: 'fix the types' },
  {
    name: 'imports',
    command: ['depcruise', '--config', '.dependency-cruiser.cjs', 'client', 'server', 'scripts'],
    mend: 'see .dependency-cruiser.cjs: each rule says why',
  },
  { name: 'unused', command: ['knip'], mend: 'remove what nobody uses' },
  { name: 'style', command: ['biome', 'check', '--error-on-warnings', '.'], mend: 'npx biome check --write .' },
];

const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !CHECKS.some((check) => check.name === name));
if (unknown.length > 0) {
  console.error(`No such check: ${unknown.join(', ')}. There are ${CHECKS.map(({ name }) => name).join(', ')}.`);
  process.exit(2);
}

const queue = CHECKS.filter(({ name }) => asked.length === 0 || asked.includes(name));
await Promise.all(
  Array.from({ length: AT_ONCE }, async () => {
    for (let next = queue.shift(); next; next = queue.shift()) await check(next);
  }),
);

/** @param {(typeof CHECKS)[number]} what */
async function check({ name, command: [tool, ...args], mend }) {
  const { code, output, seconds } = await runTool(tool, args, {
    env: { FORCE_COLOR: process.stdout.isTTY ? '1' : '0' },
  });
  console.log(`${code === 0 ? 'ok  ' : 'FAIL'} ${name} (${seconds.toFixed(1)} s)`);
  if (code === 0) return;
  process.exitCode = 1;
  console.log(`${output.trimEnd()}\n     To mend it: ${mend}\n`);
}
