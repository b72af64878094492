/** What one asks while reading: hovers, the outline, what can be folded or selected. */
import {
  type DocumentSymbol,
  type FoldingRange,
  type Hover,
  MarkupKind,
  type Position,
  type SelectionRange,
  type SymbolInformation,
} from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { type OkrDocument, type OutlineEntry, plainText, type Service } from '../../service';
import { SYMBOL_KINDS } from '../kinds';
import { configurationOf, rangeOf, textOf } from '../places';
import { checkCancelled, documentOf, guarded, type Session } from '../session';
import { aboutDocument } from './aboutDocument';
import { movesRead } from './history';

/** Answers requests for hovers, symbols, folding and selection ranges. */
export function handleReading(session: Session): void {
  const { connection, service, client } = session;
  connection.onHover(
    guarded(
      session,
      'hover',
      async ({ textDocument, position }, token): Promise<Hover | null> => {
        await movesRead(session, textDocument.uri);
        checkCancelled(token);
        const document = documentOf(session, textDocument.uri);
        const text = document ? textOf(document) : configurationOf(session, textDocument.uri);
        if (!text) return null;
        const offset = text.offsetAt(position);
        const hover = document ? service.hover(document, offset) : service.configurationHover(textDocument.uri, offset);
        if (!hover) return null;
        const contents = client.markdown
          ? { kind: MarkupKind.Markdown, value: hover.text }
          : { kind: MarkupKind.PlainText, value: plainText(hover.text) };
        return { contents, range: rangeOf(text, hover) };
      },
      () => null,
    ),
  );
  connection.onDocumentSymbol(
    aboutDocument(
      session,
      'symbols',
      (document, { textDocument }): DocumentSymbol[] | SymbolInformation[] => {
        const symbols = service.symbols(document).map((entry) => symbolOf(textOf(document), entry));
        return client.hierarchicalSymbols ? symbols : flat(textDocument.uri, symbols);
      },
      () => [],
    ),
  );
  connection.onFoldingRanges(
    aboutDocument(
      session,
      'folding',
      (document): FoldingRange[] => service.folds(document),
      () => [],
    ),
  );
  connection.onSelectionRanges(
    aboutDocument(
      session,
      'selection',
      (document, { positions }): SelectionRange[] =>
        positions.map((position) => selectionAt(service, document, position)),
      () => [],
    ),
  );
}

/** The stretches around a position, each in the next larger one. */
function selectionAt(service: Service, document: OkrDocument, position: Position): SelectionRange {
  const text = textOf(document);
  const stretches = service.selection(document, text.offsetAt(position));
  return stretches.reduceRight<SelectionRange>((parent, stretch) => ({ range: rangeOf(text, stretch), parent }), {
    range: rangeOf(text, { start: 0, end: document.text.length }),
  });
}

function symbolOf(text: TextDocument, entry: OutlineEntry): DocumentSymbol {
  return {
    name: entry.name,
    detail: entry.detail,
    kind: SYMBOL_KINDS[entry.kind],
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
