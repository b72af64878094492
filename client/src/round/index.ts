import { type Disposable, type LogOutputChannel, type Memento, type TextDocument, window, workspace } from 'vscode';
import { type RoundItem, round as roundRequest } from '../../../server/src/lsp/messages';
import { Review } from '../review';
import type { Server } from '../server/server';
import { registerCommands } from '../ui/commands';
import { askItem } from './ask';
import { reviewRound } from './review';
import { firstOpen, itemsOf, NO_ROUND, nameOf, type Round, wholeOnes, withoutKeys } from './session';
import { pickStart } from './start';
import { refusedText, stoppedText, writtenText } from './words';
import { editsFor, writeAnswers } from './write';

const KEY = 'okr.round';

/**
 * The command that walks through all check-ins that are due, most at risk first. Answers are kept as they are given, over reloads
 * too; they are written into the files at the end, once somebody has looked at the changes. It gives how many were written.
 */
export function registerRound(server: Server, state: Memento, log: LogOutputChannel, disposables: Disposable[]): void {
  const review = new Review('round');
  const load = (): Round => state.get<Round>(KEY, NO_ROUND);
  const save = async (round: Round): Promise<void> => {
    await state.update(KEY, round === NO_ROUND ? undefined : round);
  };
  const me = (): string => workspace.getConfiguration('okr').get('me', '');
  let isRunning = false;

  /** Asks from an item on. Tells whether the end was reached. */
  async function ask(items: readonly RoundItem[], from: number): Promise<boolean> {
    for (let index = from; index < items.length; ) {
      const asked = await askItem(server, load(), items[index]!, { index, total: items.length });
      await save(asked.round);
      if (asked.outcome === 'cancel') return false;
      index = Math.max(0, asked.outcome === 'back' ? index - 1 : index + 1);
    }
    return true;
  }

  /** Shows what would be written, and writes it. Gives how many check-ins were. */
  async function conclude(items: readonly RoundItem[]): Promise<number> {
    for (;;) {
      const kept = wholeOnes(load());
      if (kept.length === 0) {
        await save(NO_ROUND);
        void window.showInformationMessage('Nothing was answered, so there is nothing to write.');
        return 0;
      }
      const verdict = await reviewRound(review, kept, await editsFor(server, kept, me()));
      if (verdict.does === 'discard') await save(NO_ROUND);
      if (verdict.does === 'write') return write();
      if (verdict.does !== 'change') return 0;
      const index = items.findIndex(({ key }) => nameOf(key) === nameOf(verdict.kept.key));
      const item = items[index];
      if (item) await save((await askItem(server, load(), item, { index, total: items.length })).round);
      else void window.showInformationMessage('It is not due any more: change it in the file once it is written.');
    }
  }

  async function write(): Promise<number> {
    const { keys, documents, refused } = await writeAnswers(server, wholeOnes(load()), me());
    const left = withoutKeys(load(), keys);
    await save(left.kept.length > 0 ? left : NO_ROUND);
    if (documents[0]) await window.showTextDocument(documents[0], { preview: false });
    if (refused.length > 0) void window.showWarningMessage(refusedText(refused));
    if (keys.length > 0) void offerSave(keys.length, documents);
    return keys.length;
  }

  async function run(): Promise<number> {
    const all = await server.request<readonly RoundItem[]>(roundRequest);
    const start = await pickStart(all, load(), me());
    if (!start) return 0;
    await save(start.round);
    const items = itemsOf(all, { me: me(), team: start.round.team, due: !start.round.all });
    if (start.review || (await ask(items, firstOpen(load(), items)))) return conclude(items);
    if (load().kept.length === 0) return 0; // left before anything was said
    const text = stoppedText(wholeOnes(load()).length, items.length);
    void window.showInformationMessage(text, 'Go On').then((chosen) => chosen && guarded());
    return 0;
  }

  async function guarded(): Promise<number> {
    if (isRunning) return 0; // its box is open already
    isRunning = true;
    try {
      return await run();
    } finally {
      isRunning = false;
    }
  }

  disposables.push(review, ...registerCommands(log, { 'okr.checkInRound': () => guarded() }));
}

async function offerSave(count: number, documents: readonly TextDocument[]): Promise<void> {
  const chosen = await window.showInformationMessage(writtenText(count, documents.length), 'Save');
  if (chosen) for (const document of documents) await document.save();
}
