/** The check-in round, and what sources say. */
import type { RoundItem } from '../../service';
import { fileChange } from '../edits';
import * as messages from '../messages';
import { offsetAt, textOf } from '../places';
import { documentOf, type Session, spelled } from '../session';
import { answer } from './answer';

/** Answers the requests of the round. */
export function handleRound(session: Session): void {
  const { service } = session;
  answer(
    session,
    messages.sourceValue,
    async ({ uri, position }: messages.ItemAt): Promise<messages.SourceValue | null> => {
      const document = documentOf(session, uri);
      return (document && (await service.sourceValue(document, offsetAt(document, position)))) ?? null;
    },
    () => null,
  );
  answer(
    session,
    messages.round,
    async (): Promise<messages.RoundItem[]> => (await service.round()).map((item) => itemOf(session, item)),
    () => [],
  );
  answer(
    session,
    messages.roundValue,
    ({ key, value }: messages.RoundValueParams): { reason?: string } => service.roundValue(key, value),
    () => ({}),
  );
  answer(
    session,
    messages.roundEdits,
    ({ answers }: messages.RoundEditsParams): messages.RoundEdits => {
      const { files, refused, noted } = service.roundEdits(answers);
      return {
        files: files.map(({ document, edits, keys }) => ({ ...fileChange(session, document, edits), keys })),
        refused,
        noted,
      };
    },
    () => ({ files: [], refused: [], noted: [] }),
  );
}

function itemOf(session: Session, { ranked, ...item }: RoundItem): messages.RoundItem {
  const { keyResult, status, due } = ranked;
  const { document } = keyResult.parent.parent;
  return {
    ...item,
    uri: spelled(session, document.uri),
    position: textOf(document).positionAt(keyResult.span.start),
    owner: item.form.owner,
    status,
    due,
  };
}
