import { Disposable, EventEmitter, type LogOutputChannel } from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';
import { indexed } from '../../../server/src/lsp/messages';
import { CrashLog } from './crashes';

/** How the server is doing, as the status item, the tree and the welcome texts tell it. */
export type ServerState = 'starting' | 'reading' | 'ready' | 'failed' | 'stopped';

/** What the server object needs from outside: a language client that is ready to be started, and somebody to tell. */
export interface ServerParts {
  readonly log: LogOutputChannel;
  /** Makes a client. `closed` is called when the server went away unasked, and says whether it is started again. */
  create(closed: () => boolean): Promise<LanguageClient>;
  /** Called when the server could not be started, or went away too often and stays away. */
  failed(): void;
}

type Handler = (params: unknown) => void;

/** The language server: started, restarted, asked. Each start has a client of its own; requests wait for it. */
export class Server implements Disposable {
  private readonly changed = new EventEmitter<ServerState>();
  /** By the notification that they listen to. */
  private readonly handlers = new Map<string, Set<Handler>>();
  private readonly attached = new Disposables();
  private crashes = new CrashLog();
  private starting: Promise<LanguageClient> | undefined;
  private current: ServerState = 'stopped';

  constructor(private readonly parts: ServerParts) {
    this.onNotification(indexed, () => this.become('ready'));
  }

  get state(): ServerState {
    return this.current;
  }

  readonly onDidChangeState = this.changed.event;

  /** The client that runs now, or is about to. Rejects when it could not be started. */
  get client(): Promise<LanguageClient> {
    this.starting ??= this.begin();
    return this.starting;
  }

  /** Starts the server, if it does not run. A failure is told through {@link onDidChangeState} and the log. */
  async start(): Promise<void> {
    await this.client.catch(() => undefined);
  }

  /** Stops the server and starts a new one. */
  async restart(): Promise<void> {
    this.crashes = new CrashLog();
    await this.stop();
    await this.start();
  }

  async stop(): Promise<void> {
    const client = await this.starting?.catch(() => undefined);
    this.starting = undefined;
    this.attached.clear();
    await client?.dispose().catch((error: unknown) => this.parts.log.warn(`stopping: ${String(error)}`));
    this.become('stopped');
  }

  /** Sends a request once the server is up. Rejects when it could not be started. */
  async request<R>(method: string, params?: object): Promise<R> {
    const client = await this.client;
    return client.sendRequest<R>(method, params ?? null); // without params a handler gets the token in their place
  }

  /** Sends a notification once the server is up. Rejects when it could not be started. */
  async notify(method: string, params: object): Promise<void> {
    const client = await this.client;
    await client.sendNotification(method, params);
  }

  /** Listens to a notification, beside whoever listens to it too; the listener outlives restarts. */
  onNotification<P>(method: string, handler: (params: P) => void): Disposable {
    const known = this.handlers.get(method);
    const handlers = known ?? new Set<Handler>();
    handlers.add(handler as Handler);
    this.handlers.set(method, handlers);
    if (!known && this.starting) this.starting.then((client) => this.attach(client, method)).catch(() => undefined);
    return new Disposable(() => handlers.delete(handler as Handler));
  }

  dispose(): void {
    this.changed.dispose();
  }

  private async begin(): Promise<LanguageClient> {
    this.become('starting');
    let up = false;
    let client: LanguageClient | undefined;
    try {
      client = await this.parts.create(() => up && this.onClosed());
      for (const method of this.handlers.keys()) this.attach(client, method);
      await client.start();
      up = true;
      if (this.current === 'starting') this.become('reading');
      return client;
    } catch (error) {
      this.parts.log.error(error instanceof Error ? error : String(error));
      this.starting = undefined;
      this.attached.clear();
      await client?.dispose().catch(() => undefined); // it never ran
      this.fail();
      throw error;
    }
  }

  /** A client has one listener for each method: it tells all of ours. */
  private attach(client: LanguageClient, method: string): void {
    const tell = (params: unknown): void => {
      for (const handler of this.handlers.get(method) ?? []) handler(params);
    };
    this.attached.add(client.onNotification(method, tell));
  }

  private onClosed(): boolean {
    if (this.crashes.add(Date.now())) {
      this.parts.log.warn('The server ended unexpectedly; it is started again.');
      this.become('starting');
      return true;
    }
    this.parts.log.error('The server ended unexpectedly too often; it stays off.');
    this.fail();
    return false;
  }

  private fail(): void {
    this.become('failed');
    this.parts.failed();
  }

  private become(state: ServerState): void {
    if (state === this.current) return;
    this.current = state;
    this.changed.fire(state);
  }
}

/** Disposables that end together, more than once. */
class Disposables {
  private items: Disposable[] = [];

  add(item: Disposable): void {
    this.items.push(item);
  }

  clear(): void {
    for (const item of this.items.splice(0)) item.dispose();
  }
}
