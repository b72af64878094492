import {
  type Disposable,
  type ExtensionContext,
  type LogOutputChannel,
  Uri,
  ViewColumn,
  type WebviewPanel,
  window,
} from 'vscode';
import * as z from 'zod/mini';
import { type Contract, Fault, Ready } from '../../webviews/base/contract';
import { pageHtml } from './page';

/** The page, as the extension sees it. */
export interface Page<Down> {
  /** Sends a message; one for a page that is not there (hidden, not loaded yet) is dropped, since it asks again by itself. */
  send(message: Down): void;
  readonly isVisible: boolean;
  /** The group of editors it stands in. */
  readonly column: ViewColumn | undefined;
}

/** Whoever answers a page, as long as its panel is open. */
export interface Session<Up, Kept> extends Disposable {
  /**
   * The page is there and knows nothing: at first, when it is shown again, after a reload of the window.
   * @param kept what it kept of an earlier life
   */
  ready(kept: Kept | undefined): void;
  received(message: Up): void;
}

export interface PanelOptions<Down, Up, Kept> {
  readonly title: string;
  /** Called for each panel that opens. */
  session(page: Page<Down>): Session<Up, Kept>;
}

/** The panel of one kind of webview: there is one at most, and it comes back after a reload of the window. */
export class Panel<Down extends z.ZodMiniType, Up extends z.ZodMiniType, Kept extends z.ZodMiniType>
  implements Disposable
{
  private current: WebviewPanel | undefined;
  private readonly type: string;
  private readonly serializer: Disposable;

  constructor(
    private readonly contract: Contract<Down, Up, Kept>,
    private readonly context: ExtensionContext,
    private readonly log: LogOutputChannel,
    private readonly options: PanelOptions<z.output<Down>, z.output<Up>, z.output<Kept>>,
  ) {
    this.type = `okr.${contract.name}`;
    this.serializer = window.registerWebviewPanelSerializer(this.type, {
      deserializeWebviewPanel: async (panel) => this.fill(panel),
    });
  }

  /** Opens the panel, or shows it where it is. */
  show(): void {
    if (this.current) this.current.reveal();
    else this.fill(window.createWebviewPanel(this.type, this.options.title, ViewColumn.Active));
  }

  dispose(): void {
    this.serializer.dispose();
    this.current?.dispose();
  }

  private file(...path: readonly string[]): Uri {
    return Uri.joinPath(this.context.extensionUri, ...path);
  }

  private fill(panel: WebviewPanel): void {
    this.current?.dispose();
    this.current = panel;
    const { webview } = panel;
    let isReady = false;
    const session = this.options.session({
      send: (message) => {
        if (isReady) void webview.postMessage(message);
      },
      get isVisible() {
        return panel.visible;
      },
      get column() {
        return panel.viewColumn;
      },
    });
    const subscriptions = [
      session,
      webview.onDidReceiveMessage((message: unknown) => {
        if (Ready.safeParse(message).success) isReady = true;
        this.take(message, session);
      }),
      panel.onDidChangeViewState(() => {
        if (!panel.visible) isReady = false;
      }),
    ];
    panel.onDidDispose(() => {
      if (this.current === panel) this.current = undefined;
      for (const one of subscriptions) one.dispose();
    });
    panel.iconPath = { light: this.file('media', 'file-light.svg'), dark: this.file('media', 'file-dark.svg') };
    webview.options = { enableScripts: true, localResourceRoots: [this.file('dist', 'webviews')] };
    const address = (file: string) => webview.asWebviewUri(this.file('dist', 'webviews', file)).toString();
    webview.html = pageHtml({
      title: this.options.title,
      script: address(`${this.contract.name}.js`),
      style: address(`${this.contract.name}.css`),
      source: webview.cspSource,
      nonce: crypto.randomUUID().replaceAll('-', ''),
    });
  }

  /** Passes on what is in the contract; all else is told to the log. */
  private take(message: unknown, session: Session<z.output<Up>, z.output<Kept>>): void {
    const ready = Ready.safeParse(message);
    const fault = Fault.safeParse(message);
    const result = this.contract.toHost.safeParse(message);
    if (ready.success) {
      const kept = this.contract.kept.safeParse(ready.data.kept);
      session.ready(kept.success ? kept.data : undefined);
    } else if (fault.success) this.log.error(`${this.type}: ${fault.data.text}`);
    else if (result.success) session.received(result.data);
    else this.log.error(`${this.type}: a message that is not understood: ${z.prettifyError(result.error)}`);
  }
}
