/** A language client over stdio: starts a server as an editor does, talks to it, and reads from the system what it costs. */
import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';

/** A tick of the processor clock in /proc, in milliseconds. */
const TICK = 10;

/** How long anything may take before it counts as failed, in milliseconds. */
const PATIENCE = 180_000;

interface Message {
  readonly id?: number | string;
  readonly method?: string;
  readonly params?: unknown;
  readonly result?: unknown;
  readonly error?: { readonly message: string };
}

type Answer = (message: Message) => void;

/** A position as the protocol has it. */
export interface Position {
  readonly line: number;
  readonly character: number;
}

export class Client {
  private readonly child: ChildProcess;
  private readonly waiting = new Map<number, Answer>();
  private readonly listeners = new Set<(method: string, params: unknown) => void>();
  private received: Buffer = Buffer.alloc(0);
  private nextId = 1;
  private readonly versions = new Map<string, number>();
  private readonly resultIds = new Map<string, string | undefined>();
  private pulls = false;
  /** When the process was started, on the clock of `performance.now()`. */
  readonly started = performance.now();

  /**
   * @param args what Node is started with
   * @param settings what the server gets when it asks for its configuration
   */
  constructor(
    args: readonly string[],
    private readonly settings: Readonly<Record<string, unknown>> = {},
  ) {
    this.child = spawn(process.execPath, [...args], { stdio: ['pipe', 'pipe', 'ignore'] });
    this.child.stdout!.on('data', (bytes: Buffer) => this.take(bytes));
    this.child.stdin!.on('error', () => undefined);
    this.child.once('exit', (code) => {
      const error = { message: `the server ended with code ${code}` };
      for (const answer of this.waiting.values()) answer({ error });
    });
  }

  /** The handshake. */
  async initialize(rootUri: string | null, initializationOptions: object = {}): Promise<void> {
    const { capabilities } = await this.request<{ capabilities: { diagnosticProvider?: unknown } }>('initialize', {
      processId: process.pid,
      rootUri,
      workspaceFolders: rootUri === null ? null : [{ uri: rootUri, name: 'bench' }],
      initializationOptions,
      capabilities: {
        textDocument: {
          synchronization: {},
          diagnostic: { dynamicRegistration: false },
          publishDiagnostics: { versionSupport: true },
          hover: { contentFormat: ['markdown'] },
          completion: { completionItem: { snippetSupport: true } },
        },
        workspace: { configuration: true, workspaceFolders: true, diagnostics: { refreshSupport: true } },
      },
    });
    this.pulls = capabilities.diagnosticProvider !== undefined;
    this.notify('initialized', {});
    this.notify('workspace/didChangeConfiguration', { settings: this.settings });
  }

  open(uri: string, languageId: string, text: string): void {
    this.versions.set(uri, 1);
    this.notify('textDocument/didOpen', { textDocument: { uri, languageId, version: 1, text } });
  }

  /** Puts text at a place. */
  insert(uri: string, at: Position, text: string): void {
    const version = (this.versions.get(uri) ?? 0) + 1;
    this.versions.set(uri, version);
    this.notify('textDocument/didChange', {
      textDocument: { uri, version },
      contentChanges: [{ range: { start: at, end: at }, text }],
    });
  }

  /** The findings of the current text: asked for where the server can be asked, else waited for. Gives their number. */
  async findings(uri: string): Promise<number> {
    if (!this.pulls) return this.published(uri);
    const params = { textDocument: { uri }, previousResultId: this.resultIds.get(uri) };
    const report = await this.request<{ resultId?: string; items?: readonly unknown[] }>(
      'textDocument/diagnostic',
      params,
    );
    this.resultIds.set(uri, report.resultId);
    return report.items?.length ?? 0;
  }

  request<R>(method: string, params: unknown): Promise<R> {
    const id = this.nextId++;
    this.send({ id, method, params });
    return patiently(
      method,
      new Promise<R>((done, fail) => {
        this.waiting.set(id, ({ result, error }) => {
          this.waiting.delete(id);
          if (error) fail(new Error(`${method}: ${error.message}`));
          else done(result as R);
        });
      }),
    );
  }

  notify(method: string, params: unknown): void {
    this.send({ method, params });
  }

  /** Waits for a notification that fits. To be called before what brings it about. */
  notified<P>(method: string, fits: (params: P) => boolean = () => true): Promise<P> {
    return patiently(
      method,
      new Promise<P>((done) => {
        const listener = (name: string, params: unknown) => {
          if (name !== method || !fits(params as P)) return;
          this.listeners.delete(listener);
          done(params as P);
        };
        this.listeners.add(listener);
      }),
    );
  }

  /** Processor time of the server so far, in milliseconds; NaN where there is no /proc. */
  cpu(): number {
    const stat = `/proc/${this.child.pid}/stat`;
    if (!existsSync(stat)) return Number.NaN;
    // The name, in brackets, may hold spaces; user and system time are the 14th and 15th field.
    const fields = readFileSync(stat, 'utf8').split(') ')[1]?.split(' ') ?? [];
    return (Number(fields[11]) + Number(fields[12])) * TICK;
  }

  /** Memory of the server now, in megabytes; NaN where there is no /proc. */
  memory(): number {
    const status = `/proc/${this.child.pid}/status`;
    if (!existsSync(status)) return Number.NaN;
    return Number(/VmRSS:\s+(\d+)/.exec(readFileSync(status, 'utf8'))?.[1]) / 1024;
  }

  async stop(): Promise<void> {
    const gone = new Promise((done) => this.child.once('exit', done));
    this.child.kill('SIGKILL');
    await gone;
  }

  private async published(uri: string): Promise<number> {
    const version = this.versions.get(uri);
    const { diagnostics } = await this.notified<{ uri: string; version?: number; diagnostics: readonly unknown[] }>(
      'textDocument/publishDiagnostics',
      (params) => params.uri === uri && (params.version === undefined || params.version === version),
    );
    return diagnostics.length;
  }

  private send(content: object): void {
    const body = JSON.stringify({ jsonrpc: '2.0', ...content });
    this.child.stdin!.write(`Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`);
  }

  private take(bytes: Buffer): void {
    this.received = this.received.length > 0 ? Buffer.concat([this.received, bytes]) : bytes;
    for (;;) {
      const head = this.received.indexOf('\r\n\r\n');
      if (head < 0) return;
      const length = Number(/Content-Length: (\d+)/i.exec(this.received.toString('latin1', 0, head))?.[1]);
      const end = head + 4 + length;
      if (this.received.length < end) return;
      const message = JSON.parse(this.received.toString('utf8', head + 4, end)) as Message;
      this.received = this.received.subarray(end);
      this.handle(message);
    }
  }

  private handle(message: Message): void {
    const { id, method, params } = message;
    if (method === undefined) this.waiting.get(id as number)?.(message);
    else if (id === undefined) for (const listener of [...this.listeners]) listener(method, params);
    else this.send({ id, result: this.answer(method, params) });
  }

  /** What servers ask an editor for. */
  private answer(method: string, params: unknown): unknown {
    if (method !== 'workspace/configuration') return null;
    const { items } = params as { items: readonly { section?: string }[] };
    return items.map(({ section }) => (section === undefined ? this.settings : (this.settings[section] ?? null)));
  }
}

/** Fails what takes too long, so that a server that never answers ends the run with its reason. */
async function patiently<T>(what: string, promise: Promise<T>): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, fail) => {
    timer = setTimeout(() => fail(new Error(`no ${what} within ${PATIENCE / 1000} s`)), PATIENCE);
  });
  try {
    return await Promise.race([promise, late]);
  } finally {
    clearTimeout(timer);
  }
}
