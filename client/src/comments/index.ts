import {
  type CommentReply,
  type CommentThread,
  comments,
  type Disposable,
  type LogOutputChannel,
  type QuickPickItem,
  type TextDocument,
  window,
  workspace,
} from 'vscode';
import {
  type About,
  type CommentEditParams,
  type Comments,
  comments as request,
} from '../../../server/src/lsp/messages';
import { Anchor } from '../checkIn/anchor';
import type { Server } from '../server/server';
import { registerCommands } from '../ui/commands';
import { debounce } from '../ui/debounce';
import { toRange } from '../ui/places';
import { CommentThreads } from './threads';
import { whoAmI } from './who';
import { ABOUT, aboutAt } from './words';
import { writeComment } from './write';

/** The comments of a file are read again after a pause in typing of so many milliseconds. */
const PAUSE = 300;

/** What the editor hands to the commands; a caller that brings `by` and `about` is asked nothing. */
type Typed = CommentReply & { readonly by?: string; readonly about?: About };

/**
 * Comments on objectives and key results as threads beside the text. They stand in the file: writing, answering and settling one is
 * an edit like any other, taken back by undo.
 */
export function registerComments(server: Server, log: LogOutputChannel, disposables: Disposable[]): CommentThreads {
  const controller = comments.createCommentController('okr.comments', 'OKR');
  controller.options = { prompt: 'Comment', placeHolder: 'A question, a doubt, a proposal' };
  controller.commentingRangeProvider = {
    provideCommentingRanges: async (document) => {
      if (document.languageId !== 'okr-yaml' || server.state !== 'ready') return [];
      return ((await ask(server, document))?.places ?? []).map(({ range }) => toRange(range));
    },
  };
  const threads = new CommentThreads(controller);
  const refresh = async (): Promise<void> => {
    if (server.state !== 'ready') return;
    for (const { document } of window.visibleTextEditors) {
      if (document.languageId !== 'okr-yaml') continue;
      const sent = await ask(server, document);
      if (sent?.version === document.version && !document.isClosed) threads.show(document, sent.threads);
    }
  };
  const soon = debounce(PAUSE, () =>
    refresh().catch((error: unknown) => log.warn(`${request}: ${error instanceof Error ? error : String(error)}`)),
  );
  const change = async ({ uri }: CommentThread, at: () => number | undefined, what: CommentEditParams['change']) => {
    const document = await workspace.openTextDocument(uri);
    const refused = await writeComment(server, document, at, what);
    if (refused !== undefined) void window.showWarningMessage(refused);
    await refresh();
    return refused === undefined;
  };
  const inThread = (thread: CommentThread, what: CommentEditParams['change']) =>
    change(thread, () => threads.offsetOf(thread), what);
  disposables.push(
    controller,
    threads,
    soon,
    server.onDidChangeState(() => soon.call()),
    window.onDidChangeVisibleTextEditors(() => soon.call()),
    workspace.onDidChangeTextDocument(({ document }) => document.languageId === 'okr-yaml' && soon.call()),
    ...registerCommands(log, {
      'okr.comments.create': async (typed: Typed): Promise<boolean> => {
        const { thread, text: says } = typed;
        const document = await workspace.openTextDocument(thread.uri);
        const line = thread.range?.start.line ?? 0;
        const about = 'about' in typed ? typed : await askAbout(server, document, line);
        const by = about && (typed.by ?? (await whoAmI(server)));
        if (!about || by === undefined) return false;
        const anchor = new Anchor(document, document.lineAt(line).range.end);
        try {
          const at = () => anchor.offset;
          if (!(await change(thread, at, { kind: 'create', says, by, about: about.about }))) return false;
        } finally {
          anchor.dispose();
        }
        thread.dispose(); // the one of the editor; what stands in the file has one of its own
        return true;
      },
      'okr.comments.reply': async ({ thread, text: says, by }: Typed): Promise<boolean> => {
        const who = by ?? (await whoAmI(server));
        return who !== undefined && inThread(thread, { kind: 'reply', says, by: who });
      },
      'okr.comments.resolve': async (source: Typed | CommentThread): Promise<boolean> => {
        const { thread, text: says = '', by } = 'thread' in source ? source : { thread: source };
        const who = says === '' ? '' : (by ?? (await whoAmI(server)));
        return who !== undefined && inThread(thread, { kind: 'settle', says, by: who });
      },
      'okr.comments.reopen': (thread: CommentThread): Promise<boolean> => inThread(thread, { kind: 'reopen' }),
    }),
  );
  return threads;
}

function ask(server: Server, { uri }: TextDocument): Promise<Comments | null> {
  return server.request<Comments | null>(request, { uri: uri.toString() });
}

/** What a new comment is about: as the line tells, else as somebody chooses. Undefined when somebody left. */
async function askAbout(server: Server, document: TextDocument, line: number): Promise<{ about?: About } | undefined> {
  const about = aboutAt((await ask(server, document))?.places ?? [], line);
  if (about) return { about };
  const items = ABOUT.map((one): QuickPickItem & { readonly about?: About } => one);
  return window.showQuickPick(items, { title: 'Comment', placeHolder: 'What is it about?' });
}
