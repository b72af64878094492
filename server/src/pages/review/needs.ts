/** What needs attention, what only a person can settle first. */
import { el, type Markup } from '../markup';
import type { Review } from './data';
import { type Drawing, placed, section } from './drawing';

/** So many of one reason are named; the rest is counted. */
const NAMED = 6;

/** Draws the lists. */
export function needs(review: Review, drawing: Drawing): Markup {
  if (review.needs.length === 0) return section('needs', 'What needs attention', el('p', {}, 'Nothing right now.'));
  return section(
    'needs',
    'What needs attention',
    el(
      'div',
      { class: 'needs' },
      review.needs.map(({ label, needs: all }) =>
        el(
          'div',
          { class: 'reason' },
          el('h3', {}, label, ' ', el('span', { class: 'count' }, String(all.length))),
          el(
            'ul',
            {},
            all.slice(0, NAMED).map((need) => {
              const set = review.sets[need.set]!;
              return el(
                'li',
                {},
                placed(drawing, need.title, set.key, need.line),
                el('span', { class: 'more muted' }, `${set.team} · ${need.detail}`),
              );
            }),
            all.length > NAMED && el('li', { class: 'muted' }, `and ${all.length - NAMED} more`),
          ),
        ),
      ),
    ),
  );
}
