import { type Disposable, type LogOutputChannel, window, workspace } from 'vscode';
import type { CheckInForm } from '../../../server/src/lsp/messages';
import type { Server } from '../server/server';
import { registerCommands } from '../ui/commands';
import type { Anchor } from './anchor';
import { type CheckIn, checkInOf } from './answers';
import { askCheckIn } from './flow';
import { findTarget } from './target';
import { writeCheckIn } from './write';

/**
 * The command that asks for a check-in and writes it into the file. It gives true when it was written. With a
 * {@link GivenCheckIn} it asks nothing, for keybindings, tasks and other extensions.
 */
export function registerCheckIn(server: Server, log: LogOutputChannel, disposables: Disposable[]): void {
  disposables.push(
    ...registerCommands(log, {
      'okr.checkIn': async (source: unknown): Promise<boolean> => {
        const target = await findTarget(server, source);
        if (!target) return false;
        const { anchor, form, answered } = target;
        try {
          const checkIn = answered ? { date: form.today, ...answered } : await ask(server, anchor, form);
          if (!checkIn || !(await writeCheckIn(server, anchor, checkIn))) return false;
          window.setStatusBarMessage(`$(check) Checked in ${checkIn.value}. Not saved yet.`, STATUS_TIME);
          return true;
        } finally {
          anchor.dispose();
        }
      },
    }),
  );
}

async function ask(server: Server, anchor: Anchor, form: CheckInForm): Promise<CheckIn | undefined> {
  const answers = await askCheckIn(server, anchor, form);
  return answers && checkInOf(answers, form.today, workspace.getConfiguration('okr').get('me', ''));
}

/** How long the status bar tells it, in milliseconds. */
const STATUS_TIME = 5000;
