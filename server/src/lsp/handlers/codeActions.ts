/** Quick fixes, "ignore here", "why?", fixing all that is safe, keys in order, and refactorings. */
import {
  type CancellationToken,
  type CodeAction,
  CodeActionKind,
  type CodeActionParams,
  CodeActionTriggerKind,
  type Command,
  type Diagnostic,
  type Range,
} from 'vscode-languageserver';
import { type Action, canonical, type FileEdits, type OkrDocument, type Service, type TextEdit } from '../../service';
import { configDiagnostic, pageOf, toDiagnostic } from '../diagnostics';
import { workspaceEdit } from '../edits';
import type { ItemAt } from '../messages';
import { configurationOf, offsetAt, rangeOf, textOf } from '../places';
import { checkCancelled, documentOf, guarded, type Session, spelled } from '../session';
import { movesRead } from './history';
import { SHOW, type Show } from './show';

/** The kind of the action that mends everything that can be mended without a question. */
export const FIX_ALL = `${CodeActionKind.SourceFixAll}.okr`;

/** The kind of the action that puts the keys of everything into the format's order. */
export const ORGANIZE = `${CodeActionKind.Source}.organize.okr`;

/** What can be done with a whole file. */
const WHOLE_FILE: readonly {
  kind: string;
  title: string;
  edits: (service: Service, file: OkrDocument) => TextEdit[];
}[] = [
  { kind: FIX_ALL, title: 'Fix all that is safe to fix', edits: (service, file) => service.fixAll(file) },
  { kind: ORGANIZE, title: "Put the keys in the format's order", edits: (service, file) => service.orderKeys(file) },
];

/** All kinds that there are. */
export const CODE_ACTION_KINDS = [
  CodeActionKind.QuickFix,
  CodeActionKind.RefactorRewrite,
  CodeActionKind.RefactorExtract,
  CodeActionKind.RefactorMove,
  FIX_ALL,
  ORGANIZE,
];

/** How an action is found again when its edit is asked for. */
interface Data {
  readonly uri: string;
  readonly version: number;
  readonly start: number;
  readonly end: number;
  /** Which of the actions there, of the fixes or of the refactorings; none for what is done with the whole file. */
  readonly index?: number;
  readonly refactoring?: boolean;
  /** What is done with the whole file. */
  readonly whole?: string;
  readonly title: string;
}

/** Answers requests for code actions, and for their edits. */
export function handleCodeActions(session: Session): void {
  const none = (): CodeAction[] => [];
  session.connection.onCodeAction(
    guarded(session, 'code actions', (params, token) => actionsAt(session, params, token), none),
  );
  session.connection.onCodeActionResolve(
    guarded(
      session,
      'code action',
      (action: CodeAction) => withEdit(session, action),
      (action) => action,
    ),
  );
}

async function actionsAt(
  session: Session,
  { textDocument, range, context }: CodeActionParams,
  token: CancellationToken,
): Promise<CodeAction[]> {
  await session.ready;
  await movesRead(session, textDocument.uri); // they date what is recorded
  checkCancelled(token);
  const document = documentOf(session, textDocument.uri);
  const asked = (kind: string) => !context.only || context.only.some((only) => isWithin(kind, only));
  if (!document)
    return asked(CodeActionKind.QuickFix) ? configurationFixes(session, canonical(textDocument.uri), range) : [];
  const offsets = { start: offsetAt(document, range.start), end: offsetAt(document, range.end) };
  const actions = asked(CodeActionKind.QuickFix) ? quickFixes(session, document, offsets, context.diagnostics) : [];
  // The menu of a finding stays short, and no lamp is lit where nothing is wrong: refactorings come when they are asked for.
  const isAsked = context.only?.some((only) => isWithin(only, CodeActionKind.Refactor)) ?? false;
  const isAutomatic = context.triggerKind === CodeActionTriggerKind.Automatic;
  if (isAsked || (!context.only && !isAutomatic && actions.length === 0))
    actions.push(
      ...[...refactorings(session, document, offsets), ...translating(session, document, offsets)].filter(({ kind }) =>
        asked(kind ?? ''),
      ),
    );
  // Only where it is asked for: it would be in the way of the fixes of a place.
  if (context.only)
    actions.push(...WHOLE_FILE.filter(({ kind }) => asked(kind)).flatMap((one) => wholeFile(session, document, one)));
  return actions;
}

/** Whether an action of this kind is among what was asked for: `source` holds `source.fixAll.okr`. */
function isWithin(kind: string, asked: string): boolean {
  return kind === asked || kind.startsWith(`${asked}.`) || asked === CodeActionKind.Empty;
}

function quickFixes(
  session: Session,
  document: OkrDocument,
  offsets: { start: number; end: number },
  shown: readonly Diagnostic[],
): CodeAction[] {
  const found = session.service.codeActions(document, offsets, session.client.snippetEdits);
  return found.flatMap((action, index): CodeAction[] => {
    const command = commandOf(session, action);
    if (!action.edits && !command) return [];
    const data: Data = { uri: document.uri, version: document.version, ...offsets, index, title: action.title };
    const edits = action.edits && !session.client.resolvesEdits ? { edit: workspaceEdit(session, action.edits) } : {};
    return [
      {
        title: action.title,
        kind: CodeActionKind.QuickFix,
        diagnostics: [diagnosticOf(session, document, action, shown)],
        ...(action.preferred && { isPreferred: true }),
        ...(command && { command }),
        ...(action.edits && session.client.resolvesEdits && { data }),
        ...edits,
      },
    ];
  });
}

function refactorings(session: Session, document: OkrDocument, offsets: { start: number; end: number }): CodeAction[] {
  return session.service.refactorings(document, offsets.start).map(({ title, kind, files }, index): CodeAction => {
    if (!session.client.resolvesEdits) return { title, kind, edit: workspaceEdit(session, files()) };
    const data: Data = { uri: document.uri, version: document.version, ...offsets, index, refactoring: true, title };
    return { title, kind, data };
  });
}

/** The fixes in a configuration file; their edits are small enough to be sent along. */
function configurationFixes(session: Session, uri: string, range: Range): CodeAction[] {
  const text = configurationOf(session, uri);
  if (!text) return [];
  const offsets = { start: text.offsetAt(range.start), end: text.offsetAt(range.end) };
  return session.service.configurationFixes(uri, offsets).map(({ title, problem, edits }) => ({
    title,
    kind: CodeActionKind.QuickFix,
    diagnostics: [configDiagnostic(text, problem)],
    isPreferred: true,
    edit: workspaceEdit(session, [{ uri, edits }]),
  }));
}

/** Offered on a goal that serves no wider one: others may work for it. */
function translating(session: Session, document: OkrDocument, { start }: { readonly start: number }): CodeAction[] {
  const { client, service } = session;
  const target = service.targetAt(document, start);
  if (!client.translate || target?.shape !== 'objective' || target.supports) return [];
  const title = 'Translate for my team…';
  const at: ItemAt = {
    uri: spelled(session, document.uri),
    version: document.version,
    position: textOf(document).positionAt(target.span.start),
  };
  return [
    { title, kind: CodeActionKind.RefactorExtract, command: { title, command: 'okr.translate', arguments: [at] } },
  ];
}

/** The diagnostic that an action is about: as the editor has it, where it sent it along. */
function diagnosticOf(
  session: Session,
  document: OkrDocument,
  { finding }: Action,
  shown: readonly Diagnostic[],
): Diagnostic {
  const own = toDiagnostic(session, document, finding);
  const isSame = ({ code, range }: Diagnostic) =>
    code === own.code &&
    range.start.line === own.range.start.line &&
    range.start.character === own.range.start.character;
  return shown.find(isSame) ?? own;
}

/** What an action without an edit does: go to a place, or show a rule's page. */
function commandOf(session: Session, { title, open, page }: Action): Command | undefined {
  if (page !== undefined && session.client.openRule) return { title, command: 'okr.openRule', arguments: [page] };
  if (!session.client.showsDocuments) return undefined;
  if (page !== undefined) {
    const show: Show = { uri: pageOf(page), external: true };
    return { title, command: SHOW, arguments: [show] };
  }
  const target = open && documentOf(session, open.uri);
  if (!target) return undefined;
  const show: Show = { uri: spelled(session, open.uri), selection: rangeOf(textOf(target), open.at) };
  return { title, command: SHOW, arguments: [show] };
}

function wholeFile(
  session: Session,
  document: OkrDocument,
  { kind, title, edits }: (typeof WHOLE_FILE)[number],
): CodeAction[] {
  const { uri, version } = document;
  if (session.client.resolvesEdits) {
    const data: Data = { uri, version, start: 0, end: 0, whole: kind, title };
    return [{ title, kind, data }];
  }
  const made = edits(session.service, document);
  return made.length > 0 ? [{ title, kind, edit: workspaceEdit(session, [{ uri, document, edits: made }]) }] : [];
}

/** The action with its edit; without one where the document has become another in the meantime. */
function withEdit(session: Session, action: CodeAction): CodeAction {
  const data = action.data as Data | undefined;
  const document = data && documentOf(session, data.uri);
  if (!document || document.version !== data.version) return action;
  const files = data.index === undefined ? wholeEdits(session, document, data) : editsOf(session, document, data);
  return files ? { ...action, edit: workspaceEdit(session, files) } : action;
}

function wholeEdits({ service }: Session, document: OkrDocument, { whole }: Data): readonly FileEdits[] | undefined {
  const found = WHOLE_FILE.find(({ kind }) => kind === whole);
  return found && [{ uri: document.uri, document, edits: found.edits(service, document) }];
}

function editsOf({ service, client }: Session, document: OkrDocument, data: Data): readonly FileEdits[] | undefined {
  const index = data.index ?? -1;
  if (data.refactoring) {
    const found = service.refactorings(document, data.start)[index];
    return found?.title === data.title ? found.files() : undefined;
  }
  const found = service.codeActions(document, data, client.snippetEdits)[index];
  return found?.title === data.title ? found.edits : undefined;
}
