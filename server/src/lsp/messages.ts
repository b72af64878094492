/**
 * The custom messages between client and server, written once for both: method names, parameters and results. Plain types and
 * strings only (the two protocol packages do not share their request types), so that the client can import this file alone.
 */
import type { Position, Range, WorkspaceEdit } from 'vscode-languageserver-types';

export type { Review, SetDetail } from '../pages/review/data';

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

/** Names an item: by a place inside it. The version is the one the client sees. */
export interface ItemAt {
  readonly uri: string;
  readonly version?: number;
  readonly position: Position;
}

/** Something can't be done; a sentence for the person who asked. */
export interface Refusal {
  readonly refused: string;
  /** The file is not as it was when the question was put: ask for what is there now, and put it again. */
  readonly stale?: boolean;
}

export type Status =
  | 'on track'
  | 'at risk'
  | 'off track'
  | 'stale'
  | 'no data'
  | 'achieved'
  | 'missed'
  | 'dropped'
  | 'draft'
  | 'closed';

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
}

export interface CheckInForm {
  readonly title: string;
  readonly owner?: string;
  /** "payment failure rate", or the title where no metric is named. */
  readonly metric: string;
  /** How a value is written, after the last one or the target: "2.1%". */
  readonly example: string;
  readonly baseline?: string;
  readonly target?: string;
  readonly last?: { readonly date: string; readonly value?: string; readonly confidence?: string };
  readonly today: string;
  /** A check-in of today is there already: a new one comes below it. */
  readonly alreadyToday: boolean;
}

export interface CheckInParams extends ItemAt {
  readonly checkIn: {
    readonly date: string;
    readonly value: string;
    /** 0 to 1 or a percentage, as typed. */
    readonly confidence?: string;
    readonly by?: string;
    readonly note?: string;
    readonly blockers?: readonly string[];
    readonly assumptions?: readonly string[];
    readonly decisions_needed?: readonly string[];
    readonly next?: readonly string[];
  };
}

/** What a source says: a value to be shown before it is taken, with its place; or why there is none. */
export type SourceValue = { readonly value: string; readonly from: string } | { readonly failed: string };

/** Names a key result over edits and reloads. Plain data, to be given back as it is. */
export interface KeyResultKey {
  readonly uri: string;
  readonly set: string;
  readonly id?: string;
  readonly title: string;
  readonly objective: string;
}

export interface RoundItem {
  readonly key: KeyResultKey;
  /** The file, as the editor spells it, and the place of the key result now. */
  readonly uri: string;
  readonly position: Position;
  readonly objective: string;
  readonly team?: string;
  readonly owner?: string;
  /** Who owns it, and who runs the check-ins of its set. */
  readonly people: readonly string[];
  /** How it stands, leaving out that nobody has looked: "off track". */
  readonly status: Status;
  readonly due: boolean;
  readonly form: CheckInForm;
  /** What its source says now, where that names a place in a file. */
  readonly source?: SourceValue;
  /** Where its number is read, when that is a web address. */
  readonly link?: string;
  /** To be given back with the answer: it tells whether somebody else has checked in meanwhile. */
  readonly trace: string;
}

export interface RoundValueParams {
  readonly key: KeyResultKey;
  readonly value: string;
}

export interface RoundAnswer {
  readonly key: KeyResultKey;
  readonly trace: string;
  readonly checkIn: CheckInParams['checkIn'];
}

export interface RoundEditsParams {
  readonly answers: readonly RoundAnswer[];
}

export interface RoundEdits {
  /** One entry a file. */
  readonly files: readonly (FileChange & {
    /** Whose answers are written into it. */
    readonly keys: readonly KeyResultKey[];
  })[];
  /** Answers that are in no edit, and why. */
  readonly refused: readonly RoundRemark[];
  /** Answers that are, and that a person should look at again. */
  readonly noted: readonly RoundRemark[];
}

export interface RoundRemark {
  readonly key: KeyResultKey;
  readonly title: string;
  readonly text: string;
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

/** What is to change in one file. */
export interface FileChange {
  readonly uri: string;
  /** The version that the edit is for; null for a file that is not open. */
  readonly version: number | null;
  readonly edit: WorkspaceEdit;
  /** The whole text once it is made, to be looked at before. */
  readonly after: string;
}

/** Names a set over edits and reloads. */
export interface SetKey {
  readonly uri: string;
  readonly set: string;
}

export interface ClosingForm {
  readonly key: SetKey;
  /** The file, as the editor spells it, and where the set stands in it. */
  readonly uri: string;
  readonly range: Range;
  /** "Payments · 2026-Q4" */
  readonly title: string;
  /** The cycle's last day. */
  readonly end?: string;
  readonly isOver: boolean;
  readonly keyResults: readonly ClosingKeyResult[];
  /** Something is written in the retrospective already. */
  readonly looksBack: boolean;
  readonly nextCycle?: string;
}

export interface ClosingKeyResult {
  readonly key: KeyResultKey;
  readonly title: string;
  readonly objective: string;
  readonly owner?: string;
  readonly type: 'committed' | 'aspirational';
  /** "2.4% → 0.8%" */
  readonly goal?: string;
  /** "1.5% on 2026-12-14" */
  readonly last?: string;
  /** As written, else as it follows from the last value. */
  readonly score?: string;
  /** What that score means on its own scale. */
  readonly verdict?: string;
  readonly learned?: string;
  readonly next?: NextStep;
  readonly reason?: string;
}

/** What becomes of a key result that is not reached. */
export type NextStep = 'keep' | 'adapt' | 'let-go';

export interface JudgeScoreParams {
  readonly type: ClosingKeyResult['type'];
  readonly score: string;
}

/** What a score means, and whether it counts as reached; or why it is none. */
export type JudgedScore = { readonly verdict: string; readonly reached: boolean } | { readonly reason: string };

export interface ClosingAnswer {
  readonly key: KeyResultKey;
  /** 0.0 to 1.0 as typed; empty for one that is not scored. */
  readonly score?: string;
  readonly learned?: string;
  readonly next?: NextStep;
  readonly reason?: string;
}

export interface CloseSetParams {
  readonly key: SetKey;
  readonly closing: {
    readonly answers: readonly ClosingAnswer[];
    readonly changed: readonly string[];
    readonly failed: readonly string[];
    readonly differently: readonly string[];
  };
}

export interface DraftNextParams {
  readonly key: SetKey;
  readonly answers: readonly ClosingAnswer[];
  readonly cycle: string;
}

/** The next cycle's file. */
export interface NextSet extends NewFile {
  /** The text without tab stops. */
  readonly text: string;
  /** How many key results go on. */
  readonly keyResults: number;
}

export interface EditResult {
  /** Against the document's stated version. */
  readonly edit: WorkspaceEdit;
  /** Where to look afterwards. */
  readonly reveal?: Range;
}

export interface CheckInChoice {
  readonly uri: string;
  readonly position: Position;
  readonly title: string;
  readonly objective: string;
  readonly team?: string;
  readonly owner?: string;
  /** "last 2026-10-12: 2.1%, confidence 0.7", or "no check-in yet". */
  readonly last: string;
  readonly due: boolean;
}

/** What the board shows: everything that is running, what a team has running, or one set, by its name on the board. */
export type BoardScope =
  | { readonly kind: 'all' }
  | { readonly kind: 'team'; readonly team: string }
  | { readonly kind: 'set'; readonly set: string };

export type BetState = 'idea' | 'ready' | 'doing' | 'blocked' | 'done' | 'dropped';

export interface Board {
  readonly today: string;
  /** As asked for, or everything where that is not there. */
  readonly scope: BoardScope;
  /** What one can choose from. */
  readonly teams: readonly { readonly team: string; readonly label: string }[];
  readonly sets: readonly {
    readonly set: string;
    readonly label: string;
    readonly status: 'draft' | 'active' | 'closed';
  }[];
  /** The sets that are shown, with their limits on `doing`. */
  readonly lanes: readonly {
    readonly set: string;
    readonly team: string;
    readonly cycle?: string;
    readonly isClosed: boolean;
    readonly limit?: number;
    readonly doing: number;
  }[];
  readonly bets: readonly Bet[];
}

export interface Bet {
  /** Stays the same while the bet is the same, over edits and refreshes. */
  readonly id: string;
  readonly uri: string;
  readonly range: Range;
  readonly title: string;
  readonly state: BetState;
  readonly owners: readonly string[];
  readonly set: string;
  readonly objective?: string;
  readonly expect?: string;
  /** Days as text: "2026-11-15". */
  readonly started?: string;
  readonly due?: string;
  readonly finished?: string;
  /** Days since work began: until today, or until it ended. */
  readonly age?: number;
  /** Days since it was due, while it has not ended. */
  readonly overdue?: number;
  readonly learned?: string;
  readonly effects: readonly BetEffect[];
}

/** What became of a thing that a bet should move, since work on the bet began. */
export interface BetEffect {
  /** The metric's name, else the title; a reference that leads nowhere as it is written. */
  readonly metric: string;
  readonly title?: string;
  readonly before?: string;
  readonly now?: string;
  /** "2.4% → 0.8%" */
  readonly goal?: string;
  /** The way from baseline to target, 0 to 1. */
  readonly progress?: { readonly before: number; readonly now: number };
  readonly verdict: 'better' | 'worse' | 'same' | 'unknown';
}

export interface BetMove extends ItemAt {
  /** What is believed to be there. */
  readonly title: string;
  readonly from: BetState;
  readonly to: BetState;
  readonly learned?: string;
}

export interface ReviewParams {
  /** A cycle by name; by default the one that runs in most sets. */
  readonly cycle?: string;
  /** A team by name: its sets, what they work for, and what works for them. All teams where it is left out. */
  readonly team?: string;
}

export interface TranslationForm {
  readonly title: string;
  /** The team whose goal it is. */
  readonly team?: string;
  /** The teams that are known beside it. */
  readonly teams: readonly string[];
  /** What could be moved for it. */
  readonly metrics: readonly {
    readonly id: string;
    /** A few words: "recovery time". */
    readonly label: string;
    /** "time to restore service" */
    readonly name: string;
    readonly why: string;
  }[];
}

export interface TranslationParams extends ItemAt {
  readonly team: string;
  /** By their ids. */
  readonly metrics: readonly string[];
  /** What else the team can influence, in its own words. */
  readonly other?: string;
  /** Of a new file. */
  readonly cycle?: string;
}

/** What is to be done next. */
export type Translation =
  /** This edit gives the goal an id, so that it can be pointed at; then ask again. */
  | {
      readonly kind: 'goal';
      readonly uri: string;
      readonly version: number | null;
      readonly edit: WorkspaceEdit;
    }
  /** The objective goes into the team's file; the version is null where that is not open. */
  | {
      readonly kind: 'edit';
      readonly uri: string;
      readonly version: number | null;
      readonly range: Range;
      readonly snippet: string;
    }
  | ({ readonly kind: 'file' } & NewFile)
  /** The team has no open file for this time: ask again with the cycle of a new one. */
  | { readonly kind: 'cycle'; readonly cycles: readonly string[] };

export interface NewFileParams {
  readonly team: string;
  readonly cycle: string;
  readonly owner?: string;
}

export interface NewFile {
  /** "payments-2026-q4.okr.yaml" */
  readonly name: string;
  /** A snippet with tab stops (VS Code's snippet syntax). */
  readonly snippet: string;
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
