/** What is drawn into the text: lines above things, words behind values, colours. */
import {
  type CodeLens,
  type InlayHint,
  InlayHintKind,
  type Range,
  type SemanticTokens,
  SemanticTokensBuilder,
} from 'vscode-languageserver';
import { type OkrDocument, tokenTypes } from '../../service';
import type { ItemAt } from '../messages';
import { locationOf, offsetAt, rangeOf, textOf } from '../places';
import { documentOf, guarded, type Session, settled, spelled } from '../session';
import { aboutDocumentAmongAll } from './aboutDocument';

/** The names behind the numbers of semantic tokens. */
export const LEGEND = { tokenTypes: [...tokenTypes], tokenModifiers: [] };

/** What a lens needs to find where a click leads. */
interface Data {
  readonly uri: string;
  readonly version: number;
  readonly title: string;
}

/** Answers requests for code lenses, inlay hints and semantic tokens. */
export function handleAnnotations(session: Session): void {
  const { connection, settings } = session;
  connection.onCodeLens(
    guarded(
      session,
      'code lenses',
      async ({ textDocument }, token): Promise<CodeLens[]> => {
        if (!settings.current.codeLens) return [];
        const document = await settled(session, textDocument.uri, token);
        return document ? lenses(session, document) : [];
      },
      () => [],
    ),
  );
  connection.onCodeLensResolve(
    guarded(
      session,
      'code lens',
      (lens: CodeLens) => withSupporters(session, lens),
      (lens) => lens,
    ),
  );
  connection.languages.inlayHint.on(
    guarded(
      session,
      'inlay hints',
      async ({ textDocument, range }, token): Promise<InlayHint[]> => {
        if (!settings.current.inlayHints) return [];
        const document = await settled(session, textDocument.uri, token);
        return document ? hints(session, document, range) : [];
      },
      () => [],
    ),
  );
  const noColours = (): SemanticTokens => ({ data: [] });
  connection.languages.semanticTokens.on(
    aboutDocumentAmongAll(session, 'colours', (document) => tokens(session, document), noColours),
  );
  connection.languages.semanticTokens.onRange(
    aboutDocumentAmongAll(session, 'colours', (document, { range }) => tokens(session, document, range), noColours),
  );
}

/** The lenses; where one leads is worked out when it is seen. */
function lenses({ service, client }: Session, document: OkrDocument): CodeLens[] {
  const { uri, version } = document;
  return service.codeLenses(document).flatMap(({ at, title, action }): CodeLens[] => {
    const range = rangeOf(textOf(document), at);
    if (action === 'show-supporters' && client.editorCommands) {
      const data: Data = { uri, version, title };
      return [{ range, data }];
    }
    if (action !== 'check-in') return [{ range, command: { title, command: '' } }];
    const item: ItemAt = { uri, position: range.start };
    return client.checkIn ? [{ range, command: { title, command: 'okr.checkIn', arguments: [item] } }] : [];
  });
}

/** A "supported by" with the list it opens; without one where the document has become another in the meantime. */
function withSupporters(session: Session, lens: CodeLens): CodeLens {
  const data = lens.data as Data | undefined;
  const document = data && documentOf(session, data.uri);
  if (!data) return lens;
  const title = data.title;
  if (document?.version !== data.version) return { ...lens, command: { title, command: '' } };
  const { start } = lens.range;
  const places = session.service.supporters(document, offsetAt(document, start));
  const locations = places.flatMap((place) => locationOf(session, place) ?? []);
  const uri = spelled(session, data.uri);
  return { ...lens, command: { title, command: 'editor.action.showReferences', arguments: [uri, start, locations] } };
}

function hints({ service }: Session, document: OkrDocument, range: Range): InlayHint[] {
  const text = textOf(document);
  const between = { start: text.offsetAt(range.start), end: text.offsetAt(range.end) };
  return service.inlayHints(document, between).map(({ at, text: label, tooltip }) => ({
    position: text.positionAt(at),
    label,
    tooltip,
    kind: InlayHintKind.Parameter,
    paddingLeft: true,
  }));
}

function tokens({ service }: Session, document: OkrDocument, range?: Range): SemanticTokens {
  const text = textOf(document);
  const [from, to] = range ? [text.offsetAt(range.start), text.offsetAt(range.end)] : [0, document.text.length];
  const builder = new SemanticTokensBuilder();
  for (const { start, end, type } of service.semanticTokens(document)) {
    if (end < from || start > to) continue;
    const { line, character } = text.positionAt(start);
    builder.push(line, character, end - start, tokenTypes.indexOf(type), 0);
  }
  return builder.build();
}
