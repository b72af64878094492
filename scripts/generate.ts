// npm run generate [-- --check]
//
// Writes the files that are made from the code, so that what is true is written once. With --check it writes nothing, names
// those that are stale, and ends with 1 where there are any. A generator is one file in scripts/generators, listed below.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import * as formatReference from './generators/formatReference';
import * as jsonSchema from './generators/jsonSchema';
import * as reviewStyle from './generators/reviewStyle';
import * as rulePages from './generators/rulePages';
import * as rulesIndex from './generators/rulesIndex';

interface Page {
  /** From the project's folder. */
  readonly path: string;
  readonly text: string;
}

const root = join(__dirname, '..');
const checkOnly = process.argv.includes('--check');
const stale: string[] = [];

/** In order: a later generator may read what an earlier one wrote. */
const GENERATORS: readonly (() => Promise<readonly Page[]>)[] = [
  async () => [{ path: rulesIndex.path, text: rulesIndex.make(root) }],
  async () => rulePages.make((await import('../server/src/rules/all.generated.js')).allRules),
  async () => [{ path: jsonSchema.path, text: jsonSchema.make() }],
  async () => [{ path: reviewStyle.path, text: reviewStyle.make(root) }],
  async () => [{ path: formatReference.path, text: formatReference.make() }],
];

/** Brings a file up to date, and notes that it was not. */
function put({ path, text }: Page): void {
  const file = join(root, path);
  if (existsSync(file) && readFileSync(file, 'utf8').replaceAll('\r\n', '\n') === text) return;
  stale.push(path);
  if (checkOnly) return;
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}

async function run(): Promise<void> {
  for (const generate of GENERATORS) for (const page of await generate()) put(page);
  for (const path of stale) console.log(`${checkOnly ? 'stale: ' : 'written: '}${path}`);
  if (!checkOnly) return;
  if (stale.length > 0) process.exitCode = 1;
  else console.log('All generated files are up to date.');
}

run().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 2;
});
