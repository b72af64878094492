// npm run build [-- --watch] [-- --production] [-- --budget]
//
// Bundles the three programs with esbuild (the extension, the language server and the command), the engine that the last
// two share, and the webviews (lib/webviews.mjs).
//   --watch       builds again after every change, until Ctrl+C
//   --production  minified, without source maps: what is packaged
//   --budget      as --production, and fails when a bundle is larger than its budget
// All but the webviews are CommonJS, because ES-module extensions don't load in every extension host.
import { chmodSync, existsSync, readFileSync, rmSync, statSync } from 'node:fs';
import { parseArgs } from 'node:util';
import esbuild from 'esbuild';
import { inProject, ROOT } from './lib/project.mjs';
import { rulesWithoutPages } from './lib/rulesWithoutPages.mjs';
import { sharedEngine } from './lib/sharedEngine.mjs';
import { WEBVIEWS, webviewOptions } from './lib/webviews.mjs';

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
  // more than half of it is data and libraries: the reader's words, weights and metrics, yaml, zod
  { name: 'engine', entry: 'server/src/service/index.ts', out: 'dist/engine.js', budgetKB: 940, external: [] },
  { name: 'start', entry: 'server/src/node.ts', out: 'dist/server.js', budgetKB: 10, external: [] },
  { name: 'server', entry: 'server/src/languageServer.ts', out: 'dist/languageServer.js', budgetKB: 600, external: [] },
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

/** What is weighed: every file that is packaged. */
const FILES = [
  ...BUNDLES,
  ...WEBVIEWS.flatMap(({ name, budgetKB }) => [
    { out: `dist/webviews/${name}.js`, budgetKB: budgetKB.script },
    { out: `dist/webviews/${name}.css`, budgetKB: budgetKB.style },
  ]),
];

/**
 * Prints what a bundle weighs.
 * @param {(typeof FILES)[number]} bundle
 * @returns {boolean} false when it is over its budget
 */
function weigh(bundle) {
  const kb = statSync(inProject(bundle.out)).size / KB;
  const over = production && bundle.budgetKB !== undefined && kb > bundle.budgetKB;
  const budget = bundle.budgetKB === undefined ? '' : ` of ${bundle.budgetKB} KB${over ? ': OVER BUDGET' : ''}`;
  console.log(`${bundle.out}  ${kb.toFixed(0)} KB${production ? budget : ', not minified'}`);
  return !over;
}

const builds = [
  ...BUNDLES.map(options),
  ...WEBVIEWS.map(({ name }) =>
    webviewOptions(name, { minify: production, logLevel: flags.watch ? 'info' : 'warning' }),
  ),
];

if (flags.watch) {
  for (const build of builds) await (await esbuild.context(build)).watch();
  console.log('watching');
} else {
  // esbuild has printed what is wrong; its exception says the same again
  await Promise.all(builds.map((build) => esbuild.build(build))).catch(() => process.exit(1));
  for (const bundle of FILES) {
    if ('executable' in bundle) chmodSync(inProject(bundle.out), 0o755);
    const map = inProject(`${bundle.out}.map`);
    if (production && existsSync(map)) rmSync(map); // of an earlier build
  }
  const within = FILES.map(weigh).every(Boolean);
  if (flags.budget && !within) process.exitCode = 1;
}
