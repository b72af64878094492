/**
 * What an editor or a terminal asks: the one interface above files, model and rules. Knows neither protocol nor editor; places are
 * offsets into a document's text. Each feature has a file of its own; here they are put together.
 */
import type { Day } from '../okr/dates';
import type { TextEdit } from '../okr/edit';
import type { OkrDocument, Target } from '../okr/model';
import type { Review, SetDetail } from '../pages/review/data';
import { allRules } from '../rules/all.generated';
import type { Finding } from '../rules/rule';
import { createWorkspace, type Files, type Workspace } from '../workspace';
import type { History } from '../workspace/history';
import { canonical } from '../workspace/uri';
import { orderKeys } from '../yaml/edit';
import { type Action, codeActions, type FileEdits } from './actions/codeActions';
import { fixAll } from './actions/fixAll';
import { type Refactoring, refactorings } from './actions/refactor';
import { type AgendaChoices, type AgendaWanted, agendaChoices, agendaFor } from './agenda';
import { type CodeLens, codeLenses, supportersAt } from './annotations/codeLenses';
import { type InlayHint, inlayHints } from './annotations/inlayHints';
import { type SemanticToken, semanticTokens } from './annotations/semanticTokens';
import { type Attention, attentionOver } from './attention';
import { type Board, boardOf } from './board';
import { type MoveAsked, moveBet, type OutOfDate } from './board/move';
import type { Scope } from './board/scope';
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
import {
  type Closing,
  type ClosingAnswer,
  type ClosingForm,
  closeSet,
  closingForms,
  draftNext,
  type NextSet,
  type SetKey,
} from './closing';
import { type CommentChange, type CommentPlace, commentEdit, placesIn, type Thread, threadsIn } from './comments';
import { type Completion, complete } from './completion';
import { completeConfiguration } from './configuration/complete';
import { type ConfigurationFix, configurationFixes } from './configuration/fixes';
import { configurationHover } from './configuration/hover';
import { type Checked, checkerOver } from './findings';
import { type Fold, folds } from './folding';
import { type FormattingOptions, formatting, formattingOnBreak } from './formatting';
import { createHistoryKeeper } from './history/keeper';
import { type Hover, hover } from './hover';
import { type Known, known } from './known';
import { type Desk, lensOn } from './lens';
import { type Drop, moves } from './moves';
import { type Declaration, definition, highlights, linkedPlaces, type Place, references } from './navigation';
import { fileRenames, type Move } from './navigation/fileRenames';
import { describe, hierarchyAt, subtypes, supertypes } from './navigation/hierarchy';
import { type Link, links } from './navigation/links';
import { prepareRename, type Renaming, rename } from './navigation/rename';
import { type WorkspaceSymbol, workspaceSymbols } from './navigation/workspaceSymbols';
import { type NewFile, newFile } from './newFile';
import { type OutlineEntry, symbols } from './outline';
import { type Pasting, pasteKeyResults } from './paste';
import { preparer } from './prepare';
import { readText, type TextReading } from './readText';
import { type ReviewWanted, reviewOver, setDetailOf } from './review';
import { alignmentTree } from './review/alignmentTree';
import { type RoundAnswer, type RoundEdits, type RoundItem, roundEdits, roundItems, roundValue } from './round';
import type { KeyResultKey } from './round/key';
import { type Stretch, selectionAt } from './selection';
import { type SourceValue, sourceAt } from './sources';
import { standingText } from './standingText';
import { type SetStand, standOf } from './status';
import {
  type Translation,
  type TranslationForm,
  type TranslationWanted,
  translation,
  translationForm,
} from './translate';
import type { Branch } from './tree/branch';
import { buildTree } from './tree/build';
import { Identities } from './tree/identities';

export { followingCycle, parseCycle } from '../okr/cycle';
export type { Day } from '../okr/dates';
export { parseDate } from '../okr/dates';
export { applyEdits, type TextEdit } from '../okr/edit';
export type { OkrDocument, Target } from '../okr/model';
export type { Finding, Severity } from '../rules/rule';
export type { ConfigProblem, Workspace } from '../workspace';
export { type Files, isConfigFile, isOkrFile } from '../workspace/files';
export type { FileHistory, History } from '../workspace/history';
export { canonical } from '../workspace/uri';
export type { Action, FileEdits } from './actions/codeActions';
export type { Refactoring } from './actions/refactor';
export type { AgendaChoices, AgendaWanted } from './agenda';
export type { CodeLens } from './annotations/codeLenses';
export { tokenTypes } from './annotations/semanticTokens';
export type { Attention, NeedIn } from './attention';
export { rhythmKey } from './attention';
export type { Bet, Board } from './board';
export type { MoveAsked, OutOfDate } from './board/move';
export type { Scope } from './board/scope';
export type { Choice, Form, Refused, Typed } from './checkIn';
export type { Closing, ClosingAnswer, ClosingForm, ClosingKeyResult, NextSet, SetKey } from './closing';
export { answersIn, isReached, judged, parseScore, setKeyOf } from './closing';
export type { CommentChange, CommentPlace, Thread } from './comments';
export type { Completion } from './completion';
export type { ConfigurationFix } from './configuration/fixes';
export type { Checked } from './findings';
export type { Fold } from './folding';
export type { Hover } from './hover';
export { plain as plainText } from './hover/markdown';
export type { Known } from './known';
export type { Place } from './navigation';
export { placesOf } from './navigation';
export type { Move } from './navigation/fileRenames';
export type { NewFile } from './newFile';
export type { OutlineEntry } from './outline';
export type { Pasting } from './paste';
export type { TextReading } from './readText';
export type { ReviewWanted } from './review';
export type { RoundItem } from './round';
export { escapeText, toSnippet, withoutStops } from './snippet';
export type { SourceValue } from './sources';
export type { KeyResultStand, ObjectiveStand, SetStand } from './status';
export { localDay } from './today';
export type { TranslationForm } from './translate';
export type { Branch } from './tree/branch';
export { nameOf } from './words';

export interface ServiceOptions {
  /** Today, as everybody is to see it. */
  readonly today: () => Day;
  /** The history of files, where it may be read. */
  readonly history?: History;
  /** Lets others have the processor for a moment, in what is done in the background. */
  readonly breathe?: () => Promise<void>;
  /** What went wrong, for whoever looks after the program. */
  readonly log?: (message: string) => void;
}

export interface Service {
  /**
   * Does what the first hover, fix or completion in these documents would otherwise wait for. For a moment when nobody waits; a second
   * time it costs nothing.
   */
  prepare(documents: readonly OkrDocument[]): void;
  /** The files: open them, close them, say what changed. */
  readonly workspace: Workspace;
  /**
   * Reads the history of files with sets that are pursued, as far as it is not known yet; findings and hovers then know of it. Tells
   * whether there is something new.
   */
  readHistory(isMeant?: (uri: string) => boolean): Promise<boolean>;
  /** Reads how the goalposts of a document moved, for its hovers. */
  readMoves(document: OkrDocument): Promise<void>;
  /** Forgets all history: another commit is checked out, or it may not be read any more. */
  forgetHistory(): void;
  /** The findings of a file, in order of place; none where the file is unknown or excluded. */
  findings(uri: string): readonly Finding[];
  /** The same, with a mark by which one sees that they are what they were. */
  checked(uri: string): Checked;
  /** What can be done about the findings that touch a range. With `withBlanks` edits may leave tab stops for a reason. */
  codeActions(document: OkrDocument, range: { start: number; end: number }, withBlanks: boolean): Action[];
  /** The edits of everything that can be mended without a question. */
  fixAll(document: OkrDocument): TextEdit[];
  /** The edits that put the keys of everything into the format's order. */
  orderKeys(document: OkrDocument): TextEdit[];
  /** The edits that lay a document out, or some lines of it, without touching what it says. */
  formatting(document: OkrDocument, options: FormattingOptions): TextEdit[];
  /** What is tidied in the line above, when a line break was typed before an offset. */
  formattingOnBreak(document: OkrDocument, offset: number): TextEdit[];
  hover(document: OkrDocument, offset: number): Hover | undefined;
  /** What may stand at an offset, the likeliest first. */
  complete(document: OkrDocument, offset: number): Completion[];
  /** The text of a configuration file as it is now; undefined for what is none. */
  configuration(uri: string): string | undefined;
  /** What may stand at an offset of a configuration file, the likeliest first. */
  completeConfiguration(uri: string, offset: number): Completion[];
  configurationHover(uri: string, offset: number): Hover | undefined;
  /** What can be done about the faults of a configuration file that touch a range. */
  configurationFixes(uri: string, range: Stretch): ConfigurationFix[];
  symbols(document: OkrDocument): OutlineEntry[];
  folds(document: OkrDocument): Fold[];
  /** The stretches of text around an offset, from the smallest to the whole file. */
  selection(document: OkrDocument, offset: number): Stretch[];
  /** What can be done with the thing at an offset though nothing is wrong with it. */
  refactorings(document: OkrDocument, offset: number): Refactoring[];
  /** Where the thing named at an offset is declared. */
  definition(document: OkrDocument, offset: number): Declaration[];
  /** Every place in all files that names what is named at an offset. */
  references(document: OkrDocument, offset: number, withDeclaration: boolean): Place[];
  /** The places in this file that name what is named at an offset. */
  highlights(document: OkrDocument, offset: number): (Place & { readonly declares: boolean })[];
  /** The places in this file that change together when an id is typed over; empty where there is nothing to keep together. */
  linkedPlaces(document: OkrDocument, offset: number): Place[];
  /** What would be renamed at an offset, or why nothing can be. */
  prepareRename(document: OkrDocument, offset: number): Renaming | Refused;
  /** The edits that rename what stands at an offset everywhere, the configuration included. */
  rename(document: OkrDocument, offset: number, to: string): FileEdits[] | Refused;
  /** The edits that keep paths right when files or folders move. To be made before they do. */
  fileRenames(moves: readonly Move[]): FileEdits[];
  links(document: OkrDocument): Link[];
  /** Objectives, key results, initiatives and health metrics in all files that fit a query, the best first. */
  workspaceSymbols(query: string): WorkspaceSymbol[];
  /** The innermost thing at an offset. */
  targetAt(document: OkrDocument, offset: number): Target | undefined;
  /** Where a thing lives, and how far it is: "Payments · 2026-Q4 · 62% · at risk". */
  describe(target: Target): string;
  /** What a thing works for. */
  supertypes(target: Target): Target[];
  /** What works for a thing. */
  subtypes(target: Target): Target[];
  codeLenses(document: OkrDocument): CodeLens[];
  /** What supports or moves the thing that a lens at an offset stands above. */
  supporters(document: OkrDocument, offset: number): Place[];
  inlayHints(document: OkrDocument, range: Stretch): InlayHint[];
  semanticTokens(document: OkrDocument): SemanticToken[];
  /** The forest of objectives across all files. Branches keep their ids from one call to the next. */
  tree(): Branch[];
  /** What nobody supports, what supports nothing, and where several teams meet, in the cycle that runs. */
  alignment(): Branch[];
  /** What needs somebody now in the sets that are pursued, by reason. */
  attention(): Attention;
  /** What to ask for the key result at an offset, or why it can't be checked in. */
  checkInForm(document: OkrDocument, offset: number): Form | Refused;
  /** The reason why a value does not fit; none where it does. */
  checkInValue(document: OkrDocument, offset: number, value: string): { reason?: string };
  /** The edits that write a check-in, or why it can't be written. */
  checkInEdit(document: OkrDocument, offset: number, typed: Typed): { readonly edits: TextEdit[] } | Refused;
  /** All key results that can be checked in; those that are due first. */
  checkInChoices(): Choice[];
  /** What the source of the key result at an offset says now; undefined where it names no place in a file. */
  sourceValue(document: OkrDocument, offset: number): Promise<SourceValue | undefined>;
  /** The key results of a check-in round, most at risk first; those that are due are marked. */
  round(): Promise<RoundItem[]>;
  /** The reason why a value does not fit a key result of a round; none where it does. */
  roundValue(key: KeyResultKey, value: string): { reason?: string };
  /** The edits that write down the answers of a round, for the files as they are now. */
  roundEdits(answers: readonly RoundAnswer[]): RoundEdits;
  /** The bets of a scope by their state. They keep their ids from one call to the next. */
  board(scope: Scope): Board;
  /** The edits that move the bet at an offset to another state, or why it can't be moved. */
  moveBet(
    document: OkrDocument,
    offset: number,
    asked: MoveAsked,
  ): { readonly edits: TextEdit[] } | Refused | OutOfDate;
  /** What closing asks with, of each set that is pursued; those whose cycle is over first. */
  closingForms(): ClosingForm[];
  /** The edits that close a set, for its file as it is now. */
  closeSet(
    key: SetKey,
    closing: Closing,
  ): { readonly document: OkrDocument; readonly edits: readonly TextEdit[] } | Refused;
  /** The next cycle's file after these answers. */
  draftNext(key: SetKey, answers: readonly ClosingAnswer[], cycle: string): NextSet | Refused;
  /** The edits that put one thing of the tree onto another, over all files, or why that can't be. */
  moves(drop: Drop): FileEdits[] | Refused;
  /** The edits that write a copied list, table or lines as key results at a selection, or why that can't be. */
  pasteKeyResults(document: OkrDocument, selection: Stretch, text: string): Pasting | Refused;
  newFile(asked: { readonly team: string; readonly cycle: string; readonly owner?: string }): NewFile;
  /** How one sentence is read, with the words of the configuration that counts for a place. */
  readText(text: string, uri: string): TextReading;
  /** Where the sets of a file stand today, as numbers. */
  stand(document: OkrDocument): SetStand[];
  /** The comments of a file, and the places in it that can be commented on. */
  comments(document: OkrDocument): { readonly threads: readonly Thread[]; readonly places: readonly CommentPlace[] };
  /** The edits for the comment at an offset (for a new one: of the thing to comment on), or why there are none. */
  commentEdit(document: OkrDocument, offset: number, change: CommentChange): { readonly edits: TextEdit[] } | Refused;
  /** The agenda of a sync, or of a talk with somebody, as Markdown. */
  agenda(wanted: AgendaWanted): { readonly markdown: string } | Refused;
  /** Whom and what agendas can be made for now; `uri` is the file that somebody looks at. */
  agendaChoices(uri?: string): AgendaChoices;
  /** Where all sets of a cycle stand, how the practice works, and who works for what. */
  review(wanted: ReviewWanted): Review;
  /** The metrics of one set of a review, by its key; undefined where it is gone. */
  setDetail(key: string): SetDetail | undefined;
  /** What translating the objective at an offset for another team asks with. */
  translationForm(document: OkrDocument, offset: number): TranslationForm | Refused;
  /** The next step of translating the objective at an offset for a team. */
  translation(document: OkrDocument, offset: number, wanted: TranslationWanted): Translation | Refused;
  /** What pick lists offer; the configurations above `uris` count too. */
  known(uris: readonly string[]): Known;
}

/** Puts the features together over a workspace. */
export function createService(workspace: Workspace, options: ServiceOptions): Service {
  const history = createHistoryKeeper(workspace, options.history, options.breathe);
  const desk: Desk = { workspace, history, today: options.today, log: options.log ?? (() => {}) };
  const checked = checkerOver(desk);
  const findings = (uri: string) => checked(uri).findings();
  const identities = new Identities();
  const onBoard = new Identities();
  const configurations = (uri: string) => workspace.configProblems().get(canonical(uri));
  return {
    prepare: preparer(desk),
    workspace,
    readHistory: (isMeant) => history.read(isMeant),
    readMoves: (document) => history.readMoves(document),
    forgetHistory: () => history.forget(),
    findings,
    checked,
    codeActions: (document, range, withBlanks) => codeActions(document, findings(document.uri), range, withBlanks),
    fixAll: (document) => fixAll(desk, document),
    orderKeys,
    formatting,
    formattingOnBreak,
    hover: (document, offset) => hover(lensOn(desk, document), findings(document.uri), offset),
    complete: (document, offset) => complete(desk, document, offset),
    configuration: (uri) => configurations(uri)?.text,
    completeConfiguration: (uri, offset) => {
      const file = configurations(uri);
      return file ? completeConfiguration(desk, canonical(uri), file.text, offset) : [];
    },
    configurationHover: (uri, offset) => {
      const file = configurations(uri);
      return file && configurationHover(file.text, offset);
    },
    configurationFixes: (uri, range) => configurationFixes(configurations(uri)?.problems ?? [], range),
    symbols: (document) => {
      const lens = lensOn(desk, document);
      return symbols(document, (target) => standingText(lens, target) ?? '');
    },
    folds,
    selection: selectionAt,
    refactorings: (document, offset) => refactorings(desk, lensOn(desk, document), offset),
    definition: (document, offset) => definition(desk, document, offset),
    references: (document, offset, withDeclaration) => references(desk, document, offset, withDeclaration),
    highlights: (document, offset) =>
      highlights(desk, document, offset).map(({ at, declares }) => ({ ...at, declares })),
    linkedPlaces: (document, offset) => linkedPlaces(desk, document, offset),
    prepareRename: (document, offset) => prepareRename(desk, document, offset),
    rename: (document, offset, to) => rename(desk, document, offset, to),
    fileRenames: (moves) => fileRenames(desk, moves),
    links: (document) => links(desk, document),
    workspaceSymbols: (query) => workspaceSymbols(desk, query),
    targetAt: hierarchyAt,
    describe: (target) => describe(desk, target),
    supertypes: (target) => supertypes(desk, target),
    subtypes: (target) => subtypes(desk, target),
    codeLenses: (document) => codeLenses(lensOn(desk, document)),
    supporters: (document, offset) => supportersAt(lensOn(desk, document), offset),
    inlayHints: (document, range) => inlayHints(lensOn(desk, document), range),
    semanticTokens: (document) => semanticTokens(lensOn(desk, document)),
    tree: () => buildTree(desk, identities),
    alignment: () => alignmentTree(desk, identities),
    attention: () => attentionOver(desk),
    checkInForm: (document, offset) => checkInForm(lensOn(desk, document), offset),
    checkInValue: (document, offset, value) => checkInValue(lensOn(desk, document), offset, value),
    checkInEdit: (document, offset, typed) => checkInEdit(lensOn(desk, document), offset, typed),
    checkInChoices: () => checkInChoices(desk),
    sourceValue: (document, offset) => sourceAt(desk, document, offset),
    round: () => roundItems(desk),
    roundValue: (key, value) => roundValue(desk, key, value),
    roundEdits: (answers) => roundEdits(desk, answers),
    board: (scope) => boardOf(desk, onBoard, scope),
    moveBet: (document, offset, asked) => moveBet(lensOn(desk, document), offset, asked),
    closingForms: () => closingForms(desk),
    closeSet: (key, closing) => closeSet(desk, key, closing),
    draftNext: (key, answers, cycle) => draftNext(desk, key, answers, cycle),
    moves: (drop) => moves(desk, buildTree(desk, identities), drop),
    pasteKeyResults: (document, selection, text) => pasteKeyResults(desk, document, selection, text),
    newFile,
    readText: (text, uri) => readText(text, workspace.config(uri)),
    stand: (document) => standOf(lensOn(desk, document), document),
    comments: (document) => ({ threads: threadsIn(document), places: placesIn(document) }),
    commentEdit: (document, offset, change) => commentEdit(lensOn(desk, document), offset, change),
    agenda: (wanted) => agendaFor(desk, wanted),
    agendaChoices: (uri) => agendaChoices(desk, uri),
    review: (wanted) => reviewOver(desk, wanted),
    setDetail: (key) => setDetailOf(desk, key),
    translationForm: (document, offset) => translationForm(desk, document, offset),
    translation: (document, offset, wanted) => translation(desk, document, offset, wanted),
    known: (uris) => known(desk, uris),
  };
}

/** A service over files that are reached through a port. */
export function serviceOver(files: Files, options: ServiceOptions): Service {
  const rules = new Map(allRules.map(({ code, options: known }) => [code, known]));
  return createService(createWorkspace(files, { rules, log: options.log, breathe: options.breathe }), options);
}
