import { SnippetString, TextEditorRevealType, Uri, window, workspace } from 'vscode';
import { type Refusal, type Translation, type TranslationParams, translation } from '../../../server/src/lsp/messages';
import type { Anchor } from '../checkIn/anchor';
import { createFile } from '../newFile';
import type { Server } from '../server/server';
import { toRange } from '../ui/places';
import { type Answers, askCycle } from './ask';

/** How often the next step is asked for: the goal's id, the file's version and the cycle each take one, and files may change. */
const TRIES = 8;

/**
 * Writes the draft at the end of the team's objectives, or into a new file, and leaves the cursor in its first blank. One edit, taken
 * back by one undo; a goal without an id gets one in its own file first.
 */
export async function writeTranslation(
  server: Server,
  anchor: Anchor,
  answers: Answers & { cycle?: string },
): Promise<void> {
  let { cycle } = answers;
  for (let attempt = 0; attempt < TRIES; attempt++) {
    const params: TranslationParams = { ...anchor.item, ...answers, cycle };
    const step = await server.request<Translation | Refusal>(translation, params);
    if ('refused' in step) {
      if (step.stale) continue;
      void window.showWarningMessage(step.refused);
      return;
    }
    switch (step.kind) {
      case 'cycle':
        cycle = await askCycle(answers.team, step.cycles);
        if (cycle === undefined) return;
        break;
      case 'file':
        await createFile(Uri.joinPath(anchor.document.uri, '..'), step.name, step.snippet);
        return;
      case 'goal': {
        const edit = await (await server.client).protocol2CodeConverter.asWorkspaceEdit(step.edit);
        if (anchor.document.version === step.version) await workspace.applyEdit(edit);
        break;
      }
      case 'edit':
        if (await insert(step)) return;
    }
  }
  throw new Error('The file keeps changing, so nothing was written. Try again in a moment.');
}

/** Puts the draft into the team's file, if that is as it was when the draft was made. */
async function insert({ uri, version, range, snippet }: Extract<Translation, { kind: 'edit' }>): Promise<boolean> {
  // Opened first: then the server knows its text to the letter, and the next draft is made for that.
  const document = await workspace.openTextDocument(Uri.parse(uri));
  if (document.version !== version) return false;
  const editor = await window.showTextDocument(document, { preview: false });
  if (document.version !== version) return false;
  const isDone = await editor.insertSnippet(new SnippetString(snippet), toRange(range));
  editor.revealRange(editor.selection, TextEditorRevealType.InCenterIfOutsideViewport);
  return isDone;
}
