/** The list of all rules, from the files in the groups' folders: a rule is registered by being there. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';

const GROUPS = ['reading', 'key-results', 'objectives', 'set', 'steering', 'closing'];

export const path = 'server/src/rules/all.generated.ts';

/** Gives the text of the list; `root` is the project's folder. */
export function make(root: string): string {
  const rules = GROUPS.flatMap((group) =>
    codesIn(join(root, 'server/src/rules', group)).map((code) => ({ group, code, name: camel(code) })),
  );
  const imports = rules
    .map(({ group, code, name }) => `import ${name} from './${group}/${code}';`)
    .sort((a, b) => (a.slice(a.indexOf("'")) < b.slice(b.indexOf("'")) ? -1 : 1));
  return [
    '// Made by `npm run generate` from the files in the groups’ folders.',
    ...imports,
    "import type { Rule } from './rule';",
    '',
    '/** Every rule, in the order of the groups. */',
    'export const allRules: readonly Rule[] = [',
    ...rules.map(({ name }) => `  ${name},`),
    '];',
    '',
  ].join('\n');
}

function codesIn(folder: string): string[] {
  try {
    return readdirSync(folder)
      .filter((name) => name.endsWith('.ts'))
      .map((name) => name.slice(0, -3))
      .sort();
  } catch {
    return [];
  }
}

function camel(code: string): string {
  return code.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
}
