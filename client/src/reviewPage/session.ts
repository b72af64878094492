import { type Disposable, Uri, workspace } from 'vscode';
import { type Review, review, type SetDetail, setDetail } from '../../../server/src/lsp/messages';
import type { Choice, Kept, ToHost, ToPage, View } from '../../webviews/review/contract';
import type { Server } from '../server/server';
import { showPlace } from '../ui/places';
import { followNews, NO_SERVER } from '../webview/news';
import type { Page, Session } from '../webview/panel';
import { columnBeside } from '../webview/place';

const NO_ANSWER = 'The review could not be worked out; the output channel “OKR” says why.';

/** Answers one review as long as it is open: what it shows, and what a person opens from there. */
export class ReviewSession implements Session<ToHost, Kept> {
  private choice: Choice = { cycle: null, team: null };
  private opened: readonly string[] = [];
  /** The side that was asked for and is not shown yet. */
  private asked: View | undefined;
  private current: Review | undefined;
  private turn = 0;
  private readonly subscriptions: readonly Disposable[];

  constructor(
    private readonly page: Page<ToPage>,
    private readonly server: Server,
  ) {
    this.subscriptions = followNews(server, () => this.refresh());
  }

  /** Shows one side of the page, now or as soon as it is there. */
  ask(view: View): void {
    this.asked = view;
    this.page.send({ type: 'view', view });
  }

  ready(kept: Kept | undefined): void {
    if (kept) {
      this.choice = kept.choice;
      this.opened = kept.opened;
    }
    if (this.asked) this.ask(this.asked);
    void this.refresh();
  }

  received(message: ToHost): void {
    void this.act(message).catch((error: unknown) => {
      this.page.send({ type: 'trouble', reason: error instanceof Error ? error.message : String(error) });
    });
  }

  dispose(): void {
    for (const one of this.subscriptions) one.dispose();
  }

  private async act(message: ToHost): Promise<void> {
    switch (message.type) {
      case 'choose':
        this.choice = message.choice;
        return this.refresh();
      case 'opened': {
        const news = message.sets.filter((key) => !this.opened.includes(key));
        this.opened = message.sets;
        return this.sendDetails(news, this.turn);
      }
      case 'place':
        return this.open(message.set, message.line);
      case 'shown':
        this.asked = undefined;
    }
  }

  /** Asks the server again. Of several answers on their way only the last counts. */
  private async refresh(): Promise<void> {
    if (!this.page.isVisible) return; // shown again, it asks by itself
    if (this.server.state === 'failed') return this.page.send({ type: 'trouble', reason: NO_SERVER });
    const turn = ++this.turn;
    const { cycle, team } = this.choice;
    const wanted = { cycle: cycle ?? undefined, team: team ?? undefined };
    const answer = await this.server.request<Review | null>(review, wanted).catch(() => undefined);
    if (turn !== this.turn) return;
    if (!answer) return this.page.send({ type: 'trouble', reason: answer === null ? NO_ANSWER : NO_SERVER });
    this.current = answer;
    this.page.send({ type: 'review', review: answer });
    await this.sendDetails(this.opened, turn);
  }

  /** The metrics of sets that are open, one after the other. */
  private async sendDetails(keys: readonly string[], turn: number): Promise<void> {
    for (const key of keys) {
      const detail = await this.server.request<SetDetail | null>(setDetail, { key }).catch(() => null);
      if (turn !== this.turn) return; // all are asked for again
      if (detail) this.page.send({ type: 'detail', detail });
    }
  }

  private async open(set: string, line: number): Promise<void> {
    const uri = this.current?.sets.find(({ key }) => key === set)?.uri;
    if (uri === undefined) return;
    const document = await workspace.openTextDocument(Uri.parse(uri));
    const { range } = document.lineAt(Math.min(line, document.lineCount - 1));
    const start = { line: range.start.line, character: document.lineAt(range.start).firstNonWhitespaceCharacterIndex };
    const end = { line: range.end.line, character: range.end.character };
    await showPlace(document, { start, end }, false, columnBeside(this.page.column, document));
  }
}
