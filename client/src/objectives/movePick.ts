import { type QuickPickItem, window } from 'vscode';
import type { TreeNode } from '../../../server/src/lsp/messages';
import type { Server } from '../server/server';
import { type Entry, thingOf } from './entries';
import { put } from './put';
import { goalsOf, MOVABLE, type Move } from './targets';

/** What the list of goals is headed by. */
const QUESTIONS: Readonly<Record<Move, { readonly title: string; readonly placeHolder: string }>> = {
  moveTo: { title: 'Move To', placeHolder: 'Which objective does it belong to?' },
  supports: { title: 'Supports', placeHolder: 'What does this objective support?' },
  moves: { title: 'Moves', placeHolder: 'Which key result should this bet move?' },
};

/** What can be told so, as a message names it. */
const SUBJECTS: Readonly<Record<Move, string>> = {
  moveTo: 'a key result or an initiative',
  supports: 'an objective',
  moves: 'an initiative',
};

interface Choice extends QuickPickItem {
  readonly node: TreeNode;
}

/**
 * Asks for the goal of a row, and puts it there: what dragging it does, by keyboard.
 * @param entry the row; undefined where none is chosen
 */
export async function pickMove(
  server: Server,
  forest: readonly TreeNode[],
  move: Move,
  entry: Entry | undefined,
): Promise<void> {
  if (!entry || !MOVABLE[move].includes(entry.node.kind)) {
    void window.showInformationMessage(`Put the cursor on ${SUBJECTS[move]}, or choose it in the Objectives view.`);
    return;
  }
  const above = entry.parent?.node.kind === 'group' ? undefined : entry.parent;
  const parent = above && { ...above.node, id: thingOf(above) };
  const goals = goalsOf(move, { ...entry.node, id: thingOf(entry) }, forest, parent);
  if (goals.length === 0) {
    void window.showInformationMessage('There is nothing else that it could go to.');
    return;
  }
  const chosen = await window.showQuickPick(goals.map(choiceOf), { ...QUESTIONS[move], matchOnDescription: true });
  const from = move === 'supports' ? parent?.id : undefined;
  if (chosen) await put(server, { item: thingOf(entry), onto: chosen.node.id, from });
}

function choiceOf(node: TreeNode): Choice {
  const where = [node.team, node.cycle].filter(Boolean).join(' · ');
  return { label: node.label, description: where, node };
}
