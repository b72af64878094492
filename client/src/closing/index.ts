import { type Disposable, type LogOutputChannel, type Memento, type TextDocument, Uri, window } from 'vscode';
import {
  type ClosingForm,
  closingForms,
  type DraftNextParams,
  draftNext,
  type NextSet,
  type Refusal,
} from '../../../server/src/lsp/messages';
import { createFile } from '../newFile';
import { Review } from '../review';
import { isSameFile } from '../server/protocol';
import type { Server } from '../server/server';
import { askOne } from '../ui/ask';
import { registerCommands } from '../ui/commands';
import { type Answers, answersFor, closingOf } from './answers';
import { askClosing } from './ask';
import { choiceText } from './words';
import { changeFor, writeClosing } from './write';

const KEY = 'okr.closing';

/**
 * The command that closes a cycle: scores, the look back, what becomes of what is unfinished; then the next cycle's draft. Answers are
 * kept as they are given; the file is written once somebody has looked at the change. It takes a place in the set's file, and gives
 * whether it was closed.
 */
export function registerClosing(
  server: Server,
  state: Memento,
  log: LogOutputChannel,
  disposables: Disposable[],
): void {
  const review = new Review('closing');
  const all = (): Record<string, Answers> => state.get(KEY, {});
  const nameOf = ({ key }: ClosingForm): string => `${key.uri} ${key.set}`;

  async function save(form: ClosingForm, answers: Answers | undefined): Promise<void> {
    const { [nameOf(form)]: _, ...others } = all();
    await state.update(KEY, answers ? { ...others, [nameOf(form)]: answers } : others);
  }

  /** Asks, shows, and asks again until somebody has decided. */
  async function close(form: ClosingForm): Promise<boolean> {
    const answers = answersFor(form, all()[nameOf(form)]);
    for (;;) {
      const outcome = await askClosing(server, form, answers, () => void save(form, answers));
      if (outcome !== 'next') return stopped(form);
      const params = { key: form.key, closing: closingOf(form, answers) };
      const change = await changeFor(server, params);
      if ('refused' in change) return refused(change);
      await review.show(`Close ${form.title}`, [change]);
      const verdict = await pickVerdict(form, answers.cycle).finally(() => review.close());
      if (verdict === 'discard') await save(form, undefined);
      if (verdict === 'later') return stopped(form);
      if (verdict === 'discard') return false;
      if (verdict === 'change') continue;
      const written = await writeClosing(server, params);
      if ('refused' in written) return refused(written);
      await save(form, undefined);
      await finish(form, written, { key: form.key, answers: params.closing.answers, cycle: answers.cycle });
      return true;
    }
  }

  /** Shows the closed set, or the draft of the next one. */
  async function finish(form: ClosingForm, document: TextDocument, params: DraftNextParams): Promise<void> {
    await window.showTextDocument(document, { preview: false });
    if (params.cycle === '') {
      void window.showInformationMessage(`${form.title} is closed. Not saved yet.`);
      return;
    }
    const next = await server.request<NextSet | Refusal>(draftNext, params);
    if ('refused' in next) void window.showWarningMessage(next.refused);
    else await createFile(Uri.joinPath(document.uri, '..'), next.name, next.snippet);
    void window.showInformationMessage(
      `${form.title} is closed, and ${params.cycle} is drafted. Neither is saved yet.`,
    );
  }

  disposables.push(
    review,
    ...registerCommands(log, {
      'okr.closeCycle': async (source: unknown): Promise<boolean> => {
        const form = await pickSet(await server.request<readonly ClosingForm[]>(closingForms), source);
        return form !== undefined && close(form);
      },
    }),
  );
}

function stopped({ title }: ClosingForm): boolean {
  void window.showInformationMessage(`Closing ${title} is stopped. Your answers are kept; nothing is written yet.`);
  return false;
}

function refused({ refused: reason }: Refusal): boolean {
  void window.showWarningMessage(reason);
  return false;
}

/** The set that is meant: the one at the place, the one at the cursor, the only one that is over; else one from a list. */
async function pickSet(forms: readonly ClosingForm[], source: unknown): Promise<ClosingForm | undefined> {
  if (forms.length === 0) {
    void window.showInformationMessage('There is no set to close: none is active.');
    return undefined;
  }
  const given = placeOf(source);
  const editor = window.activeTextEditor;
  const at = given ?? (editor && { uri: editor.document.uri, line: editor.selection.active.line });
  const here = at && forms.filter(({ uri }) => isSameFile(uri, at.uri));
  const exact = here?.find(({ range }) => range.start.line <= at!.line && at!.line <= range.end.line) ?? here?.[0];
  if (exact) return exact;
  const items = forms.map((form) => ({ form, label: form.title, description: choiceText(form) }));
  const chosen = await window.showQuickPick(items, { title: 'Close Cycle', placeHolder: 'Which set?' });
  return chosen?.form;
}

function placeOf(source: unknown): { readonly uri: Uri; readonly line: number } | undefined {
  if (typeof source !== 'object' || source === null || !('uri' in source) || typeof source.uri !== 'string')
    return undefined;
  const { position } = source as { position?: { line?: number } };
  return { uri: Uri.parse(source.uri), line: position?.line ?? 0 };
}

type Verdict = 'write' | 'change' | 'later' | 'discard';

async function pickVerdict({ title }: ClosingForm, cycle: string): Promise<Verdict> {
  const answer = await askOne({
    title: `Close ${title}: review`,
    step: 1,
    total: 1,
    uncounted: true,
    placeholder: 'This is what would be written. Nothing is in your file yet.',
    items: [
      {
        label: `$(archive) Close it${cycle ? `, and draft ${cycle}` : ''}`,
        description: 'one undo; saving is yours',
        verdict: 'write' as Verdict,
      },
      { label: '$(edit) Go through the answers again', verdict: 'change' as Verdict },
      { label: '$(history) Keep them for later', description: 'nothing is written', verdict: 'later' as Verdict },
      { label: '$(trash) Discard the answers', verdict: 'discard' as Verdict },
    ],
  });
  return answer.outcome === 'next' ? answer.value.verdict : 'later';
}
