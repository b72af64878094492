import { ConfigurationTarget, commands, type Disposable, type Memento, window, workspace } from 'vscode';
import { type Reminded, reminderFor } from './reminder';
import type { AttentionSource } from './source';

const KEY = 'okr.reminded';

const SHOW = 'Show What Is Due';
const ROUND = 'Start the Round';
const NEVER = "Don't Remind Me";

/**
 * Reminds of check-ins that are due, of each set once in its cadence: a message in the corner, which takes no keystroke. What was
 * told is remembered for the workspace, over reloads. The setting `okr.reminders.enabled` switches them off.
 */
export function registerReminders(source: AttentionSource, state: Memento, disposables: Disposable[]): void {
  const remind = async (): Promise<void> => {
    if (!window.state.focused || source.current.today === '') return; // later, when somebody is there to see it
    if (!workspace.getConfiguration('okr').get('reminders.enabled', true)) return;
    const reminder = reminderFor(source.current, state.get<Reminded>(KEY, {}));
    if (!reminder) return;
    await state.update(KEY, reminder.reminded);
    const chosen = await window.showInformationMessage(
      reminder.text,
      SHOW,
      ...(reminder.checkIns ? [ROUND] : []),
      NEVER,
    );
    if (chosen === SHOW) await commands.executeCommand('okr.showDue');
    if (chosen === ROUND) await commands.executeCommand('okr.checkInRound');
    if (chosen === NEVER)
      await workspace.getConfiguration('okr').update('reminders.enabled', false, ConfigurationTarget.Global);
  };
  disposables.push(
    source.onDidChange(() => void remind()),
    window.onDidChangeWindowState(({ focused }) => focused && void remind()),
  );
}
