/** What one asks while reading: hovers, the outline, what can be folded. */
import {
  type DocumentSymbol,
  type FoldingRange,
  type Hover,
  MarkupKind,
  type SymbolInformation,
  SymbolKind,
} from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { type OutlineEntry, plainText } from '../../service';
import { offsetAt, rangeOf, textOf } from '../places';
import { documentOf, guarded, type Session } from '../session';

const KINDS: Readonly<Record<OutlineEntry['kind'], SymbolKind>> = {
  set: SymbolKind.Package,
  objective: SymbolKind.Class,
  keyResult: SymbolKind.Field,
  initiative: SymbolKind.Event,
  healthMetric: SymbolKind.Number,
};

/** Answers requests for hovers, symbols and folding ranges. */
export function handleReading(session: Session): void {
  const { connection, service, client } = session;
  connection.onHover(
    guarded(
      session,
      'hover',
      ({ textDocument, position }): Hover | null => {
        const document = documentOf(session, textDocument.uri);
        const hover = document && service.hover(document, offsetAt(document, position));
        if (!hover) return null;
        const contents = client.markdown
          ? { kind: MarkupKind.Markdown, value: hover.text }
          : { kind: MarkupKind.PlainText, value: plainText(hover.text) };
        return { contents, range: rangeOf(textOf(document), hover) };
      },
      () => null,
    ),
  );
  connection.onDocumentSymbol(
    guarded(
      session,
      'symbols',
      ({ textDocument }): DocumentSymbol[] | SymbolInformation[] => {
        const document = documentOf(session, textDocument.uri);
        if (!document) return [];
        const symbols = service.symbols(document).map((entry) => symbolOf(textOf(document), entry));
        return client.hierarchicalSymbols ? symbols : flat(textDocument.uri, symbols);
      },
      () => [],
    ),
  );
  connection.onFoldingRanges(
    guarded(
      session,
      'folding',
      ({ textDocument }): FoldingRange[] => {
        const document = documentOf(session, textDocument.uri);
        return document ? service.folds(document) : [];
      },
      () => [],
    ),
  );
}

function symbolOf(text: TextDocument, entry: OutlineEntry): DocumentSymbol {
  return {
    name: entry.name,
    detail: entry.detail,
    kind: KINDS[entry.kind],
    range: rangeOf(text, entry.whole),
    selectionRange: rangeOf(text, entry.label),
    children: entry.children.map((child) => symbolOf(text, child)),
  };
}

/** For editors that know no tree of symbols. */
function flat(uri: string, symbols: readonly DocumentSymbol[], containerName?: string): SymbolInformation[] {
  return symbols.flatMap(({ name, kind, range, children }) => [
    { name, kind, location: { uri, range }, containerName },
    ...flat(uri, children ?? [], name),
  ]);
}
