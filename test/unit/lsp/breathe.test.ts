import assert from 'node:assert/strict';
import { PassThrough } from 'node:stream';
import { createConnection } from 'vscode-languageserver/node';
import { StreamMessageReader, StreamMessageWriter } from 'vscode-languageserver-protocol/node';
import { breathe } from '../../../server/src/lsp/session';

function framed(message: object): string {
  const body = JSON.stringify({ jsonrpc: '2.0', ...message });
  return `Content-Length: ${body.length}\r\n\r\n${body}`;
}

describe('a pause in long work', () => {
  it('is long enough for an edit, and for the answer to what is asked about it', async () => {
    const [up, down] = [new PassThrough(), new PassThrough()];
    const server = createConnection(new StreamMessageReader(up), new StreamMessageWriter(down));
    const seen: string[] = [];
    const note = (what: string) => {
      if (!seen.includes(what)) seen.push(what);
    };
    server.onNotification('edit', () => note('edited'));
    server.onRequest('ask', async () => {
      await Promise.resolve(); // as handlers do that look whether all files have been read
      note('asked');
      return 'answer';
    });
    down.on('data', () => note('answered'));
    server.listen();
    up.write(framed({ method: 'edit' }));
    setImmediate(() => up.write(framed({ id: 1, method: 'ask' }))); // editors write them one by one
    await breathe();
    assert.deepEqual(seen, ['edited', 'asked', 'answered']);
    server.dispose();
  });
});
