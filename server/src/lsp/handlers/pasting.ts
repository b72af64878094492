/** Pasting what was copied elsewhere as key results. */
import { workspaceEdit } from '../edits';
import * as messages from '../messages';
import { offsetAt } from '../places';
import type { Session } from '../session';
import { answer, atItem, FAILED } from './answer';

/** Answers the requests of the paste edit, and of the command that does the same. */
export function handlePasting(session: Session): void {
  answer(
    session,
    messages.pasteKeyResults,
    ({ uri, version, range, text }: messages.PasteParams): messages.PasteEdit | messages.Refusal =>
      atItem(session, { uri, version, position: range.start }, (document, start) => {
        const selection = { start, end: offsetAt(document, range.end) };
        const made = session.service.pasteKeyResults(document, selection, text);
        if ('refused' in made) return made;
        const { edits, count, inList, likely } = made;
        return { edit: workspaceEdit(session, [{ uri: document.uri, document, edits }]), count, inList, likely };
      }),
    () => FAILED,
  );
}
