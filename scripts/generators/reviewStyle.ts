/** The style sheets of the review as text, for the report, which is one file. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

export const path = 'server/src/pages/review/style.generated.ts';

/** Writes the module. Comments and indentation are for those who read the style sheets. */
export function make(root: string): string {
  const css = (name: string) =>
    readFileSync(join(root, `server/src/pages/review/${name}.css`), 'utf8')
      .replace(/\/\*[^*]*\*+(?:[^/*][^*]*\*+)*\//g, '')
      .split('\n')
      .map((line) => line.trim())
      .filter((line) => line !== '')
      .join('\n');
  const exported = ['review', 'report'].map(
    (name) => `/** ${name}.css */\nexport const ${name}Style = ${JSON.stringify(`${css(name)}\n`)};\n`,
  );
  return `// Made by \`npm run generate\` from review.css and report.css. Do not edit.\n\n${exported.join('\n')}`;
}
