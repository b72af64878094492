// npm run check:patterns [-- FOLDER…]
//
// Asks `recheck` whether the patterns in server/src (or in some of its folders: language rules) run in linear time on any input. It
// analyses the automaton of a pattern and looks for a text that makes it slow; where it can't tell in the time given, the pattern
// counts as slow. Takes about a minute, so that it is no part of `npm run check`.
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import ts from 'typescript';
import { inProject } from './lib/project.mjs';

/** Milliseconds for a pattern. */
const TIMEOUT = 25_000;

/** @type {(source: string, flags: string, options: { timeout: number }) => { status: string, complexity?: { summary: string }, attack?: { pattern: string } }} */
let checkSync;
try {
  ({ checkSync } = createRequire(import.meta.url)('recheck'));
} catch {
  console.error('recheck is not installed: npm ci');
  process.exit(2);
}

const asked = process.argv.slice(2);
const folders = asked.length > 0 ? asked.map((name) => `server/src/${name}`) : ['server/src'];

/** @type {Map<string, string>} each pattern with the first place where it stands */
const patterns = new Map();
for (const folder of folders) {
  for (const name of readdirSync(inProject(folder), { recursive: true, encoding: 'utf8' })) {
    if (!name.endsWith('.ts')) continue;
    const path = `${folder}/${name.replaceAll('\\', '/')}`;
    const source = ts.createSourceFile(path, readFileSync(inProject(path), 'utf8'), ts.ScriptTarget.Latest, true);
    collect(source, source);
  }
}

let slow = 0;
for (const [pattern, place] of patterns) {
  const cut = pattern.lastIndexOf('/');
  const found = checkSync(pattern.slice(1, cut), pattern.slice(cut + 1), { timeout: TIMEOUT });
  if (found.status === 'safe') continue;
  slow++;
  console.log(`${place} ${pattern}\n    ${found.complexity?.summary ?? 'can’t tell'}: ${found.attack?.pattern ?? ''}`);
}
console.log(`${patterns.size} patterns, ${slow} slow`);
process.exitCode = slow > 0 ? 1 : 0;

/**
 * @param {import('typescript').Node} node
 * @param {import('typescript').SourceFile} source
 */
function collect(node, source) {
  if (ts.isRegularExpressionLiteral(node) && !patterns.has(node.text))
    patterns.set(node.text, `${source.fileName}:${source.getLineAndCharacterOfPosition(node.getStart()).line + 1}`);
  ts.forEachChild(node, (child) => collect(child, source));
}
