/** A new file: small, good once its blanks are filled, and telling about the format while it is empty. */
import { slug } from '../okr/reference';
import { writeScalar } from '../yaml/edit';
import { escapeText, toSnippet } from './snippet';

export interface NewFile {
  /** "payments-2026-q4.okr.yaml" */
  readonly name: string;
  /** With tab stops. */
  readonly snippet: string;
}

/** The blanks of the objective and its key results; what is above them is known. */
const OBJECTIVE = `objectives:
  - title: <Make something better for somebody, without numbers>
    why: <why this, and why now>
    owner: <one person>
    key_results:
      - Increase <what should grow> from <where it is now> to <where it should be>
      - Reduce <what should shrink> from <now> to <then>
`;

/**
 * The name and text of a new file.
 *
 * @param asked team and cycle as they were typed, and who runs the check-in
 */
export function newFile(asked: { readonly team: string; readonly cycle: string; readonly owner?: string }): NewFile {
  const [team, cycle, owner] = [asked.team.trim(), asked.cycle.trim(), asked.owner?.trim() ?? ''];
  const head = [
    `team: ${escapeText(writeScalar(team))}\n`,
    `cycle: ${escapeText(writeScalar(cycle))}\n`,
    owner === '' ? `owner: \${1:<who runs the check-in>}\n` : `owner: ${escapeText(writeScalar(owner))}\n`,
  ].join('');
  return { name: fileName(team, cycle), snippet: `${head}\n${toSnippet(OBJECTIVE, owner === '' ? 2 : 1).snippet}$0` };
}

/** How the file of a team and cycle is called: "payments-2026-q4.okr.yaml". */
export function fileName(team: string, cycle: string): string {
  const name = [slug(team), slug(cycle)].filter((part) => part !== '').join('-') || 'new';
  return `${name}.okr.yaml`;
}
