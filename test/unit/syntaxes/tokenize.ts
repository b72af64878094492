/** Colours a text with the grammar as VS Code does, for tests. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import * as oniguruma from 'vscode-oniguruma';
import { type IGrammar, INITIAL, parseRawGrammar, Registry } from 'vscode-textmate';
import { inProject } from '../../support/project';

export interface Token {
  readonly text: string;
  readonly scopes: readonly string[];
}

const GRAMMAR = inProject('syntaxes/okr-yaml.tmLanguage.json');

let loaded: Promise<IGrammar> | undefined;

async function loadGrammar(): Promise<IGrammar> {
  const main = createRequire(inProject('package.json')).resolve('vscode-oniguruma');
  await oniguruma.loadWASM(readFileSync(join(dirname(main), 'onig.wasm')));
  const registry = new Registry({
    onigLib: Promise.resolve({
      createOnigScanner: (patterns: string[]) => new oniguruma.OnigScanner(patterns),
      createOnigString: (text: string) => new oniguruma.OnigString(text),
    }),
    loadGrammar: async () => parseRawGrammar(readFileSync(GRAMMAR, 'utf8'), GRAMMAR),
  });
  const grammar = await registry.loadGrammar('source.yaml.okr');
  if (!grammar) throw new Error('the grammar did not load');
  return grammar;
}

/** The grammar, loaded once for all tests. */
export function grammar(): Promise<IGrammar> {
  loaded ??= loadGrammar();
  return loaded;
}

/** The tokens of each line of a text, in order. Scopes are without the grammar's own, outermost first. */
export async function tokenize(text: string): Promise<readonly (readonly Token[])[]> {
  const tokenizer = await grammar();
  let stack = INITIAL;
  return text.split('\n').map((line) => {
    const { tokens, ruleStack } = tokenizer.tokenizeLine(line, stack);
    stack = ruleStack;
    return tokens.map(({ startIndex, endIndex, scopes }) => ({
      text: line.slice(startIndex, endIndex),
      scopes: scopes.slice(1),
    }));
  });
}

/** Each word that has a scope beginning with `scope`, in the order of the text. Neighbouring tokens of one scope are joined. */
export async function textsWith(text: string, scope: string): Promise<readonly string[]> {
  const found: string[] = [];
  for (const line of await tokenize(text)) {
    let open: string | undefined;
    for (const token of line) {
      if (!token.scopes.some((name) => name.startsWith(scope))) {
        open = undefined;
        continue;
      }
      if (open !== undefined) found.pop();
      open = (open ?? '') + token.text;
      found.push(open);
    }
  }
  return found.map((word) => word.trim());
}
