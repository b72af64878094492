/** The heat table: objectives of parent teams beside the teams that work for them. */
import { sign, statusClass } from '../charts/signs';
import { el, type Markup } from '../markup';
import type { Review, Support } from './data';
import { type Drawing, leading, placed, section } from './drawing';
import { count, percent } from './words';

/** With more teams than these they are the rows: names fit there, titles of a few goals fit above. */
const MOST_COLUMNS = 8;

/** Draws it; a sentence where no set is there for others. */
export function heat(review: Review, drawing: Drawing): Markup {
  const { goals, teams } = review.support;
  const title = 'Who works for the wider objectives';
  if (goals.length === 0)
    return section(
      'heat',
      title,
      el('p', {}, 'No team here stands above another: `teams` in okr.config.yaml says who does, by `parent`.'),
    );
  const cells = new Map(review.support.cells.map((cell) => [`${cell.goal} ${cell.team}`, cell]));
  const goalCell = (scope: string) => (node: number) => {
    const { title: text, set, line, status, progress } = review.alignment.nodes[node]!;
    const { key, team } = review.sets[set]!;
    return el(
      'th',
      { scope, class: 'goal' },
      placed(drawing, text, key, line),
      el(
        'span',
        { class: 'muted' },
        sign(status ?? 'no data'),
        ` ${team} · ${percent(progress)} · ${status ?? 'no data'}`,
      ),
    );
  };
  const teamCell = (scope: string) => (team: string) => el('th', { scope, class: 'team' }, team);
  const goalsFirst = teams.length <= MOST_COLUMNS;
  const rowHeads = goalsFirst ? goals.map(goalCell('row')) : teams.map(teamCell('row'));
  const columnHeads = goalsFirst ? teams.map(teamCell('col')) : goals.map(goalCell('col'));
  return section(
    'heat',
    title,
    el(
      'div',
      { class: 'wide', tabindex: 0, role: 'region', 'aria-label': title },
      el(
        'table',
        { class: 'heat' },
        el('thead', {}, el('tr', {}, el('td', {}), columnHeads)),
        el(
          'tbody',
          {},
          rowHeads.map((head, row) =>
            el(
              'tr',
              {},
              head,
              columnHeads.map((_, column) =>
                cellOf(cells.get(goalsFirst ? `${row} ${column}` : `${column} ${row}`), review, drawing),
              ),
            ),
          ),
        ),
      ),
    ),
    el(
      'p',
      { class: 'key' },
      'Progress of what a team does for an objective, directly or through other teams, and the status that needs somebody first. A dash: nothing that says so.',
    ),
  );
}

function cellOf(cell: Support['cells'][number] | undefined, { alignment, sets }: Review, drawing: Drawing): Markup {
  if (!cell)
    return el(
      'td',
      { class: 'none muted' },
      el('span', { 'aria-hidden': 'true' }, '–'),
      el('span', { class: 'unseen' }, 'nothing'),
    );
  const [first] = cell.objectives.map((node) => alignment.nodes[node]!);
  const key = sets[first!.set]!.key;
  const says = cell.objectives.map((node) => alignment.nodes[node]!.title).join('; ');
  return el(
    'td',
    { class: `cell ${statusClass(cell.status)}`, title: says, ...leading(drawing, key, first!.line) },
    el(
      'span',
      { class: 'pair' },
      sign(cell.status),
      el('strong', {}, placed(drawing, percent(cell.progress), key, first!.line)),
    ),
    el(
      'span',
      { class: 'muted' },
      `${cell.status}${cell.objectives.length > 1 ? ` · ${count(cell.objectives.length, 'objective')}` : ''}`,
    ),
  );
}
