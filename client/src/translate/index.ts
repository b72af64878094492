import { type Disposable, type LogOutputChannel, Uri, window, workspace } from 'vscode';
import { type Refusal, type TranslationForm, translationForm } from '../../../server/src/lsp/messages';
import { Anchor } from '../checkIn/anchor';
import { type Place, placeOf } from '../checkIn/target';
import type { ObjectivesProvider } from '../objectives/provider';
import type { Server } from '../server/server';
import { registerCommands } from '../ui/commands';
import { type Answers, askTranslation, pickGoal } from './ask';
import { writeTranslation } from './write';

/**
 * The command that drafts a team's own objective for a wider one. It takes a row of the tree or a place in a file, else what the cursor
 * is on, else asks; and {@link Answers} (with the `cycle` of a new file), and then asks nothing more.
 */
export function registerTranslate(
  server: Server,
  tree: ObjectivesProvider,
  log: LogOutputChannel,
  disposables: Disposable[],
): void {
  const start = async (place: Place, given: Answers | undefined): Promise<boolean> => {
    const document = await workspace.openTextDocument(Uri.parse(place.uri));
    const anchor = new Anchor(document, place.position);
    try {
      const form = await server.request<TranslationForm | Refusal>(translationForm, anchor.item);
      if ('refused' in form) return false;
      const answers = given ?? (await askTranslation(form));
      if (answers) await writeTranslation(server, anchor, answers);
      return true;
    } finally {
      anchor.dispose();
    }
  };
  disposables.push(
    ...registerCommands(log, {
      'okr.translate': async (source: unknown, given?: Answers & { cycle?: string }) => {
        const place = placeOf(source) ?? placeAtCursor();
        if (place && (await start(place, given))) return;
        const goal = await pickGoal(tree.whole);
        if (goal) await start(goal, given);
      },
    }),
  );
}

function placeAtCursor(): Place | undefined {
  const editor = window.activeTextEditor;
  if (editor?.document.languageId !== 'okr-yaml') return undefined;
  const { line, character } = editor.selection.active;
  return { uri: editor.document.uri.toString(), position: { line, character } };
}
