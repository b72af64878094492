// Bundles the suite for the extension host: out/workbench/NAME/index.js, which exports run(), and every test file beside it.
import { rmSync } from 'node:fs';
import esbuild from 'esbuild';
import { inProject, ROOT } from '../../../scripts/lib/project.mjs';

const SUITE = 'test/workbench/suite';
const OUT = 'out/workbench';

/**
 * @param {string} name of its folder: what runs side by side has a bundle each
 * @returns {Promise<string>} the bundle that exports run()
 */
export async function bundleSuite(name) {
  const folder = `${OUT}/${name}`;
  rmSync(inProject(folder), { recursive: true, force: true }); // a test that was deleted must not run
  await esbuild.build({
    absWorkingDir: ROOT,
    entryPoints: [`${SUITE}/index.ts`, `${SUITE}/**/*.test.ts`],
    outbase: SUITE,
    outdir: folder,
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'cjs',
    external: ['vscode', 'mocha'],
    sourcemap: 'inline',
    logLevel: 'warning',
  });
  return inProject(folder, 'index.js');
}
