/** Every set in a line: its key results, progress against what is expected, confidence over the weeks, what waits. */
import { confidenceColumns, progressBar, sign } from '../charts/signs';
import { el, type Markup } from '../markup';
import { type Review, type SetSummary, type Status, shownSets } from './data';
import { type Drawing, section } from './drawing';
import { confidence, count, percent, STATUS_ORDER, shortDay } from './words';

/** Draws the table. In the order of the teams, not of their numbers: it is no league. */
export function teams(review: Review, drawing: Drawing): Markup {
  const hasWeeks = review.weeks.length > 0 && review.weeks.length <= 27;
  const heads = [
    'Team',
    'Key results',
    'Progress',
    ...(hasWeeks ? ['Confidence by week'] : ['Confidence']),
    'Last check-in',
    'To decide',
  ];
  return section(
    'teams',
    'Teams',
    el(
      'div',
      { class: 'wide', tabindex: 0, role: 'region', 'aria-label': 'Teams' },
      el(
        'table',
        { class: 'teams' },
        el(
          'thead',
          {},
          el(
            'tr',
            {},
            heads.map((head) => el('th', { scope: 'col' }, head)),
          ),
        ),
        el(
          'tbody',
          {},
          shownSets(review).flatMap((set) => {
            const below = drawing.below?.(set);
            const detail = el('td', { colspan: heads.length }, below);
            return [
              row(set, review, hasWeeks, drawing, below !== undefined),
              ...(below ? [el('tr', { class: 'detail', 'data-key': `below ${set.key}` }, detail)] : []),
            ];
          }),
        ),
      ),
    ),
    el('p', { class: 'key' }, progressBar(0.4, 0.6, 'on track'), ' done, and where that is expected to be by today'),
  );
}

function row(set: SetSummary, { cycle }: Review, hasWeeks: boolean, { isLive }: Drawing, isOpen: boolean): Markup {
  const name = isLive
    ? el(
        'button',
        { class: 'place opener', type: 'button', 'data-show': set.key, 'aria-expanded': String(isOpen) },
        set.team,
      )
    : el('a', { href: `#${anchorOf(set.key)}` }, set.team);
  const about = [set.cycle !== cycle?.name && set.cycle, set.state !== 'active' && set.state]
    .filter(Boolean)
    .join(', ');
  return el(
    'tr',
    isLive ? { 'data-key': set.key } : {},
    el('th', { scope: 'row' }, name, about !== '' && el('span', { class: 'muted' }, ` ${about}`)),
    el('td', {}, keyResults(set.statuses)),
    el(
      'td',
      {},
      el(
        'span',
        { class: 'pair' },
        progressBar(set.progress, set.expected, worst(set)),
        el('span', {}, percent(set.progress)),
      ),
    ),
    el(
      'td',
      {},
      el(
        'span',
        { class: 'pair' },
        hasWeeks && confidenceColumns(set.confidenceByWeek),
        el('span', {}, confidence(set.confidence)),
      ),
    ),
    el('td', {}, set.lastCheckIn === null ? '–' : shortDay(set.lastCheckIn)),
    el('td', {}, set.decisionsNeeded === 0 ? '–' : el('strong', {}, String(set.decisionsNeeded))),
  );
}

/** The colour of a set's bar is that of its objectives together; the signs beside it say which. */
function worst({ objectives }: SetSummary): Status {
  const order: readonly Status[] = [
    'off track',
    'at risk',
    'stale',
    'no data',
    'missed',
    'on track',
    'achieved',
    'draft',
  ];
  return order.find((status) => objectives.some((one) => one.status === status)) ?? 'no data';
}

/** A sign for each key result, what goes well first: five can be counted at a glance, more are numbers. */
function keyResults(statuses: readonly Status[]): Markup | string {
  if (statuses.length === 0) return '–';
  const counts = STATUS_ORDER.map((status) => ({
    status,
    number: statuses.filter((one) => one === status).length,
  })).filter(({ number }) => number > 0);
  const says = counts.map(({ status, number }) => `${number} ${status}`).join(', ');
  return el(
    'span',
    { class: 'signs', role: 'img', 'aria-label': says, title: says },
    statuses.length <= 8
      ? counts.flatMap(({ status, number }) => Array.from({ length: number }, () => sign(status)))
      : counts.map(({ status, number }) => el('span', { class: 'counted' }, sign(status), String(number))),
  );
}

/** The place of a set inside of a report. */
export function anchorOf(key: string): string {
  return `set-${[...key].reduce((hash, character) => (hash * 31 + character.codePointAt(0)!) >>> 0, 7).toString(36)}`;
}

/** "4 teams, 9 objectives, 14 key results" */
export function sizeOf(review: Review): string {
  const sets = shownSets(review);
  return [
    count(new Set(sets.map(({ team }) => team)).size, 'team'),
    count(
      sets.reduce((sum, { objectives }) => sum + objectives.length, 0),
      'objective',
    ),
    count(
      sets.reduce((sum, { statuses }) => sum + statuses.length, 0),
      'key result',
    ),
  ].join(', ');
}
