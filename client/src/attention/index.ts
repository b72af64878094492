import type { Disposable, LogOutputChannel, Memento } from 'vscode';
import type { Server } from '../server/server';
import { registerCommands } from '../ui/commands';
import { showDueList } from './dueList';
import { registerReminders } from './reminders';
import { AttentionSource } from './source';
import { registerStatusBar } from './statusBar';
import { registerAttentionView } from './view';

/**
 * What needs somebody, in view while one works: in the status bar, in the view "Needs Attention" with its badge, and as a reminder.
 * @param state where it is remembered what was reminded of
 */
export function registerAttention(
  server: Server,
  state: Memento,
  log: LogOutputChannel,
  disposables: Disposable[],
): AttentionSource {
  const source = new AttentionSource(server, log);
  disposables.push(source, ...registerCommands(log, { 'okr.showDue': () => showDueList(source.current) }));
  registerStatusBar(source, disposables);
  registerAttentionView(source, disposables);
  registerReminders(source, state, disposables);
  return source;
}
