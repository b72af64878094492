import type { Disposable, ExtensionContext, LogOutputChannel } from 'vscode';
import { contract, type View } from '../../webviews/review/contract';
import type { Server } from '../server/server';
import { registerCommands } from '../ui/commands';
import { Panel } from '../webview/panel';
import { ReviewSession } from './session';

/** The review and the alignment map: two sides of one page. */
export function registerReviewPage(
  server: Server,
  context: ExtensionContext,
  log: LogOutputChannel,
  disposables: Disposable[],
): void {
  let current: ReviewSession | undefined;
  const panel = new Panel(contract, context, log, {
    title: 'OKR Review',
    session: (page) => {
      current = new ReviewSession(page, server);
      return current;
    },
  });
  const show = (view: View): void => {
    panel.show();
    current?.ask(view);
  };
  disposables.push(
    panel,
    ...registerCommands(log, {
      'okr.openReview': () => show('review'),
      'okr.openMap': () => show('map'),
    }),
  );
}
