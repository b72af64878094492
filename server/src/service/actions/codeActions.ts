/** What can be done about the findings in a range: their fixes, ignoring them here, reading why. */
import type { TextEdit } from '../../okr/edit';
import type { OkrDocument, Target } from '../../okr/model';
import type { Finding, Fix } from '../../rules/rule';
import { ignoreHere } from './ignoreHere';

/** Edits of one file. For a file that is no OKR file there is no document, and its current text counts. */
export interface FileEdits {
  readonly uri: string;
  readonly document?: OkrDocument;
  readonly edits: readonly TextEdit[];
}

/** One entry of the menu. It has edits, a place to open, or a rule's page to show. */
export interface Action {
  readonly title: string;
  readonly finding: Finding;
  /** The one to take without looking further. */
  readonly preferred: boolean;
  readonly edits?: readonly FileEdits[];
  readonly open?: NonNullable<Fix['open']>;
  readonly page?: string;
}

/**
 * The actions for the findings that touch a range, and for all those in the title that it lies in: first all fixes, in the order of
 * the findings, then the ways to ignore them, then their pages. In a title, what is marked in few words comes before what is said of
 * it as a whole: a better key result before its owner.
 *
 * @param withBlanks whether the editor has tab stops for what is left to fill in
 */
export function codeActions(
  document: OkrDocument,
  findings: readonly Finding[],
  range: Range,
  withBlanks: boolean,
): Action[] {
  const title = titleAround(findings, range);
  const here = findings.filter(
    ({ at }) => touches(at, range) || (title && title.start <= at.start && at.end <= title.end),
  );
  if (title) here.sort((a, b) => a.at.end - a.at.start - (b.at.end - b.at.start));
  const fixes = here.flatMap((finding) => fixActions(document, finding));
  const codes = new Map(here.map((finding) => [finding.code, finding]));
  const ignores = [...codes.values()].flatMap((finding): Action[] => {
    const edit = ignoreHere(document, finding.code, finding.at.start, withBlanks);
    const edits = edit && [{ uri: document.uri, document, edits: [edit] }];
    return edits ? [{ title: `Ignore ${finding.code} here`, finding, preferred: false, edits }] : [];
  });
  const pages = [...codes.values()].map(
    (finding): Action => ({
      title: `Why? Open the page of ${finding.code}`,
      finding,
      preferred: false,
      page: finding.code,
    }),
  );
  return [...fixes, ...ignores, ...pages];
}

interface Range {
  readonly start: number;
  readonly end: number;
}

function touches(a: Range, b: Range): boolean {
  return a.start <= b.end && b.start <= a.end;
}

/** The title that a range lies in, of a thing of which something was found. */
function titleAround(findings: readonly Finding[], range: Range): Range | undefined {
  for (const { item } of findings) {
    const title = (item as Partial<Target> | undefined)?.title?.span;
    if (title && title.start <= range.start && range.end <= title.end) return title;
  }
  return undefined;
}

function fixActions(document: OkrDocument, finding: Finding): Action[] {
  const fixes = finding.fixes();
  return fixes.map((fix) => ({
    title: fix.title,
    finding,
    // A choice between several is the writer's; one that is complete can be taken as it is.
    preferred: fix.safe === true || (fixes.length === 1 && !fix.edits?.some((edit) => edit.blanks)),
    edits: editsOf(document, fix),
    open: fix.open,
  }));
}

/** All edits of a fix, file by file. */
function editsOf(document: OkrDocument, fix: Fix): FileEdits[] | undefined {
  const edits: FileEdits[] = [
    ...(fix.edits && fix.edits.length > 0 ? [{ uri: document.uri, document, edits: fix.edits }] : []),
    ...(fix.elsewhere ?? []).map((other) => ({
      uri: other.document.uri,
      document: other.document,
      edits: other.edits,
    })),
    ...(fix.config ? [{ uri: fix.config.uri, edits: fix.config.edits }] : []),
  ];
  return edits.length > 0 ? edits : undefined;
}
