import { type Disposable, type LogOutputChannel, window } from 'vscode';
import type { Server } from '../server/server';
import { registerCommands } from '../ui/commands';
import { checkInOf } from './answers';
import { askCheckIn } from './flow';
import { findTarget } from './target';
import { writeCheckIn } from './write';

/** The command that asks for a check-in and writes it into the file. */
export function registerCheckIn(server: Server, log: LogOutputChannel, disposables: Disposable[]): void {
  disposables.push(
    ...registerCommands(log, {
      'okr.checkIn': async (source: unknown) => {
        const target = await findTarget(server, source);
        if (!target) return;
        const { anchor, form } = target;
        try {
          const answers = await askCheckIn(server, anchor, form);
          if (!answers || !(await writeCheckIn(server, anchor, checkInOf(answers, form.today)))) return;
          window.setStatusBarMessage(`$(check) Checked in ${answers.value}. Not saved yet.`, STATUS_TIME);
        } finally {
          anchor.dispose();
        }
      },
    }),
  );
}

/** How long the status bar tells it, in milliseconds. */
const STATUS_TIME = 5000;
