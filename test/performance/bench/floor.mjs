// The least that a language server can do: it keeps the lines of open documents and has nothing to say about them.
// What it costs is what every server of this kind costs before it does anything.

/** @type {Map<string, string[]>} */
const documents = new Map();
let received = Buffer.alloc(0);

process.stdin.on('data', (bytes) => {
  received = received.length > 0 ? Buffer.concat([received, bytes]) : bytes;
  for (;;) {
    const head = received.indexOf('\r\n\r\n');
    if (head < 0) return;
    const end = head + 4 + Number(/Content-Length: (\d+)/i.exec(received.toString('latin1', 0, head))?.[1]);
    if (received.length < end) return;
    const message = JSON.parse(received.toString('utf8', head + 4, end));
    received = received.subarray(end);
    handle(message);
  }
});

/** @param {{ id?: number, method: string, params: any }} message */
function handle({ id, method, params }) {
  if (method === 'textDocument/didOpen') documents.set(params.textDocument.uri, params.textDocument.text.split('\n'));
  if (method === 'textDocument/didChange') {
    const lines = documents.get(params.textDocument.uri) ?? [];
    for (const { range, text } of params.contentChanges) replace(lines, range, text);
  }
  if (id !== undefined) send({ id, result: RESULTS[method] ?? null });
}

/** @type {Record<string, unknown>} */
const RESULTS = {
  initialize: {
    capabilities: { textDocumentSync: 2, diagnosticProvider: {}, hoverProvider: true, completionProvider: {} },
  },
  'textDocument/diagnostic': { kind: 'full', items: [] },
};

/**
 * @param {string[]} lines
 * @param {{ start: { line: number, character: number }, end: { line: number, character: number } }} range
 * @param {string} text
 */
function replace(lines, { start, end }, text) {
  const before = (lines[start.line] ?? '').slice(0, start.character);
  const after = (lines[end.line] ?? '').slice(end.character);
  lines.splice(start.line, end.line - start.line + 1, ...`${before}${text}${after}`.split('\n'));
}

/** @param {object} content */
function send(content) {
  const body = JSON.stringify({ jsonrpc: '2.0', ...content });
  process.stdout.write(`Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`);
}
