/** Going where a name leads, and finding things by name. */
import {
  type Definition,
  type DefinitionLink,
  type DocumentHighlight,
  DocumentHighlightKind,
  type DocumentLink,
  type Location,
  SymbolInformation,
} from 'vscode-languageserver';
import type { OkrDocument, Place } from '../../service';
import { SYMBOL_KINDS } from '../kinds';
import { locationOf, offsetAt, rangeIn, rangeOf, textOf } from '../places';
import { checkCancelled, guarded, type Session } from '../session';
import { aboutDocumentAmongAll } from './aboutDocument';

/** Answers requests for definitions, references, highlights, links and symbols of the workspace. */
export function handleNavigation(session: Session): void {
  const { connection, service } = session;
  connection.onDefinition(
    aboutDocumentAmongAll(
      session,
      'definition',
      (document, { position }): Definition | DefinitionLink[] =>
        definitions(session, document, offsetAt(document, position)),
      () => [],
    ),
  );
  connection.onReferences(
    aboutDocumentAmongAll(
      session,
      'references',
      (document, { position, context }): Location[] => {
        const found = service.references(document, offsetAt(document, position), context.includeDeclaration);
        return found.flatMap((place) => locationOf(session, place) ?? []);
      },
      () => [],
    ),
  );
  connection.onDocumentHighlight(
    aboutDocumentAmongAll(
      session,
      'highlights',
      (document, { position }): DocumentHighlight[] =>
        service.highlights(document, offsetAt(document, position)).map((place) => ({
          range: rangeOf(textOf(document), place),
          kind: place.declares ? DocumentHighlightKind.Write : DocumentHighlightKind.Read,
        })),
      () => [],
    ),
  );
  connection.onDocumentLinks(
    aboutDocumentAmongAll(
      session,
      'links',
      (document): DocumentLink[] => links(session, document),
      () => [],
    ),
  );
  connection.onWorkspaceSymbol(
    guarded(
      session,
      'workspace symbols',
      async ({ query }, token): Promise<SymbolInformation[]> => {
        await session.ready;
        checkCancelled(token);
        return service.workspaceSymbols(query).flatMap(({ name, kind, container, at }) => {
          const location = locationOf(session, at);
          return location
            ? [SymbolInformation.create(name, SYMBOL_KINDS[kind], location.range, location.uri, container)]
            : [];
        });
      },
      () => [],
    ),
  );
}

function definitions(session: Session, document: OkrDocument, offset: number): Location[] | DefinitionLink[] {
  const found = session.service.definition(document, offset);
  if (!session.client.definitionLinks) return found.flatMap(({ name }) => locationOf(session, name) ?? []);
  return found.flatMap(({ origin, whole, name }): DefinitionLink[] => {
    const target = locationOf(session, whole);
    const selection = rangeIn(session, name);
    if (!target || !selection) return [];
    return [
      {
        originSelectionRange: rangeOf(textOf(document), origin),
        targetUri: target.uri,
        targetRange: target.range,
        targetSelectionRange: selection,
      },
    ];
  });
}

function links(session: Session, document: OkrDocument): DocumentLink[] {
  return session.service.links(document).flatMap((link) => {
    const target = typeof link.target === 'string' ? link.target : lineAddress(session, link.target);
    if (target === undefined) return [];
    const { tooltip } = link;
    const range = rangeOf(textOf(document), link);
    return [{ range, target, ...(tooltip !== undefined && session.client.linkTooltips && { tooltip }) }];
  });
}

/** A place as an address: the file's, with the line (from 1) behind it as editors read it. */
function lineAddress(session: Session, place: Place): string | undefined {
  const location = locationOf(session, place);
  return location && `${location.uri}#L${location.range.start.line + 1}`;
}
