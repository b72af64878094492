/** What a page is made of, as VS Code addresses it. */
export interface PageParts {
  readonly title: string;
  /** Addresses of the two files of its bundle. */
  readonly script: string;
  readonly style: string;
  /** Where files of the extension come from: `webview.cspSource`. */
  readonly source: string;
  /** Made anew for each page: the only script that runs is the one that carries it. */
  readonly nonce: string;
}

/** The policy of all pages: their own script and style, and nothing else from anywhere. */
export function policyOf({ source, nonce }: Pick<PageParts, 'source' | 'nonce'>): string {
  return [
    "default-src 'none'",
    `script-src 'nonce-${nonce}'`,
    `style-src ${source}`,
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
}

/** The HTML of a page: a frame without any content, which its script draws. */
export function pageHtml(parts: PageParts): string {
  const { title, script, style, nonce } = parts;
  return `<!DOCTYPE html>
<html lang="en">
  <head>
    <meta charset="utf-8">
    <meta http-equiv="Content-Security-Policy" content="${escaped(policyOf(parts))}">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>${escaped(title)}</title>
    <link rel="stylesheet" href="${escaped(style)}">
  </head>
  <body>
    <script nonce="${escaped(nonce)}" src="${escaped(script)}"></script>
  </body>
</html>
`;
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (character) => ENTITIES[character] ?? '');
}
