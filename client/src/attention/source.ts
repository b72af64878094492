import { type Disposable, EventEmitter, type LogOutputChannel, window, workspace } from 'vscode';
import { type Attention, attention, treeChanged } from '../../../server/src/lsp/messages';
import type { Server } from '../server/server';
import { debounce } from '../ui/debounce';
import { forPerson } from './words';

/** News that come within so many milliseconds are one. (The server waits for a pause in typing before it tells.) */
const PAUSE = 50;

const NOTHING: Attention = { today: '', running: [], groups: [], rhythms: [] };

/** What needs somebody, kept up to date: with the files, with the settings, and with the day. */
export class AttentionSource implements Disposable {
  private readonly changed = new EventEmitter<Attention>();
  private readonly subscriptions: Disposable[];
  private whole = NOTHING;
  private said = '';
  private turn = 0;
  current: Attention = NOTHING;

  readonly onDidChange = this.changed.event;

  constructor(
    private readonly server: Server,
    private readonly log: LogOutputChannel,
  ) {
    const refresh = debounce(PAUSE, () => this.refresh());
    this.subscriptions = [
      refresh,
      this.changed,
      server.onNotification(treeChanged, () => refresh.call()),
      server.onDidChangeState((state) => {
        if (state === 'ready') refresh.call();
      }),
      workspace.onDidChangeConfiguration((event) => {
        if (event.affectsConfiguration('okr.me')) this.show();
        if (event.affectsConfiguration('okr.today')) refresh.call();
      }),
      // overnight the day has changed, and with it what is due
      window.onDidChangeWindowState(({ focused }) => {
        if (focused && server.state === 'ready') refresh.call();
      }),
    ];
  }

  /** Asks the server again. Of several answers on their way only the last counts. */
  async refresh(): Promise<void> {
    const turn = ++this.turn;
    try {
      const answer = await this.server.request<Attention>(attention);
      if (turn !== this.turn) return;
      this.whole = answer;
      this.show();
    } catch (error) {
      this.log.warn(`${attention}: ${String(error)}`);
    }
  }

  private show(): void {
    this.current = forPerson(this.whole, workspace.getConfiguration('okr').get('me', ''));
    const says = JSON.stringify(this.current);
    if (says === this.said) return;
    this.said = says;
    this.changed.fire(this.current);
  }

  dispose(): void {
    for (const one of this.subscriptions) one.dispose();
  }
}
