// npm run test:unit [-- MOCHA'S ARGUMENTS]
//
// The tests that a developer runs all day: all of test/unit but the *.property.test.ts. They are bundled into one file first,
// because loading six hundred modules one by one takes longer than the tests themselves. Single files run without that:
// `npx mocha test/unit/…`.
import { readdirSync } from 'node:fs';
import esbuild from 'esbuild';
import { runNode } from './lib/process.mjs';
import { inProject, ROOT } from './lib/project.mjs';

const TESTS = 'test/unit';
const BUNDLE = 'out/unit/tests.cjs';

const files = readdirSync(inProject(TESTS), { recursive: true, encoding: 'utf8' })
  .map((name) => name.replaceAll('\\', '/'))
  .filter((name) => name.endsWith('.test.ts') && !name.endsWith('.property.test.ts'))
  .sort();

await esbuild.build({
  absWorkingDir: ROOT,
  stdin: {
    contents: ['../support/seed', ...files].map((name) => `import './${name}';`).join('\n'),
    resolveDir: inProject(TESTS),
  },
  outfile: BUNDLE,
  bundle: true,
  packages: 'external',
  platform: 'node',
  target: 'node20',
  format: 'cjs',
  sourcemap: 'inline',
  logLevel: 'warning',
});

// --no-config: what is in .mocharc.json is for the files as they are written
const mocha = inProject('node_modules/mocha/bin/mocha.js');
const { code } = await runNode(
  [
    '--enable-source-maps',
    '--max-semi-space-size=64',
    mocha,
    '--no-config',
    '--timeout',
    '10000',
    ...process.argv.slice(2),
    BUNDLE,
  ],
  { show: true },
);
process.exitCode = code;
