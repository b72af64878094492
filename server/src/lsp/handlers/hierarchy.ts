/** The type hierarchy of goals: upwards what a thing works for, downwards what works for it. */
import type { TypeHierarchyItem } from 'vscode-languageserver';
import { nameOf, placesOf, type Target } from '../../service';
import { SYMBOL_KINDS } from '../kinds';
import { locationOf, offsetAt, rangeIn } from '../places';
import { guarded, type Session, settled } from '../session';
import { aboutDocumentAmongAll } from './aboutDocument';

/** Answers requests for the hierarchy. */
export function handleHierarchy(session: Session): void {
  const { service } = session;
  const { typeHierarchy } = session.connection.languages;
  typeHierarchy.onPrepare(
    aboutDocumentAmongAll(
      session,
      'hierarchy',
      (document, { position }): TypeHierarchyItem[] | null => {
        const target = service.targetAt(document, offsetAt(document, position));
        const items = target ? itemsOf(session, [target]) : [];
        return items.length > 0 ? items : null;
      },
      () => null,
    ),
  );
  const step = (name: string, next: (target: Target) => Target[]) =>
    guarded(
      session,
      name,
      async ({ item }: { item: TypeHierarchyItem }, token): Promise<TypeHierarchyItem[]> => {
        const document = await settled(session, item.uri, token);
        const target = document && service.targetAt(document, offsetAt(document, item.selectionRange.start));
        return target ? itemsOf(session, next(target)) : [];
      },
      () => [],
    );
  typeHierarchy.onSupertypes(step('supertypes', service.supertypes));
  typeHierarchy.onSubtypes(step('subtypes', service.subtypes));
}

function itemsOf(session: Session, targets: readonly Target[]): TypeHierarchyItem[] {
  return targets.flatMap((target) => {
    const { whole, name } = placesOf(target);
    const location = locationOf(session, whole);
    const selectionRange = rangeIn(session, name);
    if (!location || !selectionRange) return [];
    const detail = session.service.describe(target);
    return [{ name: nameOf(target), kind: SYMBOL_KINDS[target.shape], detail, ...location, selectionRange }];
  });
}
