/** The review over all sets. */
import { el, type Markup } from '../markup';
import type { Review } from './data';
import type { Drawing } from './drawing';
import { glance } from './glance';
import { heat } from './heat';
import { needs } from './needs';
import { practice } from './practice';
import { sizeOf, teams } from './teams';

/** The name of the review, and what it is about: "Week 7 of 13 · as of 2026-11-16 · 4 teams, …". */
export function heading(review: Review, name = 'Review'): Markup {
  const about = [
    review.week && `Week ${review.week.now} of ${review.week.of}`,
    `as of ${review.today}`,
    sizeOf(review),
  ];
  return el(
    'header',
    {},
    el('h1', {}, `${name}${review.cycle ? ` · ${review.cycle.name}` : ''}`),
    el('p', { class: 'muted' }, about.filter(Boolean).join(' · ')),
  );
}

/** What a leader reads first, then the parts to look into. */
export function overview(review: Review, drawing: Drawing): Markup[] {
  return [
    glance(review),
    needs(review, drawing),
    teams(review, drawing),
    heat(review, drawing),
    practice(review, drawing),
  ];
}
