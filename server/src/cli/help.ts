/** What `okr --help` says: of all commands, or of one. */

/** Each command: how it is called, what it does, and what its options mean. */
const COMMANDS = {
  check: `  okr check [--format text|json|github] [--today DATE] [--steering] [PATH…]
      Says what could be better about .okr.yaml files: files, folders or globs; the current folder by default.
      --format json    an array of {file, line, column, endLine, endColumn, code, severity, message, fixes}
      --format github  annotations that GitHub shows beside the lines of a pull request
      --today DATE     judge by this day (2026-12-18) instead of today, so that results repeat
      --steering       findings about the state of the work count for the exit code, too`,
  read: `  okr read [--format text|json] TEXT… | -
      Says how a sentence is read; with - one a line from standard input.`,
  status: `  okr status [--format text|json] [--today DATE] [PATH…]
      Says where objectives and key results stand: progress, what is expected by today, confidence, forecast.
      --format json   sets with their objectives with their key_results, each with its file and line`,
  agenda: `  okr agenda [--today DATE] [--since DATE] [--owner NAME] [PATH…]
      Writes the agenda of a sync as Markdown, decisions first; where nothing needs one, the update to send instead.
      --since DATE    the last sync; by default as long ago as the sets' check-ins are apart
      --owner NAME    for a 1:1: what depends on somebody, what blocks it, which tradeoff is open`,
  report: `  okr report --html [--out FILE] [--today DATE] [--cycle NAME] [PATH…]
      Writes the review as one HTML file that opens anywhere and prints well: where key results stand and are heading,
      confidence over the weeks, decisions and blockers, who works for what.
      --out FILE      into this file instead of standard output
      --cycle NAME    of this cycle (2026-Q3) instead of the one that runs`,
  graph: `  okr graph [--today DATE] [--cycle NAME] [PATH…]
      Draws who works for what as a Mermaid flowchart: for a Markdown page, between \`\`\`mermaid and \`\`\`.
      --cycle NAME    of this cycle (2026-Q3) instead of the one that runs`,
  close: `  okr close [--team NAME] [--score ID=0.7]… [--learned ID=TEXT]… [--keep ID=WHY]… [--adapt ID=WHY]… [--let-go ID=WHY]…
            [--changed TEXT]… [--failed TEXT]… [--differently TEXT]… [--next CYCLE] [--today DATE] [--write] [PATH…]
      Closes a set: scores from the last values, what becomes of what is not reached, what the cycle taught.
      --next CYCLE    drafts the next cycle's file beside it, with what is kept
      --write         writes; without it, shows what would be written and what is still to be said`,
  new: `  okr new --team NAME --cycle CYCLE [--owner NAME] [--write]
  okr new --from FILE [--cycle CYCLE] [--team NAME] [--write]
      Prints a new file: empty, or with what a closed one keeps. With --write it is written, over nothing.`,
} as const;

export type Command = keyof typeof COMMANDS;

const EXIT_CODES = `Exit codes: 0 nothing at warning or above, 1 something is, 2 it could not run.`;

/** Whether there is a command of that name. */
export function isCommand(word: string): word is Command {
  return Object.hasOwn(COMMANDS, word);
}

/** "check, read and new" */
export function commandNames(): string {
  const words = Object.keys(COMMANDS);
  return `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`;
}

/** All that there is to say, or what there is to say of one command. */
export function help(command?: Command): string {
  if (command) return `${COMMANDS[command]}\n\n${EXIT_CODES}`;
  const all = Object.values(COMMANDS).join('\n\n');
  return `okr: OKRs as code\n\n${all}\n\n  okr --help, okr COMMAND --help, okr --version\n\n${EXIT_CODES}`;
}
