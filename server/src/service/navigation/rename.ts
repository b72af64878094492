/** Renaming an id, a person or a team everywhere at once. */
import type { TextEdit } from '../../okr/edit';
import { type OkrDocument, setOf, targetsOf } from '../../okr/model';
import { slug } from '../../okr/reference';
import { writeScalar } from '../../yaml/edit';
import type { FileEdits } from '../actions/codeActions';
import type { Desk } from '../lens';
import { nameAt, occurrences } from './index';
import { type Name, wordsIn } from './names';

export interface Renaming {
  /** What is replaced under the cursor. */
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

export interface Refused {
  readonly refused: string;
}

/** Whether what stands at an offset can be renamed, and what it is called now. */
export function prepareRename(desk: Desk, document: OkrDocument, offset: number): Renaming | Refused {
  const name = nameAt(desk, document, offset);
  if (!name) return { refused: 'Only ids, people and teams can be renamed.' };
  const { start, end } = name.at;
  return { start, end, text: document.text.slice(start, end) };
}

/** The edits by file, or why the new name can't be taken. */
export function rename(desk: Desk, document: OkrDocument, offset: number, to: string): FileEdits[] | Refused {
  const name = nameAt(desk, document, offset);
  const text = to.trim();
  if (!name) return { refused: 'Only ids, people and teams can be renamed.' };
  const reason = refusal(name, text);
  if (reason) return { refused: reason };
  const edits = new Map<string, TextEdit[]>();
  for (const { at, symbol, declares } of occurrences(desk, name)) {
    const file = desk.workspace.document(at.uri);
    if (!file) continue;
    // A team stands in references by its slug, and by its name where it is declared or depended on.
    const inReference = symbol.kind === 'team' && !declares && file.text[at.end] === '/';
    const written = inReference ? slug(text) : quotedLike(file.text, at.start, at.end, text);
    add(edits, at.uri, { start: at.start, end: at.end, text: written });
  }
  if (name.symbol.kind !== 'target') addConfiguration(desk, document, name, text, edits);
  return [...edits].map(([uri, own]) => ({ uri, document: desk.workspace.document(uri), edits: own }));
}

function refusal(name: Name, text: string): string | undefined {
  const { symbol } = name;
  if (symbol.kind === 'target') {
    if (!/^[\p{Ll}\p{Lo}\p{N}]+(?:[-_.][\p{Ll}\p{Lo}\p{N}]+)*$/u.test(text))
      return 'An id is lower-case words joined by hyphens, such as payment-failures.';
    const taken = targetsOf(setOf(symbol.target)).some((other) => other !== symbol.target && other.id?.value === text);
    return taken ? `"${text}" already names another item of this set.` : undefined;
  }
  if (text === '' || /[\n/@]/.test(text)) return 'A name can be any words without / and @.';
  if (symbol.kind === 'person' && /[,;&+]|\band\b/.test(text))
    return 'A person is one name: commas and "and" make several.';
  return undefined;
}

/** The new text as it must be written where the old one stands: inside quotes as it is, else quoted only where needed. */
function quotedLike(text: string, start: number, end: number, to: string): string {
  const quote = text[start - 1];
  if (quote === "'" && text[end] === "'") return to.replace(/'/g, "''");
  if (quote === '"' && text[end] === '"') return JSON.stringify(to).slice(1, -1);
  return writeScalar(to, { flow: /[[{,]\s*$/.test(text.slice(Math.max(0, start - 20), start)) });
}

/** The list of people and the teams in the configuration that counts for this file. */
function addConfiguration(
  desk: Desk,
  document: OkrDocument,
  name: Name,
  to: string,
  edits: Map<string, TextEdit[]>,
): void {
  const { uri } = desk.workspace.config(document.uri);
  const text = uri === undefined ? undefined : desk.workspace.configProblems().get(uri)?.text;
  const { symbol } = name;
  if (uri === undefined || text === undefined || symbol.kind === 'target') return;
  const section = sectionOf(text, symbol.kind === 'person' ? 'people' : 'teams');
  if (!section) return;
  const config = desk.workspace.config(document.uri);
  const old = symbol.kind === 'person' ? symbol.name : config.teams.get(symbol.slug)?.name;
  if (old === undefined) return;
  for (const { start, end } of wordsIn(text, section.start, section.end, old))
    add(edits, uri, { start, end, text: to });
}

/** A top-level key's lines. */
function sectionOf(text: string, key: string): { start: number; end: number } | undefined {
  const match = new RegExp(`^${key}:`, 'm').exec(text);
  if (!match) return undefined;
  const start = match.index + match[0].length;
  const next = /^[^\s#-]/m.exec(text.slice(text.indexOf('\n', start) + 1 || text.length));
  const from = text.indexOf('\n', start) + 1;
  return { start, end: from > 0 && next ? from + next.index : text.length };
}

function add(edits: Map<string, TextEdit[]>, uri: string, edit: TextEdit): void {
  const known = edits.get(uri);
  if (known) known.push(edit);
  else edits.set(uri, [edit]);
}
