import { type Disposable, Uri, workspace } from 'vscode';
import { type Bet, type Board, type BoardScope, board } from '../../../server/src/lsp/messages';
import type { Kept, ToHost, ToPage } from '../../webviews/board/contract';
import type { Server } from '../server/server';
import { showPlace } from '../ui/places';
import { followNews, NO_SERVER } from '../webview/news';
import type { Page, Session } from '../webview/panel';
import { columnBeside } from '../webview/place';
import { writeMove } from './move';
import { pageBoard } from './page';

/** Answers one board as long as it is open: what it shows, and what a person does there. */
export class BoardSession implements Session<ToHost, Kept> {
  private scope: BoardScope = { kind: 'all' };
  private current: Board | undefined;
  private turn = 0;
  private readonly subscriptions: readonly Disposable[];

  constructor(
    private readonly page: Page<ToPage>,
    private readonly server: Server,
  ) {
    this.subscriptions = [
      ...followNews(server, () => this.refresh()),
      workspace.onDidSaveTextDocument(() => this.show()),
    ];
  }

  ready(kept: Kept | undefined): void {
    if (kept) this.scope = kept.scope;
    void this.refresh();
  }

  received(message: ToHost): void {
    void this.act(message).catch((error: unknown) => {
      const reason = error instanceof Error ? error.message : String(error);
      this.page.send(
        message.type === 'move' ? { type: 'refused', id: message.id, reason } : { type: 'trouble', reason },
      );
    });
  }

  dispose(): void {
    for (const one of this.subscriptions) one.dispose();
  }

  private async act(message: ToHost): Promise<void> {
    switch (message.type) {
      case 'scope':
        this.scope = message.scope;
        return this.refresh();
      case 'open':
        return this.open(message.id);
      case 'move':
        return this.move(message);
      case 'save':
        for (const document of this.unsaved) await document.save();
    }
  }

  /** Asks the server again. Of several answers on their way only the last counts. */
  private async refresh(): Promise<void> {
    if (!this.page.isVisible) return; // shown again, it asks by itself
    if (this.server.state === 'failed') return this.page.send({ type: 'trouble', reason: NO_SERVER });
    const turn = ++this.turn;
    const answer = await this.server.request<Board>(board, this.scope).catch(() => undefined);
    if (turn !== this.turn) return;
    if (!answer) return this.page.send({ type: 'trouble', reason: NO_SERVER });
    this.current = answer;
    this.show();
  }

  private show(): void {
    if (this.current) this.page.send({ type: 'board', board: pageBoard(this.current, this.unsaved.length) });
  }

  /** The files of this board with changes that are not saved. */
  private get unsaved() {
    const files = new Set(this.current?.bets.map(({ uri }) => Uri.parse(uri).toString()));
    return workspace.textDocuments.filter((document) => document.isDirty && files.has(document.uri.toString()));
  }

  private bet(id: string): Bet | undefined {
    return this.current?.bets.find((bet) => bet.id === id);
  }

  private async open(id: string): Promise<void> {
    const bet = this.bet(id);
    if (!bet) return;
    const document = await workspace.openTextDocument(Uri.parse(bet.uri));
    await showPlace(document, bet.range, false, columnBeside(this.page.column, document));
  }

  private async move({ id, from, to, learned }: ToHost & { type: 'move' }): Promise<void> {
    const find = () => this.bet(id);
    const reason = await writeMove(this.server, { find, again: () => this.refresh() }, { from, to, learned });
    await this.refresh();
    this.page.send(reason === undefined ? { type: 'moved', id, to } : { type: 'refused', id, reason });
  }
}
