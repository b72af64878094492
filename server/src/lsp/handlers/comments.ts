/** Comments on objectives and key results, for the editor's comment threads. */
import { workspaceEdit } from '../edits';
import * as messages from '../messages';
import { rangeOf, textOf } from '../places';
import { documentOf, type Session } from '../session';
import { answer, atItem, FAILED } from './answer';

/** Answers `okr/comments` and `okr/commentEdit`. */
export function handleComments(session: Session): void {
  answer(
    session,
    messages.comments,
    ({ uri }: { readonly uri: string }): messages.Comments | null => commentsOf(session, uri),
    () => null,
  );
  answer(
    session,
    messages.commentEdit,
    (params: messages.CommentEditParams): messages.EditResult | messages.Refusal =>
      atItem(session, params, (document, offset) => {
        const result = session.service.commentEdit(document, offset, params.change);
        if ('refused' in result) return result;
        return { edit: workspaceEdit(session, [{ uri: document.uri, document, edits: result.edits }]) };
      }),
    () => FAILED,
  );
}

function commentsOf(session: Session, uri: string): messages.Comments | null {
  const document = documentOf(session, uri);
  if (!document) return null;
  const text = textOf(document);
  const { threads, places } = session.service.comments(document);
  return {
    version: document.version,
    threads: threads.map(({ feedback, at, about, remarks, isOpen }) => ({
      position: text.positionAt(feedback.span.start),
      range: rangeOf(text, at),
      about,
      isOpen,
      remarks,
    })),
    places: places.map(({ at, about }) => ({ range: rangeOf(text, at), about })),
  };
}
