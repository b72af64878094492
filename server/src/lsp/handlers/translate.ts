/** From a wider goal to a team's own objective. */
import { snippetEdit, versionOf, workspaceEdit } from '../edits';
import * as messages from '../messages';
import { type Session, spelled } from '../session';
import { answer, atItem, FAILED } from './answer';

/** Answers the requests of translating a goal. */
export function handleTranslate(session: Session): void {
  const { service } = session;
  answer(
    session,
    messages.translationForm,
    (at: messages.ItemAt): messages.TranslationForm | messages.Refusal =>
      atItem(session, at, (document, offset) => service.translationForm(document, offset)),
    () => FAILED,
  );
  answer(
    session,
    messages.translation,
    (at: messages.TranslationParams): messages.Translation | messages.Refusal =>
      atItem(session, at, (document, offset) => {
        const step = service.translation(document, offset, at);
        if ('refused' in step || step.kind === 'file' || step.kind === 'cycle') return step;
        const file = { uri: step.document.uri, document: step.document };
        const place = { uri: spelled(session, file.uri), version: versionOf(session, file) };
        if (step.kind === 'goal')
          return { kind: 'goal', ...place, edit: workspaceEdit(session, [{ ...file, edits: step.edits }]) };
        return { kind: 'edit', ...place, ...snippetEdit(step.document, step.edit) };
      }),
    () => FAILED,
  );
}
