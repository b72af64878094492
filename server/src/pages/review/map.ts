/** The alignment map as a picture, and the same as lists. */
import { path, round } from '../charts/scale';
import { sign, statusClass } from '../charts/signs';
import { wrapped } from '../charts/wrap';
import { type Child, el, type Markup } from '../markup';
import type { Review } from './data';
import { type Drawing, leading, placed, section } from './drawing';
import { BOX, type Box, type Crowd, layoutOf } from './mapLayout';
import { count, listed, percent } from './words';

/** So many of a kind are named; the rest is behind a line to open. */
const NAMED = 6;

/** Draws it, with what it is there to show in words above it. */
export function map(review: Review, drawing: Drawing): Markup {
  const { nodes, links, unsupported, adrift, meetings } = review.alignment;
  const title = 'Who works for what';
  if (nodes.length === 0) return section('map', title, el('p', {}, 'There are no objectives in this cycle.'));
  const names = (all: readonly number[]) => all.map((node) => nodeName(node, review, drawing));
  const findings = [
    list('Nobody supports', 'unsupported', 'objectives of parent teams', names(unsupported)),
    list('Support nothing', 'adrift', 'objectives of teams with a parent', names(adrift)),
    list(
      'Several teams meet',
      'meeting',
      'where more than one team works',
      meetings.map(({ node, teams }) => [...nodeName(node, review, drawing), `: ${some(teams)}`]),
    ),
  ];
  return section(
    'map',
    title,
    el('div', { class: 'needs' }, ...findings),
    links.length === 0 && adrift.length === 0
      ? el('p', {}, 'No objective supports another one yet.')
      : [
          el('div', { class: 'wide map', tabindex: 0, role: 'region', 'aria-label': title }, picture(review, drawing)),
          el(
            'p',
            { class: 'key' },
            'On the left what is worked for, to the right of it who works for it. A line of dashes: a bet that is to move it.',
          ),
        ],
    asList(review, drawing),
  );
}

/** A list with its mark in the picture; of a long one the rest can be opened. */
function list(title: string, mark: string, of: string, members: readonly Child[]): Markup | undefined {
  if (members.length === 0) return undefined;
  const items = members.map((member) => el('li', {}, member));
  const rest = items.slice(NAMED);
  return el(
    'div',
    {},
    el('h3', { title: of }, swatch(mark), `${title} `, el('span', { class: 'count' }, String(members.length))),
    el('ul', {}, items.slice(0, NAMED)),
    rest.length > 0 &&
      el('details', { class: 'rest' }, el('summary', {}, `and ${rest.length} more`), el('ul', {}, rest)),
  );
}

/** "Ferry, Harbour and 61 more" */
function some(teams: readonly string[]): string {
  if (teams.length <= NAMED) return listed(teams);
  return listed([...teams.slice(0, NAMED - 1), `${teams.length - NAMED + 1} more`]);
}

/** How a box looks that is marked so. */
function swatch(mark: string): Markup {
  const frame = el('rect', { class: 'frame', x: 2, y: 2, width: 18, height: 12, rx: 2 });
  return el(
    'svg',
    { class: 'alignment swatch', width: 22, height: 16, 'aria-hidden': 'true' },
    el('g', { class: mark }, frame),
  );
}

function nodeName(node: number, { alignment, sets }: Review, drawing: Drawing): (Markup | string)[] {
  const { title, set, line } = alignment.nodes[node]!;
  return [placed(drawing, title, sets[set]!.key, line), el('span', { class: 'muted' }, ` · ${sets[set]!.team}`)];
}

function picture(review: Review, drawing: Drawing): Markup {
  const { nodes, links } = review.alignment;
  const layout = layoutOf(review.alignment);
  const places = placesIn(layout.boxes);
  return el(
    'svg',
    {
      class: 'chart alignment',
      viewBox: `0 0 ${layout.width} ${Math.ceil(layout.height)}`,
      width: layout.width,
      height: Math.ceil(layout.height),
      role: drawing.isLive ? 'group' : 'img',
      'aria-label': `${count(nodes.filter(({ kind }) => kind === 'objective').length, 'objective')} and what they support; the list below says the same`,
    },
    links.map(({ from, to, kind }) => {
      const [a, b] = [places.get(from), places.get(to)];
      const ends = drawing.isLive && { 'data-from': from, 'data-to': to };
      return a && b && el('path', { class: `link ${kind}`, d: curve(a, b), ...ends });
    }),
    layout.crowds.map((crowd) => crowdOf(crowd, places.get(crowd.host), drawing)),
    layout.band !== undefined && el('text', { class: 'band', x: 4, y: layout.band + 22 }, 'Linked with nothing here'),
    layout.boxes.map((box, at) => boxOf(box, review, drawing, at === 0)),
  );
}

/** The frame of small boxes, and the one link that stands for all of theirs. */
function crowdOf({ host, x, y, width, height }: Crowd, to: Ends | undefined, drawing: Drawing): Markup {
  const from = { left: x, right: x + width, y: y + height / 2 };
  return el(
    'g',
    {},
    to && el('path', { class: 'link supports', d: curve(from, to), ...(drawing.isLive && { 'data-to': host }) }),
    el('rect', { class: 'crowd', x, y, width, height, rx: 6 }),
  );
}

interface Ends {
  readonly left: number;
  readonly right: number;
  readonly y: number;
}

/** Where links to and from each node begin and end. */
function placesIn(boxes: readonly Box[]): Map<number, Ends> {
  const places = new Map<number, Ends>();
  for (const { node, rows, x, y, width, height, isSmall } of boxes) {
    if (isSmall) continue;
    const sides = { left: x, right: x + width };
    places.set(node, { ...sides, y: y + Math.min(height, BOX.head) / 2 });
    rows.forEach((row, at) => {
      places.set(row, { ...sides, y: y + BOX.head + at * BOX.row + BOX.row / 2 });
    });
  }
  return places;
}

/** From who works (on the right) to what it works for; within a column, around its right side. */
function curve(from: Ends, to: Ends): string {
  const isBeside = from.left <= to.right;
  const [x1, y1] = [isBeside ? from.right : from.left, round(from.y)];
  const [x2, y2] = [to.right, round(to.y)];
  const bend = isBeside ? 46 : -BOX.between / 2;
  const back = isBeside ? 46 : BOX.between / 2;
  return `${path([[x1, y1]])}C${x1 + bend} ${y1} ${x2 + back} ${y2} ${x2} ${y2}`;
}

/** @param isFirst it is where the keyboard comes to the map */
function boxOf(
  { node, rows, x, y, width, height, isSmall }: Box,
  review: Review,
  drawing: Drawing,
  isFirst: boolean,
): Markup {
  const { alignment, sets } = review;
  const { title, set, line, progress, status } = alignment.nodes[node]!;
  const { team, key } = sets[set]!;
  const marks = marksOf(node, review);
  const stand = [team, progress === null ? undefined : percent(progress), status].filter(Boolean).join(' · ');
  return el(
    'g',
    {
      class: ['box', status && statusClass(status), ...marks.map(({ name }) => name)].filter(Boolean).join(' '),
      transform: `translate(${round(x)} ${round(y)})`,
      ...(drawing.isLive && {
        role: 'link',
        tabindex: isFirst ? 0 : -1,
        'data-key': `${key} ${line}`,
        'data-nodes': [node, ...rows].join(' '),
        ...leading(drawing, key, line),
        'aria-label': [title, stand, ...marks.map(({ says }) => says)].join(', '),
      }),
    },
    el('title', {}, [title, stand, ...marks.map(({ says }) => says)].join(' · ')),
    el('rect', { class: 'frame', width, height, rx: 4 }),
    el('rect', { class: 'edge', width: 4, height, rx: 2 }),
    isSmall
      ? el('text', { class: 'team', x: 10, y: 16 }, wrapped(team, width - 14, 1)[0]!)
      : el('text', { class: 'team', x: 14, y: 17 }, wrapped(stand, width - 20, 1)[0]!),
    !isSmall &&
      wrapped(title, BOX.width - 22, 2).map((text, at) => el('text', { class: 'title', x: 14, y: 35 + at * 16 }, text)),
    rows.map((row, at) => rowOf(row, at, review, drawing)),
    marks
      .filter(({ name }) => name === 'unsupported')
      .map(({ says }) => el('text', { class: 'mark', x: BOX.width - 4, y: height + 10, 'text-anchor': 'end' }, says)),
  );
}

function rowOf(node: number, at: number, review: Review, drawing: Drawing): Markup {
  const { title, kind, set, line } = review.alignment.nodes[node]!;
  const y = BOX.head + at * BOX.row;
  const isMeeting = marksOf(node, review).some(({ name }) => name === 'meeting');
  const sort = { keyResult: '', initiative: 'bet: ', healthMetric: 'keep: ', objective: '' }[kind];
  return el(
    'g',
    { class: `part ${kind}${isMeeting ? ' meeting' : ''}`, ...leading(drawing, review.sets[set]!.key, line) },
    el('title', {}, title),
    el('rect', { class: 'part-frame', x: 10, y, width: BOX.width - 16, height: BOX.row - 4, rx: 3 }),
    el('text', { x: 16, y: y + 14 }, wrapped(sort + title, BOX.width - 30, 1)[0]!),
  );
}

function marksOf(node: number, { alignment }: Review): { readonly name: string; readonly says: string }[] {
  const meeting = alignment.meetings.find((one) => one.node === node);
  return [
    ...(alignment.unsupported.includes(node) ? [{ name: 'unsupported', says: 'nobody supports it' }] : []),
    ...(alignment.adrift.includes(node) ? [{ name: 'adrift', says: 'supports nothing' }] : []),
    ...(meeting ? [{ name: 'meeting', says: `${some(meeting.teams)} meet here` }] : []),
  ];
}

/** Every objective with what it supports: for screen readers, for search, and for paper too small for the picture. */
function asList(review: Review, drawing: Drawing): Markup {
  const { nodes, links, reliances } = review.alignment;
  return el(
    'details',
    { class: 'numbers' },
    el('summary', {}, 'The same as a list'),
    el(
      'ul',
      {},
      nodes.flatMap(({ status }, node) => {
        const aims = links.filter(({ from }) => from === node);
        const asks = reliances.filter(({ from }) => from === node);
        if (nodes[node]!.kind !== 'objective' && aims.length + asks.length === 0) return [];
        return [
          el(
            'li',
            {},
            status !== null && sign(status, status),
            ' ',
            nodeName(node, review, drawing),
            aims.length + asks.length > 0 &&
              el(
                'ul',
                {},
                aims.map(({ to, kind }) => el('li', {}, `${kind} `, nodeName(to, review, drawing))),
                asks.map(({ team, need, committed }) =>
                  el('li', {}, `${committed ? 'counts on' : 'asked'} ${team}${need === null ? '' : `: ${need}`}`),
                ),
              ),
          ),
        ];
      }),
    ),
  );
}
