/** The page as markup: the same drawings as the report's, with the sets that are open below their lines. */
import { el, type Markup } from '../../../server/src/pages/markup';
import type { Review, SetDetail } from '../../../server/src/pages/review/data';
import type { Drawing } from '../../../server/src/pages/review/drawing';
import { map } from '../../../server/src/pages/review/map';
import { heading, overview } from '../../../server/src/pages/review/overview';
import { setPage } from '../../../server/src/pages/review/set';
import type { View } from './contract';

export interface Shown {
  readonly review: Review;
  readonly view: View;
  readonly opened: ReadonlySet<string>;
  readonly details: ReadonlyMap<string, SetDetail>;
}

/** Draws one side of the page. */
export function pageOf({ review, view, opened, details }: Shown): Markup {
  const drawing: Drawing = {
    isLive: true,
    below(set) {
      if (!opened.has(set.key)) return undefined;
      const detail = details.get(set.key);
      if (!detail) return el('p', { class: 'muted' }, 'One moment…');
      return setPage(set, detail, drawing);
    },
  };
  const parts =
    view === 'map'
      ? [heading(review, 'Alignment Map'), map(review, drawing)]
      : [heading(review), ...overview(review, drawing)];
  return el(
    'div',
    { id: 'page', class: 'review', role: 'tabpanel', 'aria-labelledby': `tab-${view}`, 'data-key': view },
    ...parts,
  );
}
