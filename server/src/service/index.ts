/**
 * What an editor or a terminal asks: the one interface above files, model and rules. Knows neither protocol nor editor; places are
 * offsets into a document's text. Each feature has a file of its own; here they are put together.
 */
import type { Day } from '../okr/dates';
import type { TextEdit } from '../okr/edit';
import type { OkrDocument } from '../okr/model';
import { allRules } from '../rules/all.generated';
import type { Finding } from '../rules/rule';
import { createWorkspace, type Files, type Workspace } from '../workspace';
import { type Action, codeActions } from './actions/codeActions';
import { fixAll } from './actions/fixAll';
import {
  type Choice,
  checkInChoices,
  checkInEdit,
  checkInForm,
  checkInValue,
  type Form,
  type Refused,
  type Typed,
} from './checkIn';
import { findingsOver } from './findings';
import { type Fold, folds } from './folding';
import { type Hover, hover } from './hover';
import { type Known, known } from './known';
import { type Desk, lensOn } from './lens';
import { type NewFile, newFile } from './newFile';
import { type OutlineEntry, symbols } from './outline';
import { readText, type TextReading } from './readText';
import type { Branch } from './tree/branch';
import { buildTree } from './tree/build';
import { Identities } from './tree/identities';

export type { Day } from '../okr/dates';
export { parseDate } from '../okr/dates';
export type { TextEdit } from '../okr/edit';
export type { OkrDocument } from '../okr/model';
export type { Finding, Severity } from '../rules/rule';
export type { ConfigProblem, Workspace } from '../workspace';
export { type Files, isConfigFile, isOkrFile } from '../workspace/files';
export { canonical } from '../workspace/uri';
export type { Action, FileEdits } from './actions/codeActions';
export type { Choice, Form, Refused, Typed } from './checkIn';
export type { Fold } from './folding';
export type { Hover } from './hover';
export { plain as plainText } from './hover/markdown';
export type { Known } from './known';
export type { NewFile } from './newFile';
export type { OutlineEntry } from './outline';
export type { TextReading } from './readText';
export { toSnippet } from './snippet';
export { localDay } from './today';
export type { Branch } from './tree/branch';

export interface ServiceOptions {
  /** Today, as everybody is to see it. */
  readonly today: () => Day;
  /** What went wrong, for whoever looks after the program. */
  readonly log?: (message: string) => void;
}

export interface Service {
  /** The files: open them, close them, say what changed. */
  readonly workspace: Workspace;
  /** The findings of a file, in order of place; none where the file is unknown or excluded. */
  findings(uri: string): readonly Finding[];
  /** What can be done about the findings that touch a range. With `withBlanks` edits may leave tab stops for a reason. */
  codeActions(document: OkrDocument, range: { start: number; end: number }, withBlanks: boolean): Action[];
  /** The edits of everything that can be mended without a question. */
  fixAll(document: OkrDocument): TextEdit[];
  hover(document: OkrDocument, offset: number): Hover | undefined;
  symbols(document: OkrDocument): OutlineEntry[];
  folds(document: OkrDocument): Fold[];
  /** The forest of objectives across all files. Branches keep their ids from one call to the next. */
  tree(): Branch[];
  /** What to ask for the key result at an offset, or why it can't be checked in. */
  checkInForm(document: OkrDocument, offset: number): Form | Refused;
  /** The reason why a value does not fit; none where it does. */
  checkInValue(document: OkrDocument, offset: number, value: string): { reason?: string };
  /** The edits that write a check-in, or why it can't be written. */
  checkInEdit(document: OkrDocument, offset: number, typed: Typed): { readonly edits: TextEdit[] } | Refused;
  /** All key results that can be checked in; those that are due first. */
  checkInChoices(): Choice[];
  newFile(asked: { readonly team: string; readonly cycle: string; readonly owner?: string }): NewFile;
  /** How one sentence is read, with the words of the configuration that counts for a place. */
  readText(text: string, uri: string): TextReading;
  /** What pick lists offer; the configurations above `uris` count too. */
  known(uris: readonly string[]): Known;
}

/** Puts the features together over a workspace. */
export function createService(workspace: Workspace, options: ServiceOptions): Service {
  const desk: Desk = { workspace, today: options.today, log: options.log ?? (() => {}) };
  const findings = findingsOver(desk);
  const identities = new Identities();
  return {
    workspace,
    findings,
    codeActions: (document, range, withBlanks) => codeActions(document, findings(document.uri), range, withBlanks),
    fixAll: (document) => fixAll(desk, document),
    hover: (document, offset) => hover(lensOn(desk, document), findings(document.uri), offset),
    symbols,
    folds,
    tree: () => buildTree(desk, identities),
    checkInForm: (document, offset) => checkInForm(lensOn(desk, document), offset),
    checkInValue: (document, offset, value) => checkInValue(lensOn(desk, document), offset, value),
    checkInEdit: (document, offset, typed) => checkInEdit(lensOn(desk, document), offset, typed),
    checkInChoices: () => checkInChoices(desk),
    newFile,
    readText: (text, uri) => readText(text, workspace.config(uri)),
    known: (uris) => known(desk, uris),
  };
}

/** A service over files that are reached through a port. */
export function serviceOver(files: Files, options: ServiceOptions): Service {
  const ruleCodes = new Set(allRules.map((rule) => rule.code));
  return createService(createWorkspace(files, { ruleCodes, log: options.log }), options);
}
