/** One value that may stand at the cursor, as it is written there. */
import type { TextEdit } from '../../okr/edit';
import type { Completion, Slot } from './index';
import { type Part, writtenAt } from './part';

/** A slot in a value: what is replaced is the part of it that is being typed. */
export interface ValueSlot extends Slot {
  readonly part: Part;
}

/** What there is to say of a value besides its text. */
interface More {
  readonly label?: string;
  readonly detail?: string;
  readonly documentation?: string;
  readonly snippet?: boolean;
  readonly filter?: string;
  readonly also?: readonly TextEdit[];
}

/** A value in the place of the part that is being typed. */
export function item(slot: ValueSlot, text: string, kind: Completion['kind'], more: More = {}): Completion {
  const { part } = slot;
  const { label = text, snippet = false, ...rest } = more;
  const written = snippet ? text : writtenAt(part, text);
  // Right behind the colon the space is still missing.
  const behindColon = slot.place.key !== undefined && slot.line.text[part.start - 1 - slot.line.start] === ':';
  const edit = { start: part.start, end: part.end, text: behindColon ? ` ${written}` : written };
  // Editors look for what is typed: a blank that was left is typed, too.
  const blank = /^<[^<>]*>?$/.exec(slot.line.text.slice(part.start - slot.line.start, part.end - slot.line.start))?.[0];
  const filter = blank === undefined ? rest.filter : `${blank} ${rest.filter ?? label}`;
  return { label, kind, edit, snippet, ...rest, ...(filter !== undefined && { filter }) };
}

/** Each text once. */
export function unique(completions: readonly Completion[]): Completion[] {
  const seen = new Set<string>();
  return completions.filter(({ edit }) => !seen.has(edit.text) && seen.add(edit.text));
}
