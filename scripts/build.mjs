// npm run build [-- --watch] [-- --production] [-- --budget]
//
// Bundles the three programs with esbuild (the extension, the language server and the command), and the engine that the last
// two share.
//   --watch       builds again after every change, until Ctrl+C
//   --production  minified, without source maps: what is packaged
//   --budget      as --production, and fails when a bundle is larger than its budget
// All are CommonJS, because ES-module extensions don't load in every extension host.
import { chmodSync, existsSync, readFileSync, rmSync, statSync } from 'node:fs';
import { parseArgs } from 'node:util';
import esbuild from 'esbuild';
import { inProject, ROOT } from './lib/project.mjs';
import { rulesWithoutPages } from './lib/rulesWithoutPages.mjs';
import { sharedEngine } from './lib/sharedEngine.mjs';

const { values: flags } = parseArgs({
  options: { watch: { type: 'boolean' }, production: { type: 'boolean' }, budget: { type: 'boolean' } },
});
const production = Boolean(flags.production || flags.budget);

/** Kilobytes as the budgets count them. */
const KB = 1024;

const BUNDLES = [
  {
    name: 'extension',
    entry: 'client/src/extension.ts',
    out: 'dist/extension.js',
    budgetKB: 600,
    external: ['vscode'],
  },
  { name: 'engine', entry: 'server/src/service/index.ts', out: 'dist/engine.js', budgetKB: 700, external: [] },
  { name: 'server', entry: 'server/src/node.ts', out: 'dist/server.js', budgetKB: 600, external: [] },
  { name: 'cli', entry: 'server/src/cli.ts', out: 'dist/cli.js', budgetKB: undefined, external: [], executable: true },
];

/**
 * @param {(typeof BUNDLES)[number]} bundle
 * @returns {import('esbuild').BuildOptions}
 */
function options(bundle) {
  const hasShebang = readFileSync(inProject(bundle.entry), 'utf8').startsWith('#!');
  return {
    absWorkingDir: ROOT,
    entryPoints: [bundle.entry],
    outfile: bundle.out,
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'cjs',
    // the ES module of a package where there is one: only that can be shaken, and the UMD files of
    // vscode-languageserver-types can't be bundled at all
    mainFields: ['module', 'main'],
    // its CommonJS build, which Node would take, can't be shaken either
    alias: { yaml: inProject('node_modules/yaml/browser/index.js') },
    plugins: bundle.name === 'engine' ? [rulesWithoutPages] : [sharedEngine, rulesWithoutPages],
    charset: 'utf8',
    external: bundle.external,
    minify: production,
    sourcemap: !production,
    legalComments: 'none',
    banner: bundle.executable && !hasShebang ? { js: '#!/usr/bin/env node' } : {},
    logLevel: flags.watch ? 'info' : 'warning',
  };
}

/**
 * Prints what a bundle weighs.
 * @param {(typeof BUNDLES)[number]} bundle
 * @returns {boolean} false when it is over its budget
 */
function weigh(bundle) {
  const kb = statSync(inProject(bundle.out)).size / KB;
  const over = production && bundle.budgetKB !== undefined && kb > bundle.budgetKB;
  const budget = bundle.budgetKB === undefined ? '' : ` of ${bundle.budgetKB} KB${over ? ': OVER BUDGET' : ''}`;
  console.log(`${bundle.out}  ${kb.toFixed(0)} KB${production ? budget : ', not minified'}`);
  return !over;
}

if (flags.watch) {
  for (const bundle of BUNDLES) await (await esbuild.context(options(bundle))).watch();
  console.log('watching');
} else {
  // esbuild has printed what is wrong; its exception says the same again
  await Promise.all(BUNDLES.map((bundle) => esbuild.build(options(bundle)))).catch(() => process.exit(1));
  for (const bundle of BUNDLES) {
    if (bundle.executable) chmodSync(inProject(bundle.out), 0o755);
    const map = inProject(`${bundle.out}.map`);
    if (production && existsSync(map)) rmSync(map); // of an earlier build
  }
  const within = BUNDLES.map(weigh).every(Boolean);
  if (flags.budget && !within) process.exitCode = 1;
}
