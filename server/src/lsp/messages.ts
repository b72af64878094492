/**
 * The custom messages between client and server, written once for both: method names, parameters and results. Plain types and
 * strings only (the two protocol packages do not share their request types), so that the client can import this file alone.
 */
import type { Position, Range, WorkspaceEdit } from 'vscode-languageserver-types';
import type { ItemAt, Status } from './messages/base';

export type { Review, SetDetail } from '../pages/review/data';
export type * from './messages/base';
export type * from './messages/board';
export type * from './messages/checkIn';
export type * from './messages/closing';
export type * from './messages/round';
export type * from './messages/translation';

/** A request from the client: the forest of objectives. Params: none. Result: {@link TreeNode}[]. */
export const treeRequest = 'okr/tree';
/** A request: what nobody supports, what supports nothing, where several teams meet. Params: none. Result: {@link TreeNode}[]. */
export const alignmentRequest = 'okr/alignment';
/** A notification from the server: the tree may have changed. Params: none. */
export const treeChanged = 'okr/treeChanged';
/** A notification from the server, once after start and after each whole indexing. Params: {@link Indexed}. */
export const indexed = 'okr/indexed';
/** A request: what needs somebody now, in the sets that are pursued. Params: none. Result: {@link Attention}. */
export const attention = 'okr/attention';
/** A request: what a check-in needs to ask. Params: {@link ItemAt}. Result: {@link CheckInForm} or {@link Refusal}. */
export const checkInForm = 'okr/checkInForm';
/** A request: is this a value for the metric? Params: {@link ItemAt} & { value }. Result: { reason?: string }. */
export const checkInValue = 'okr/checkInValue';
/** A request: the edit that writes a check-in. Params: {@link CheckInParams}. Result: {@link EditResult} or {@link Refusal}. */
export const checkInEdit = 'okr/checkInEdit';
/** A request: what the source of a key result says now. Params: {@link ItemAt}. Result: {@link SourceValue}, or null without a place in a file. */
export const sourceValue = 'okr/sourceValue';
/** A request: the key results of a check-in round, most at risk first. Params: none. Result: {@link RoundItem}[]. */
export const round = 'okr/round';
/** A request: is this a value for a key result of the round? Params: {@link RoundValueParams}. Result: { reason?: string }. */
export const roundValue = 'okr/roundValue';
/** A request: the edits that write down answers, for the files as they are now. Params: {@link RoundEditsParams}. Result: {@link RoundEdits}. */
export const roundEdits = 'okr/roundEdits';
/** A request: the key results one can check in now, for a pick list. Params: none. Result: {@link CheckInChoice}[]. */
export const checkInChoices = 'okr/checkInChoices';
/** A request: the bets on the board. Params: {@link BoardScope}. Result: {@link Board}. */
export const board = 'okr/board';
/** A request: the edit that moves a bet to another state. Params: {@link BetMove}. Result: {@link EditResult} or {@link Refusal}. */
export const betMove = 'okr/betMove';
/** A request: where all sets of a cycle stand. Params: {@link ReviewParams}. Result: {@link Review}, null where it could not be worked out. */
export const review = 'okr/review';
/** A request: the metrics of one set of a review. Params: { key }. Result: {@link SetDetail}, null where it is gone. */
export const setDetail = 'okr/setDetail';
/** A request: what closing asks with, of each set that is pursued; those whose cycle is over first. Params: none. Result: {@link ClosingForm}[]. */
export const closingForms = 'okr/closingForms';
/** A request: what a score means. Params: {@link JudgeScoreParams}. Result: {@link JudgedScore}. */
export const judgeScore = 'okr/judgeScore';
/** A request: the edits that close a set, for its file as it is now. Params: {@link CloseSetParams}. Result: {@link FileChange} or {@link Refusal}. */
export const closeSet = 'okr/closeSet';
/** A request: the next cycle's file. Params: {@link DraftNextParams}. Result: {@link NextSet} or {@link Refusal}. */
export const draftNext = 'okr/draftNext';
/** A request: the edits that put one row of the tree onto another. Params: {@link MoveParams}. Result: {@link MoveEdits} or {@link Refusal}. */
export const moveEdits = 'okr/moveEdits';
/** A request: the edit that pastes a text as key results. Params: {@link PasteParams}. Result: {@link PasteEdit} or {@link Refusal}. */
export const pasteKeyResults = 'okr/pasteKeyResults';
/** A request: what translating an objective for another team asks with. Params: {@link ItemAt}. Result: {@link TranslationForm} or {@link Refusal}. */
export const translationForm = 'okr/translationForm';
/** A request: the next step of it. Params: {@link TranslationParams}. Result: {@link Translation} or {@link Refusal}. */
export const translation = 'okr/translation';
/** A request: a new file's name and text. Params: {@link NewFileParams}. Result: {@link NewFile}. */
export const newFile = 'okr/newFile';
/** A request: what the configuration and the workspace know, for pick lists. Params: none. Result: {@link Known}. */
export const known = 'okr/known';
/** A request: an agenda. Params: {@link AgendaParams}. Result: {@link Agenda} or {@link Refusal}. */
export const agenda = 'okr/agenda';
/** A request: whom and what agendas can be made for. Params: { uri?: the file one looks at }. Result: {@link AgendaChoices}. */
export const agendaChoices = 'okr/agendaChoices';
/** A request: the comments of a file. Params: { uri }. Result: {@link Comments}, null for a file that is not known. */
export const comments = 'okr/comments';
/** A request: the edit that writes a comment. Params: {@link CommentEditParams}. Result: {@link EditResult} or {@link Refusal}. */
export const commentEdit = 'okr/commentEdit';
/**
 * A notification to the server: whether it may run git to read the history of files (the workspace is trusted), and again whenever
 * another commit is checked out. Until it comes, there is no history. Params: {@link HistoryParams}.
 */
export const history = 'okr/history';
/** Requests from the server to a client that holds the files (virtual workspaces; {@link InitializationOptions}). */
/** Params: {@link FindFilesParams}. Result: the addresses (string[]) of all files there that are ours. */
export const findFiles = 'okr/findFiles';
/** Params: {@link ReadFileParams}. Result: {@link FileText}. */
export const readFile = 'okr/readFile';

/** What a client may say in `initialize` as `initializationOptions`; all of it may be left out. */
export interface InitializationOptions {
  /** The files are not on this machine's disk: ask the client for them ({@link findFiles}, {@link readFile}). */
  readonly clientFiles?: boolean;
  /** The date to judge by, "2026-12-18", instead of today. */
  readonly today?: string;
  /** The client has the command `okr.openRule`, which takes a rule's code and shows its page. */
  readonly openRule?: boolean;
  /** The client has the command `okr.translate`, which takes an {@link ItemAt}. */
  readonly translate?: boolean;
  /** The client has VS Code's commands `editor.action.triggerSuggest` and `editor.action.showReferences`. */
  readonly editorCommands?: boolean;
  /** Git may be run to read the history of files, as if {@link history} had been sent. */
  readonly history?: boolean;
  /** The client has the command `okr.checkIn`, which takes an {@link ItemAt}. */
  readonly checkIn?: boolean;
  /** As the setting `okr.codeLens.enabled`: lines above objectives and key results. On unless it is said to be off. */
  readonly codeLens?: { readonly enabled?: boolean };
  /** As the setting `okr.inlayHints.enabled`: words behind values. Off unless it is said to be on. */
  readonly inlayHints?: { readonly enabled?: boolean };
  /** As the setting `okr.format.keyOrder`: whether formatting puts keys into the format's order. `asWritten` unless it is said. */
  readonly format?: { readonly keyOrder?: 'asWritten' | 'canonical' };
}

export interface HistoryParams {
  readonly allowed: boolean;
  /** The path of the command, where the client knows it. */
  readonly git?: string;
}

export interface FindFilesParams {
  /** Addresses of folders. */
  readonly folders: readonly string[];
}

export interface ReadFileParams {
  readonly uri: string;
}

/** A file's text, or why it can't be read. */
export type FileText = { readonly text: string } | { readonly failed: string };

export interface Indexed {
  readonly files: number;
  readonly milliseconds: number;
}

export interface TreeNode {
  /** Stays the same while the thing is the same, over edits and refreshes. */
  readonly id: string;
  /** In the tree of the alignment: the id that the same thing has in the tree of objectives. */
  readonly same?: string;
  readonly kind: 'group' | 'objective' | 'keyResult' | 'initiative' | 'healthMetric';
  readonly label: string;
  /** Progress and the like, as text: "62% · at risk". */
  readonly description: string;
  /** Markdown. */
  readonly tooltip: string;
  /** For screen readers: label, kind, progress, status in one sentence. */
  readonly accessibleLabel: string;
  readonly uri?: string;
  /** The whole item, and the part to select. */
  readonly range?: Range;
  readonly selectionRange?: Range;
  /** 0 to 1, clamped; undefined where there is none. */
  readonly progress?: number;
  readonly status?: Status;
  readonly initiativeStatus?: 'idea' | 'ready' | 'doing' | 'blocked' | 'done' | 'dropped';
  readonly team?: string;
  readonly cycle?: string;
  readonly owners: readonly string[];
  /** Why it needs somebody's attention, in a few words each; empty when it does not. */
  readonly attention: readonly string[];
  readonly canCheckIn: boolean;
  readonly children: readonly TreeNode[];
}

/** What needs somebody now. */
export interface Attention {
  /** Empty when it could not be worked out. */
  readonly today: string;
  /** The cycles that run, that of most sets first. */
  readonly running: readonly {
    readonly name: string;
    /** "week 7 of 13" */
    readonly week: { readonly now: number; readonly of: number };
    /** The files with sets that are pursued in it. */
    readonly uris: readonly string[];
  }[];
  /** What only a person can settle first; no reason without needs. */
  readonly groups: readonly NeedGroup[];
  /** How often each set is checked in. */
  readonly rhythms: readonly Rhythm[];
}

/** Everything that needs somebody for one reason. */
export interface NeedGroup {
  readonly reason: 'decision' | 'checkIn' | 'closing' | 'offTrack' | 'atRisk' | 'blocked' | 'overdue' | 'health';
  /** "Check-ins due" */
  readonly label: string;
  readonly needs: readonly Need[];
}

/** One thing that needs somebody. */
export interface Need {
  readonly uri: string;
  readonly range: Range;
  readonly title: string;
  /** What is the matter, in a few words. */
  readonly detail: string;
  /** Who owns it, or who decides. */
  readonly people: readonly string[];
  readonly team?: string;
  /** The key of its set's {@link Rhythm}. */
  readonly rhythm: string;
  /** It stands on a key result that can be checked in. */
  readonly canCheckIn: boolean;
}

/** A set, and how often it is checked in. */
export interface Rhythm {
  /** The same while the set is. */
  readonly key: string;
  readonly team?: string;
  readonly cadenceDays: number;
  /** Somebody is checking in: there is a check-in of today. */
  readonly checkedInToday: boolean;
}

/** Rows of the tree by their ids ({@link TreeNode}). */
export interface MoveParams {
  readonly item: string;
  readonly onto: string;
  /** The row that it hung from: an objective supports the new one instead. */
  readonly from?: string;
}

export interface MoveEdits {
  readonly edit: WorkspaceEdit;
  /** The files that it changes, in the versions that it is for; null for one that is not open. */
  readonly files: readonly { readonly uri: string; readonly version: number | null }[];
}

/** A text to be pasted at a selection of the document's stated version. */
export interface PasteParams {
  readonly uri: string;
  readonly version: number;
  readonly range: Range;
  readonly text: string;
}

export interface PasteEdit {
  /** Against the document's stated version; takes the selection away, too. */
  readonly edit: WorkspaceEdit;
  /** How many key results are written. */
  readonly count: number;
  /** The selection is in a list of key results, or where one begins. */
  readonly inList: boolean;
  /** Most likely what the person wants: the text is a list or a table, and a key result is missing where the cursor is. */
  readonly likely: boolean;
}

export interface ReviewParams {
  /** A cycle by name; by default the one that runs in most sets. */
  readonly cycle?: string;
  /** A team by name: its sets, what they work for, and what works for them. All teams where it is left out. */
  readonly team?: string;
}

export interface NewFileParams {
  readonly team: string;
  readonly cycle: string;
  readonly owner?: string;
}

export interface Known {
  readonly teams: readonly string[];
  readonly people: readonly string[];
  /** Cycles worth offering, the likeliest first: the current quarter, the next one, the year. */
  readonly cycles: readonly string[];
  readonly today: string;
}

export interface AgendaParams {
  /** For a 1:1 with this person, instead of a sync. */
  readonly owner?: string;
  /** All teams where it is left out. */
  readonly teams?: readonly string[];
  /** The day of the last sync, "2026-11-09"; by default a cadence ago. */
  readonly since?: string;
}

export interface Agenda {
  readonly markdown: string;
}

export interface AgendaChoices {
  /** The teams whose sets are pursued. */
  readonly teams: readonly string[];
  /** The one whose file one looks at. */
  readonly here?: string;
  /** Who owns something, or is to decide or do something. */
  readonly owners: readonly string[];
}

/** What of a result a comment is about. */
export type About = 'target' | 'metric' | 'deadline' | 'dependency';

export interface Comments {
  /** The version that the places count in. */
  readonly version: number;
  readonly threads: readonly CommentThread[];
  /** What can be commented on; of several that hold a line the last is the narrowest. */
  readonly places: readonly { readonly range: Range; readonly about?: About }[];
}

/** A comment with its replies. */
export interface CommentThread {
  /** A place in the comment itself, for {@link CommentEditParams}. */
  readonly position: Position;
  /** What it is about, in the file. */
  readonly range: Range;
  readonly about?: About;
  readonly isOpen: boolean;
  /** The comment, then its replies. */
  readonly remarks: readonly { readonly by?: string; readonly date?: string; readonly says: string }[];
}

/** At a comment; for a new one, at the objective or key result. */
export interface CommentEditParams extends ItemAt {
  readonly change:
    | { readonly kind: 'create'; readonly says: string; readonly by?: string; readonly about?: About }
    | { readonly kind: 'reply'; readonly says: string; readonly by?: string }
    | { readonly kind: 'settle'; readonly says?: string; readonly by?: string }
    | { readonly kind: 'reopen' };
}
