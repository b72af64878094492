/** Putting one thing of the tree onto another. */
import { versionsOf, workspaceEdit } from '../edits';
import * as messages from '../messages';
import type { Session } from '../session';
import { answer } from './answer';

/** Answers the requests of the tree's drag and drop, and of the commands that do the same. */
export function handleMoves(session: Session): void {
  answer(
    session,
    messages.moveEdits,
    (params: messages.MoveParams): messages.MoveEdits | messages.Refusal => {
      const made = session.service.moves(params);
      if ('refused' in made) return made;
      return { edit: workspaceEdit(session, made), files: versionsOf(session, made) };
    },
    () => ({ refused: 'Something went wrong here; the output channel "OKR" has the details.' }),
  );
}
