/**
 * The card that a key leads to; the same one at an edge.
 *
 * @param shown the ids of the cards of each column
 * @returns undefined for a key that leads nowhere
 */
export function neighbour(shown: readonly (readonly string[])[], id: string, key: string): string | undefined {
  const column = shown.findIndex((ids) => ids.includes(id));
  const ids = shown[column] ?? [];
  const at = ids.indexOf(id);
  switch (key) {
    case 'ArrowUp':
      return ids[Math.max(0, at - 1)];
    case 'ArrowDown':
      return ids[Math.min(ids.length - 1, at + 1)];
    case 'Home':
      return ids[0];
    case 'End':
      return ids.at(-1);
    case 'ArrowLeft':
      return atHeight(shown.slice(0, column).reverse(), at) ?? id;
    case 'ArrowRight':
      return atHeight(shown.slice(column + 1), at) ?? id;
    default:
      return undefined;
  }
}

/** The card at this place, or the last one, of the nearest column that has any. */
function atHeight(columns: readonly (readonly string[])[], at: number): string | undefined {
  const nearest = columns.find((ids) => ids.length > 0);
  return nearest?.[Math.min(at, nearest.length - 1)];
}
