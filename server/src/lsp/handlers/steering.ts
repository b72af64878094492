/** The project's own requests: the tree, the check-in, new files, and what is known. */
import type { Range } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Branch, OkrDocument, TextEdit } from '../../service';
import { workspaceEdit } from '../edits';
import * as messages from '../messages';
import { rangeOf, textIn, textOf } from '../places';
import { type Session, spelled } from '../session';
import { answer, atItem, FAILED } from './answer';

/** Answers the requests of `messages.ts`. */
export function handleSteering(session: Session): void {
  const { service } = session;
  answer(
    session,
    messages.treeRequest,
    (): messages.TreeNode[] => service.tree().map((one) => nodeOf(session, one)),
    () => [],
  );
  answer(
    session,
    messages.alignmentRequest,
    (): messages.TreeNode[] => service.alignment().map((one) => nodeOf(session, one)),
    () => [],
  );
  answer(
    session,
    messages.checkInForm,
    (at: messages.ItemAt): messages.CheckInForm | messages.Refusal =>
      atItem(session, at, (document, offset) => service.checkInForm(document, offset)),
    () => FAILED,
  );
  answer(
    session,
    messages.checkInValue,
    (at: messages.ItemAt & { readonly value: string }): { reason?: string } => {
      const result = atItem(session, at, (document, offset) => service.checkInValue(document, offset, at.value));
      return 'refused' in result ? { reason: result.refused } : result;
    },
    () => ({ reason: FAILED.refused }),
  );
  answer(
    session,
    messages.checkInEdit,
    (at: messages.CheckInParams) => atItem(session, at, (document, offset) => checkIn(session, document, offset, at)),
    () => FAILED,
  );
  answer(
    session,
    messages.checkInChoices,
    (): messages.CheckInChoice[] => choices(session),
    () => [],
  );
  answer(
    session,
    messages.newFile,
    (asked: messages.NewFileParams): messages.NewFile => service.newFile(asked),
    () => ({ name: 'new.okr.yaml', snippet: '' }),
  );
  answer(
    session,
    messages.known,
    (): messages.Known => service.known(session.open.keys()),
    () => ({ teams: [], people: [], cycles: [], today: '' }),
  );
}

function checkIn(
  session: Session,
  document: OkrDocument,
  offset: number,
  { checkIn: typed }: messages.CheckInParams,
): messages.EditResult | messages.Refusal {
  const result = session.service.checkInEdit(document, offset, typed);
  if ('refused' in result) return result;
  return {
    edit: workspaceEdit(session, [{ uri: document.uri, document, edits: result.edits }]),
    reveal: writtenRange(document, result.edits),
  };
}

/** Where the last of the edits stands once all are made. */
function writtenRange(document: OkrDocument, edits: readonly TextEdit[]): Range | undefined {
  const text = TextDocument.create(document.uri, 'okr-yaml', 0, document.text);
  const protocolEdits = edits.map((edit) => ({ range: rangeOf(text, edit), newText: edit.text }));
  const last = edits.reduce<TextEdit | undefined>((a, b) => (a && a.start > b.start ? a : b), undefined);
  if (!last) return undefined;
  const shift = edits.reduce(
    (sum, edit) => (edit === last ? sum : sum + edit.text.length - (edit.end - edit.start)),
    0,
  );
  const blank = last.text.length - last.text.trimStart().length;
  const start = last.start + shift + blank;
  const after = TextDocument.create(document.uri, 'okr-yaml', 0, TextDocument.applyEdits(text, protocolEdits));
  return rangeOf(after, { start, end: start + last.text.trim().length });
}

function choices(session: Session): messages.CheckInChoice[] {
  return session.service.checkInChoices().map(({ document, keyResult, ...rest }) => ({
    ...rest,
    uri: spelled(session, document.uri),
    position: textOf(document).positionAt(keyResult.span.start),
  }));
}

/** A branch with its places as positions. */
function nodeOf(session: Session, branch: Branch): messages.TreeNode {
  const { place, children, ...rest } = branch;
  const text = place && textIn(session, place.entry.uri);
  return {
    ...rest,
    ...(text && {
      uri: spelled(session, place.entry.uri),
      range: rangeOf(text, place.at),
      selectionRange: rangeOf(text, place.label),
    }),
    children: children.map((child) => nodeOf(session, child)),
  };
}
