import { type QuickPickItem, QuickPickItemKind, Uri, window, workspace } from 'vscode';
import {
  type CheckInChoice,
  type CheckInForm,
  checkInChoices,
  checkInForm,
  type Refusal,
} from '../../../server/src/lsp/messages';
import type { Entry } from '../objectives/entries';
import type { Position } from '../server/protocol';
import type { Server } from '../server/server';
import { Anchor } from './anchor';
import type { CheckIn } from './answers';
import { sortedChoices } from './words';

/** An objective or key result, by a place in it. */
export interface Place {
  readonly uri: string;
  readonly position: Position;
}

/** What a caller of the command hands over to be asked nothing: the place, and the check-in without its date. */
export interface GivenCheckIn extends Place {
  readonly checkIn: Omit<CheckIn, 'date'>;
}

/** A key result to check in, and what has to be asked. The anchor is the caller's to dispose. */
export interface CheckInTarget {
  readonly anchor: Anchor;
  readonly form: CheckInForm;
  /** The check-in, where the caller has brought it. */
  readonly answered?: GivenCheckIn['checkIn'];
}

/**
 * Finds out which key result is meant: what was handed over, else the one at the cursor, else one from a list.
 * @param source a row of the tree, a place in a file (as a link in a hover has it), or a {@link GivenCheckIn}
 * @returns undefined when there is none or none was chosen; the reason has been shown
 */
export async function findTarget(server: Server, source: unknown): Promise<CheckInTarget | undefined> {
  const place = placeOf(source);
  if (place) {
    const target = await ask(server, place, true);
    return target && { ...target, answered: (place as Partial<GivenCheckIn>).checkIn };
  }
  const editor = window.activeTextEditor;
  if (editor?.document.languageId === 'okr-yaml') {
    const { line, character } = editor.selection.active;
    const here = await ask(server, { uri: editor.document.uri.toString(), position: { line, character } }, false);
    if (here) return here;
  }
  const chosen = await pick(await server.request<readonly CheckInChoice[]>(checkInChoices));
  return chosen && ask(server, chosen, true);
}

/** The place that a row of the tree or a caller names; undefined for none. */
export function placeOf(source: unknown): Place | undefined {
  if (typeof source !== 'object' || source === null) return undefined;
  if ('node' in source) {
    const { uri, selectionRange, range } = (source as Entry).node;
    const start = (selectionRange ?? range)?.start;
    return uri && start ? { uri, position: start } : undefined;
  }
  if (!('position' in source) || !('uri' in source) || typeof source.uri !== 'string') return undefined;
  return source as Place;
}

async function ask(server: Server, place: Place, tellWhy: boolean): Promise<CheckInTarget | undefined> {
  const document = await workspace.openTextDocument(Uri.parse(place.uri));
  const anchor = new Anchor(document, place.position);
  const form = await server.request<CheckInForm | Refusal>(checkInForm, anchor.item);
  if (!('refused' in form)) return { anchor, form };
  anchor.dispose();
  if (tellWhy) void window.showInformationMessage(form.refused);
  return undefined;
}

async function pick(choices: readonly CheckInChoice[]): Promise<CheckInChoice | undefined> {
  if (choices.length === 0) {
    void window.showInformationMessage('There is no key result to check in. Closed sets take none.');
    return undefined;
  }
  const sorted = sortedChoices(choices);
  const items: (QuickPickItem & { readonly choice?: CheckInChoice })[] = [];
  sorted.forEach((choice, index) => {
    if (index === 0 || choice.due !== sorted[index - 1]?.due)
      items.push({ label: choice.due ? 'Due' : 'Checked in lately', kind: QuickPickItemKind.Separator });
    items.push({
      choice,
      label: choice.title,
      description: [choice.team, choice.owner].filter(Boolean).join(' · '),
      detail: choice.last,
    });
  });
  const chosen = await window.showQuickPick(items, {
    title: 'Check In',
    placeHolder: 'Which key result?',
    matchOnDescription: true,
    matchOnDetail: true,
  });
  return chosen?.choice;
}
