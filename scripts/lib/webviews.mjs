// How the webviews are bundled: one script and one style sheet for each, for a browser that may load nothing else.
import { ROOT } from './project.mjs';

/** A folder of client/webviews each, with its main.ts, and what it may weigh. */
export const WEBVIEWS = [
  { name: 'board', budgetKB: { script: 64, style: 12 } },
  { name: 'review', budgetKB: { script: 64, style: 16 } },
];

/** Older than what any VS Code runs that engines.vscode in package.json promises. */
const BROWSERS = ['chrome120', 'firefox120', 'safari17'];

/**
 * @param {string} name its folder
 * @param {{ minify: boolean, logLevel?: import('esbuild').LogLevel, write?: boolean }} how
 * @returns {import('esbuild').BuildOptions}
 */
export function webviewOptions(name, { minify, logLevel = 'warning', write = true }) {
  return {
    absWorkingDir: ROOT,
    entryPoints: [`client/webviews/${name}/main.ts`],
    outfile: `dist/webviews/${name}.js`, // what it imports of CSS goes beside it
    bundle: true,
    platform: 'browser',
    target: BROWSERS,
    format: 'iife',
    charset: 'utf8',
    minify,
    sourcemap: minify ? false : 'inline', // a page may not load a map from elsewhere
    legalComments: 'none',
    write,
    logLevel,
  };
}
