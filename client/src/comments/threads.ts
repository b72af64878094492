import {
  type CommentController,
  CommentMode,
  type CommentThread,
  CommentThreadCollapsibleState,
  CommentThreadState,
  type Disposable,
  type TextDocument,
  type TextDocumentContentChangeEvent,
  workspace,
} from 'vscode';
import type { Comments, CommentThread as Sent } from '../../../server/src/lsp/messages';
import { shift } from '../checkIn/shift';
import { toRange } from '../ui/places';
import { dayOf, threadLabel } from './words';

/** A thread in the editor, and where its comment stands in the file. */
interface Shown {
  readonly thread: CommentThread;
  /** The comment's place in the document as it is now. */
  offset: number;
}

/** The comment threads of the open files: made, kept and taken away as the comments in the files are. */
export class CommentThreads implements Disposable {
  private readonly files = new Map<string, Shown[]>();
  private readonly subscriptions: Disposable[];

  constructor(private readonly controller: CommentController) {
    this.subscriptions = [
      workspace.onDidChangeTextDocument(({ document, contentChanges }) => this.follow(document, contentChanges)),
      workspace.onDidCloseTextDocument((document) => this.show(document, [])),
    ];
  }

  /** The threads of a document, in the order of its comments. */
  of(document: TextDocument): readonly CommentThread[] {
    return (this.files.get(document.uri.toString()) ?? []).map(({ thread }) => thread);
  }

  /** Where the comment of a thread stands now; undefined for a thread that is none of ours. */
  offsetOf(thread: CommentThread): number | undefined {
    return this.files.get(thread.uri.toString())?.find((shown) => shown.thread === thread)?.offset;
  }

  /**
   * Shows these comments of a document. A thread whose comment is still there stays the same, with what is being typed into it.
   * @param sent counted in the document as it is now
   */
  show(document: TextDocument, sent: Comments['threads']): void {
    const key = document.uri.toString();
    const before = new Map((this.files.get(key) ?? []).map((shown) => [shown.offset, shown]));
    const now = sent.map((one): Shown => {
      const offset = document.offsetAt(toRange({ start: one.position, end: one.position }).start);
      const known = before.get(offset);
      before.delete(offset);
      const thread = known?.thread ?? this.make(document, one);
      update(thread, one);
      return { thread, offset };
    });
    for (const { thread } of before.values()) thread.dispose();
    if (now.length > 0) this.files.set(key, now);
    else this.files.delete(key);
  }

  private make(document: TextDocument, { range }: Sent): CommentThread {
    const thread = this.controller.createCommentThread(document.uri, toRange(range), []);
    thread.collapsibleState = CommentThreadCollapsibleState.Collapsed;
    return thread;
  }

  private follow(document: TextDocument, changes: readonly TextDocumentContentChangeEvent[]): void {
    for (const shown of this.files.get(document.uri.toString()) ?? [])
      for (const change of changes) shown.offset = shift(shown.offset, change);
  }

  dispose(): void {
    for (const one of this.subscriptions) one.dispose();
  }
}

/** Brings a thread up to date. What is the same is left alone: the editor would draw it anew. */
function update(thread: CommentThread, sent: Sent): void {
  const range = toRange(sent.range);
  if (!thread.range?.isEqual(range)) thread.range = range;
  const state = sent.isOpen ? CommentThreadState.Unresolved : CommentThreadState.Resolved;
  if (thread.state !== state) thread.state = state;
  thread.contextValue = sent.isOpen ? 'open' : 'answered';
  thread.label = threadLabel(sent);
  const said = JSON.stringify(sent.remarks);
  if (texts.get(thread) === said) return;
  texts.set(thread, said);
  thread.comments = sent.remarks.map(({ by, date, says }) => ({
    body: says,
    mode: CommentMode.Preview,
    author: { name: by ?? 'somebody' },
    timestamp: dayOf(date),
  }));
}

/** What a thread shows. */
const texts = new WeakMap<CommentThread, string>();
