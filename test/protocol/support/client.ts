/** A language client and the server in one process, joined by two streams. */
import assert from 'node:assert/strict';
import { PassThrough } from 'node:stream';
import { createConnection } from 'vscode-languageserver/node';
import {
  type ClientCapabilities,
  type CodeAction,
  type CodeActionContext,
  createProtocolConnection,
  type Diagnostic,
  type DocumentDiagnosticReport,
  type InitializeResult,
  type ProtocolConnection,
  type PublishDiagnosticsParams,
  type Range,
  StreamMessageReader,
  StreamMessageWriter,
  type TextDocumentEdit,
  type WorkspaceEdit,
} from 'vscode-languageserver-protocol/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { type Indexed, indexed } from '../../../server/src/lsp/messages';
import { type Means, startServer } from '../../../server/src/lsp/server';
import type { Files } from '../../../server/src/service';
import { marked } from '../../support/markers';
import { addressOf, FOLDER, memoryFiles } from '../../support/memoryFiles';

/** What the editor of most tests can do: as much as VS Code. */
export const MODERN: ClientCapabilities = {
  textDocument: {
    diagnostic: { dynamicRegistration: false, relatedInformation: true },
    hover: { contentFormat: ['markdown', 'plaintext'] },
    codeAction: { dataSupport: true, resolveSupport: { properties: ['edit'] } },
    documentSymbol: { hierarchicalDocumentSymbolSupport: true },
    completion: {
      completionItem: {
        snippetSupport: true,
        documentationFormat: ['markdown', 'plaintext'],
        insertTextModeSupport: { valueSet: [1, 2] },
        labelDetailsSupport: true,
      },
    },
    definition: { linkSupport: true },
    rename: { prepareSupport: true },
  },
  workspace: {
    workspaceFolders: true,
    workspaceEdit: { documentChanges: true, snippetEditSupport: true },
    diagnostics: { refreshSupport: true },
    didChangeWatchedFiles: { dynamicRegistration: true },
    configuration: true,
  },
  window: { showDocument: { support: true } },
};

/** What is waited for comes within this, in milliseconds, or never: a little less than a test may take, which could not say what was missing. */
const PATIENCE = 9000;

export interface Options {
  readonly files?: Readonly<Record<string, string | undefined>>;
  /** Instead of files in memory. */
  readonly disk?: Files;
  /** The history of files, as the program gives it. */
  readonly history?: Means['history'];
  readonly folders?: readonly string[];
  readonly capabilities?: ClientCapabilities;
  readonly initializationOptions?: object;
  /** Not to wait until all files have been read. */
  readonly early?: boolean;
  /** What the editor's settings under `okr` are. */
  readonly settings?: object;
}

export class TestClient {
  readonly published: PublishDiagnosticsParams[] = [];
  readonly logged: string[] = [];
  readonly asked: string[] = [];
  /** What was told at the end of each reading of all files. */
  readonly indexed: Indexed[] = [];
  /** What was told of progress, by kind. */
  readonly progress: string[] = [];
  readonly disk = memoryFiles();
  initialized: InitializeResult | undefined;

  private constructor(
    readonly connection: ProtocolConnection,
    private readonly end: () => void,
  ) {}

  /** Starts a server and waits until it has read all files. */
  static async start(options: Options = {}): Promise<TestClient> {
    const [up, down] = [new PassThrough(), new PassThrough()];
    const server = createConnection(new StreamMessageReader(up), new StreamMessageWriter(down));
    const connection = createProtocolConnection(new StreamMessageReader(down), new StreamMessageWriter(up));
    const client = new TestClient(connection, () => {
      connection.dispose();
      server.dispose();
    });
    for (const [path, text] of Object.entries(options.files ?? {})) client.disk.texts.set(addressOf(path), text);
    startServer(server, { disk: options.disk ?? client.disk, history: options.history, version: '1.2.3' });
    connection.onNotification('textDocument/publishDiagnostics', (params: PublishDiagnosticsParams) => {
      client.published.push(params);
    });
    connection.onNotification('window/logMessage', ({ message }: { message: string }) => {
      client.logged.push(message);
    });
    connection.onRequest('workspace/configuration', () => [options.settings ?? {}]);
    connection.onRequest('client/registerCapability', () => null);
    connection.onRequest('window/workDoneProgress/create', () => null);
    connection.onNotification('$/progress', ({ value }: { value: { kind: string } }) => {
      client.progress.push(value.kind);
    });
    connection.onRequest('workspace/diagnostic/refresh', () => {
      client.asked.push('workspace/diagnostic/refresh');
      return null;
    });
    connection.listen();
    const ready = new Promise<void>((resolve) => {
      connection.onNotification(indexed, (params: Indexed) => {
        client.indexed.push(params);
        resolve();
      });
    });
    const folders = options.folders ?? [FOLDER];
    client.initialized = await connection.sendRequest('initialize', {
      processId: null,
      rootUri: null,
      capabilities: options.capabilities ?? MODERN,
      workspaceFolders: folders.map((uri) => ({ uri, name: uri })),
      initializationOptions: { today: '2026-10-14', ...options.initializationOptions },
    });
    await connection.sendNotification('initialized', {});
    if (!options.early) await ready;
    return client;
  }

  /** Opens a document; marks in its text are taken out and tell the range asked about. */
  async open(source: string, path = 'a.okr.yaml', version = 1): Promise<{ uri: string; range: Range; text: string }> {
    const { text, at, ranges } = marked(source);
    const uri = addressOf(path);
    await this.connection.sendNotification('textDocument/didOpen', {
      textDocument: { uri, languageId: 'okr-yaml', version, text },
    });
    const document = TextDocument.create(uri, '', 0, text);
    const { start, end } = ranges[0] ?? { start: at, end: at };
    return { uri, text, range: { start: document.positionAt(start), end: document.positionAt(end) } };
  }

  async change(uri: string, version: number, text: string): Promise<void> {
    await this.connection.sendNotification('textDocument/didChange', {
      textDocument: { uri, version },
      contentChanges: [{ text }],
    });
  }

  async close(uri: string): Promise<void> {
    await this.connection.sendNotification('textDocument/didClose', { textDocument: { uri } });
  }

  request<R>(method: string, params?: object): Promise<R> {
    return params === undefined ? this.connection.sendRequest(method) : this.connection.sendRequest(method, params);
  }

  pull(uri: string, previousResultId?: string): Promise<DocumentDiagnosticReport> {
    return this.request('textDocument/diagnostic', { textDocument: { uri }, previousResultId });
  }

  async diagnostics(uri: string): Promise<Diagnostic[]> {
    const report = await this.pull(uri);
    assert.equal(report.kind, 'full');
    return report.kind === 'full' ? report.items : [];
  }

  async codeActions(uri: string, range: Range, context: Partial<CodeActionContext> = {}): Promise<CodeAction[]> {
    return this.request('textDocument/codeAction', {
      textDocument: { uri },
      range,
      context: { diagnostics: [], ...context },
    });
  }

  /** The first message of a kind that fulfils a condition, or another answer; waits for it. */
  async eventually<T>(what: () => Promise<T | undefined | false> | T | undefined | false): Promise<T> {
    for (const end = Date.now() + PATIENCE; ; ) {
      const found = await what();
      if (found) return found;
      if (Date.now() > end) throw new Error(`nothing came; logged: ${this.logged.join('\n')}`);
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
  }

  /** Ends the server, as an editor does that closes. */
  async stop(): Promise<void> {
    await this.connection.sendRequest('shutdown');
    this.end();
  }
}

/** The one document edit of a workspace edit. */
export function onlyEdit(edit: WorkspaceEdit | undefined): TextDocumentEdit {
  const [change, ...more] = edit?.documentChanges ?? [];
  assert.ok(change && 'textDocument' in change && more.length === 0, JSON.stringify(edit));
  return change as TextDocumentEdit;
}

/** The edit of one document, where a workspace edit has several. */
export function editOf(edit: WorkspaceEdit | undefined, uri: string): TextDocumentEdit {
  const own = edit?.documentChanges?.find((change) => 'textDocument' in change && change.textDocument.uri === uri);
  assert.ok(own, JSON.stringify(edit));
  return own as TextDocumentEdit;
}

/** A text after a workspace edit of its document (the only one, unless its address is given); tab stops are left as their words. */
export function applied(text: string, edit: WorkspaceEdit | undefined, uri?: string): string {
  const { edits, textDocument } = uri === undefined ? onlyEdit(edit) : editOf(edit, uri);
  const plain = edits.map((one) =>
    'snippet' in one
      ? {
          range: one.range,
          newText: one.snippet.value.replace(/\$\{\d+:((?:\\.|[^}])*)\}/g, '$1').replace(/\\([\\$}])/g, '$1'),
        }
      : one,
  );
  return TextDocument.applyEdits(TextDocument.create(textDocument.uri, '', 0, text), plain);
}
