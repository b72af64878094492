// A rule's file also holds what only its page and its tests need: a tenth of the server. The bundles leave that out.
import { readFile } from 'node:fs/promises';
import ts from 'typescript';

/** Read by scripts/generate.ts and the tests, from the sources; by nothing that is bundled. */
const LEFT_OUT = new Set(['why', 'source', 'bad', 'good']);

/** @type {import('esbuild').Plugin} */
export const rulesWithoutPages = {
  name: 'rules-without-pages',
  setup(build) {
    build.onLoad({ filter: /[\\/]server[\\/]src[\\/]rules[\\/][\w-]+[\\/][\w-]+\.ts$/ }, async ({ path }) => ({
      contents: withoutPages(await readFile(path, 'utf8')),
      loader: 'ts',
    }));
  },
};

/**
 * Takes the left-out properties from what a file hands to `rule(…)`. Line breaks stay, so that places in the source do.
 * @param {string} code
 * @returns {string}
 */
function withoutPages(code) {
  const file = ts.createSourceFile('rule.ts', code, ts.ScriptTarget.Latest);
  let result = code;
  // from the end, so that earlier places hold
  for (const property of declared(file).reverse()) {
    const start = property.getStart(file);
    const comma = code[property.end] === ',' ? 1 : 0;
    const taken = code.slice(start, property.end + comma);
    result = result.slice(0, start) + taken.replace(/[^\n]/g, '') + result.slice(property.end + comma);
  }
  return result;
}

/**
 * The properties to leave out, in order.
 * @param {ts.SourceFile} file
 * @returns {ts.ObjectLiteralElementLike[]}
 */
function declared(file) {
  const exported = file.statements.find(ts.isExportAssignment)?.expression;
  if (!exported || !ts.isCallExpression(exported) || exported.expression.getText(file) !== 'rule') return [];
  const [declaration] = exported.arguments;
  if (!declaration || !ts.isObjectLiteralExpression(declaration)) return [];
  return declaration.properties.filter((property) => property.name && LEFT_OUT.has(property.name.getText(file)));
}
