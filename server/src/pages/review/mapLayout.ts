/** Where each box of the alignment map lies: what others work for on the left, who works for it to the right of it. */
import type { AlignedNode, Alignment } from './data';

/** The sizes of the boxes and the distances between them, in CSS pixels. */
export const BOX = { width: 236, head: 62, row: 24, gap: 12, between: 84 } as const;

/** Where many teams work for one thing, each is a small box of its own: the picture stays one that is taken in at a glance. */
const SMALL = { width: 114, height: 24, gap: 6, columns: 6 } as const;
/** So many boxes beside each other are still large. */
const MOST_LARGE = 8;

/** A box: an objective, or a thing that belongs to none; with the key results, bets and metrics that links lead to or from. */
export interface Box {
  readonly node: number;
  readonly rows: readonly number[];
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** It has room for a team's name alone; its one link is that of its crowd. */
  readonly isSmall: boolean;
}

/** Small boxes that work for the same thing, within one frame. */
export interface Crowd {
  /** The box they work for. */
  readonly host: number;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface Layout {
  readonly boxes: readonly Box[];
  readonly crowds: readonly Crowd[];
  readonly width: number;
  readonly height: number;
  /** The top of the band of objectives without any link; undefined where there are none. */
  readonly band: number | undefined;
}

/** Columns of the band. */
const BAND_COLUMNS = 3;
const BAND_SMALL = 8;
const MARGIN = 4;
const BAND_TITLE = 36;

/** Lays out the map. Each box hangs from the first thing it supports; circles are cut where they close. */
export function layoutOf(alignment: Pick<Alignment, 'nodes' | 'links' | 'unsupported'>): Layout {
  const { nodes, links } = alignment;
  const hostOf = (node: number) => nodes[node]!.of ?? node;
  const hosts = nodes.flatMap(({ of }, node) => (of === null ? [node] : []));
  const linked = new Set(links.flatMap(({ from, to }) => [hostOf(from), hostOf(to)]));
  const carrier = carriersOf(nodes, links, hostOf);
  const children = new Map<number, number[]>();
  for (const [host, above] of carrier) children.set(above, [...(children.get(above) ?? []), host]);
  const isLoose = (host: number) => !linked.has(host) && !alignment.unsupported.includes(host);
  const rowsOf = rowsByHost(nodes);
  const isLeaf = leaves(links, hostOf, rowsOf);
  const boxes: Box[] = [];
  const crowds: Crowd[] = [];
  let bottom = MARGIN;

  /** Small boxes in rows. Gives the height of all. */
  function placeSmall(hosts: readonly number[], left: number, top: number, across: number): number {
    const { width, height, gap } = SMALL;
    hosts.forEach((node, at) => {
      const [row, column] = [Math.floor(at / across), at % across];
      const [x, y] = [left + column * (width + gap), top + row * (height + gap)];
      boxes.push({ node, rows: [], x, y, width, height, isSmall: true });
    });
    return Math.ceil(hosts.length / across) * (height + gap);
  }

  function placeCrowd(host: number, members: readonly number[], column: number): number {
    const [x, y] = [leftOf(column), bottom];
    const inside = placeSmall(members, x + SMALL.gap, y + SMALL.gap, SMALL.columns);
    const width = Math.min(members.length, SMALL.columns) * (SMALL.width + SMALL.gap) + SMALL.gap;
    crowds.push({ host, x, y, width, height: inside + SMALL.gap });
    bottom = y + inside + SMALL.gap + BOX.gap;
    return y + (inside + SMALL.gap) / 2;
  }

  function place(host: number, column: number): number {
    const rows = rowsOf.get(host) ?? [];
    const height = BOX.head + rows.length * BOX.row + (rows.length > 0 ? 6 : 0);
    const top = bottom;
    const all = children.get(host) ?? [];
    const small = all.filter(isLeaf);
    const isCrowd = small.length > MOST_LARGE;
    const below = all.filter((one) => !isCrowd || !isLeaf(one)).map((child) => place(child, column + 1));
    if (isCrowd) below.push(placeCrowd(host, small, column + 1));
    const middle = below.length > 0 ? (below[0]! + below.at(-1)!) / 2 : top + height / 2;
    const y = Math.max(top, middle - height / 2);
    bottom = Math.max(bottom, y + height + BOX.gap);
    boxes.push({ node: host, rows, x: leftOf(column), y, width: BOX.width, height, isSmall: false });
    return y + height / 2;
  }

  for (const host of hosts) if (!carrier.has(host) && !isLoose(host)) place(host, 0);
  boxes.sort((a, b) => a.x - b.x || a.y - b.y); // read from what is worked for to who works for it
  const loose = hosts.filter(isLoose);
  const band = loose.length > 0 ? bottom + 8 : undefined;
  if (band !== undefined && loose.length > MOST_LARGE) {
    bottom = band + BAND_TITLE + placeSmall(loose, MARGIN, band + BAND_TITLE, BAND_SMALL);
  } else if (band !== undefined) {
    loose.forEach((node, at) => {
      const [row, column] = [Math.floor(at / BAND_COLUMNS), at % BAND_COLUMNS];
      const y = band + BAND_TITLE + row * (BOX.head + BOX.gap);
      const x = MARGIN + column * (BOX.width + BOX.gap);
      boxes.push({ node, rows: [], x, y, width: BOX.width, height: BOX.head, isSmall: false });
    });
    bottom = band + BAND_TITLE + Math.ceil(loose.length / BAND_COLUMNS) * (BOX.head + BOX.gap);
  }
  const right = [...boxes, ...crowds].reduce((most, { x, width }) => Math.max(most, x + width), 0);
  return { boxes, crowds, width: right + MARGIN, height: bottom + MARGIN, band };
}

function leftOf(column: number): number {
  return MARGIN + column * (BOX.width + BOX.between);
}

function rowsByHost(nodes: readonly AlignedNode[]): ReadonlyMap<number, readonly number[]> {
  const rows = new Map<number, number[]>();
  nodes.forEach(({ of }, node) => {
    if (of !== null) rows.set(of, [...(rows.get(of) ?? []), node]);
  });
  return rows;
}

/** Boxes that work for one thing, for which nobody works, and in which there is nothing. */
function leaves(
  links: Alignment['links'],
  hostOf: (node: number) => number,
  rowsOf: ReadonlyMap<number, readonly number[]>,
): (host: number) => boolean {
  const aims = new Map<number, number>();
  const helped = new Set<number>();
  for (const { from, to } of links) {
    aims.set(hostOf(from), (aims.get(hostOf(from)) ?? 0) + 1);
    helped.add(hostOf(to));
  }
  return (host) => aims.get(host) === 1 && !helped.has(host) && !rowsOf.has(host);
}

/** What each box hangs from. */
function carriersOf(
  nodes: readonly AlignedNode[],
  links: Alignment['links'],
  hostOf: (node: number) => number,
): Map<number, number> {
  const carrier = new Map<number, number>();
  const leadsTo = (from: number, host: number): boolean => {
    for (let at: number | undefined = from; at !== undefined; at = carrier.get(at)) if (at === host) return true;
    return false;
  };
  for (const { from, to, kind } of links) {
    const [host, above] = [hostOf(from), hostOf(to)];
    // a bet of an objective that supports something lies where its objective lies
    if (kind === 'moves' && nodes[host]!.kind === 'objective' && links.some((one) => one.from === host)) continue;
    if (host === above || carrier.has(host) || leadsTo(above, host)) continue;
    carrier.set(host, above);
  }
  return carrier;
}
