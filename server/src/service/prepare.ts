/** What the first questions would otherwise wait for: made in a pause, when nobody waits. */

import { prepareCatalogue } from '../language/catalogue';
import { keyResultsOf, type OkrDocument } from '../okr/model';
import { complete } from './completion';
import type { Desk } from './lens';

/**
 * Prepares the catalogue's indexes, and completion in each of some documents: what is known of the blocks that lie above a cursor is
 * kept with them, and the code has run once. A second time it costs nothing for a document that was prepared, whatever was typed since.
 */
export function preparer(desk: Desk): (documents: readonly OkrDocument[]) => void {
  /** Addresses of documents. */
  const prepared = new Set<string>();
  return (documents) => {
    prepareCatalogue();
    for (const document of documents) {
      // A file that has no key result yet is prepared once it has one.
      const last = document.sets.flatMap((set) => keyResultsOf(set).at(-1) ?? []);
      if (last.length === 0 || prepared.has(document.uri)) continue;
      prepared.add(document.uri);
      for (const { span } of last) complete(desk, document, span.end);
    }
  };
}
