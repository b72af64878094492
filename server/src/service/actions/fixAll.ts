/** Everything that can be mended without a question: the safe fixes, until none remains. */
import { applyEdits, type TextEdit } from '../../okr/edit';
import type { OkrDocument } from '../../okr/model';
import { checkDocument } from '../../rules/engine';
import type { Finding } from '../../rules/rule';
import { createView } from '../../workspace/view';
import { readDocument } from '../../yaml';
import { circumstances } from '../findings';
import type { Desk } from '../lens';
import { Pieces } from './pieces';

/** A fix can make room for another; more rounds than this are rules that undo each other. */
const ROUNDS = 10;

/** The edits of all safe fixes of a document, against its version; empty when there is nothing to mend. */
export function fixAll(desk: Desk, document: OkrDocument): TextEdit[] {
  const pieces = new Pieces(document.text.length);
  let current = document;
  let hasChanged = false;
  for (let round = 0; round < ROUNDS; round++) {
    const edits = safeEdits(findingsOf(desk, current));
    if (edits.length === 0) break;
    pieces.apply(edits);
    hasChanged = true;
    current = readDocument(document.uri, applyEdits(current.text, edits), document.version);
  }
  return hasChanged ? pieces.toEdits() : [];
}

/** The findings of a reading that stands in for the file's current one. */
function findingsOf(desk: Desk, document: OkrDocument): Finding[] {
  const { workspace } = desk;
  const others = workspace.documents().filter(({ uri }) => uri !== document.uri);
  const view = createView([...others, document], (uri) => workspace.config(uri));
  return checkDocument(document, { ...circumstances(desk, document.uri), workspace: view });
}

/** The edits of safe fixes that can be made together; of two that touch the first wins, the other waits for the next round. */
function safeEdits(findings: readonly Finding[]): TextEdit[] {
  const chosen: TextEdit[] = [];
  for (const finding of findings) {
    const fix = finding.fixes().find((one) => one.safe);
    if (!fix?.edits || fix.elsewhere || fix.config || fix.edits.some((edit) => edit.blanks)) continue;
    const touches = fix.edits.some((edit) =>
      chosen.some((other) => edit.start <= other.end && other.start <= edit.end),
    );
    if (!touches) chosen.push(...fix.edits);
  }
  return chosen;
}
