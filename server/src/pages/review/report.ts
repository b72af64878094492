/** The review as one HTML file: no script, nothing from elsewhere, for any browser and for paper. */
import { el, toHtml } from '../markup';
import type { Review, SetDetail } from './data';
import { map } from './map';
import { heading, overview } from './overview';
import { setPage } from './set';
import { reportStyle, reviewStyle } from './style.generated';

const DRAWING = { isLive: false } as const;

/** @param details of the review's sets, in their order; one that is missing is left out */
export function reportHtml(review: Review, details: readonly (SetDetail | undefined)[]): string {
  const sets = review.sets.flatMap((summary, at) => {
    const detail = details[at];
    return detail ? [setPage(summary, detail, DRAWING)] : [];
  });
  const body = el(
    'main',
    { class: 'review' },
    heading(review),
    overview(review, DRAWING),
    map(review, DRAWING),
    sets,
    footer(),
  );
  const title = `OKR review${review.cycle ? ` ${review.cycle.name}` : ''}`;
  return `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
${toHtml(el('title', {}, title))}
<style>
${reportStyle}${reviewStyle}</style>
</head>
<body>
${toHtml(body)}
</body>
</html>
`;
}

function footer() {
  return el(
    'footer',
    { class: 'muted' },
    el(
      'p',
      {},
      'These numbers are about goals, and there to decide what to do next. They measure no person, and nobody is ranked by them: where results set pay, people promise less and hide bad news.',
    ),
  );
}
