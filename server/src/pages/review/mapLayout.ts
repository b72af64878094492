/** Where each box of the alignment map lies: what others work for on the left, who works for it to the right of it. */
import type { AlignedNode, Alignment } from './data';

export const BOX = { width: 236, head: 62, row: 24, gap: 12, between: 84 } as const;

/** A box: an objective, or a thing that belongs to none; with the key results, bets and metrics that links lead to or from. */
export interface Box {
  readonly node: number;
  readonly rows: readonly number[];
  readonly x: number;
  readonly y: number;
  readonly height: number;
}

export interface Layout {
  readonly boxes: readonly Box[];
  readonly width: number;
  readonly height: number;
  /** The top of the band of objectives without any link; undefined where there are none. */
  readonly band: number | undefined;
}

/** Columns of the band. */
const BAND_COLUMNS = 3;
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
  const boxes: Box[] = [];
  let bottom = MARGIN;
  let columns = 1;

  function place(host: number, column: number): number {
    columns = Math.max(columns, column + 1);
    const rows = nodes.flatMap(({ of }, node) => (of === host ? [node] : []));
    const height = BOX.head + rows.length * BOX.row + (rows.length > 0 ? 6 : 0);
    const top = bottom;
    const below = (children.get(host) ?? []).map((child) => place(child, column + 1));
    const middle = below.length > 0 ? (below[0]! + below.at(-1)!) / 2 : top + height / 2;
    const y = Math.max(top, middle - height / 2);
    bottom = Math.max(bottom, y + height + BOX.gap);
    boxes.push({ node: host, rows, x: MARGIN + column * (BOX.width + BOX.between), y, height });
    return y + height / 2;
  }

  for (const host of hosts) if (!carrier.has(host) && !isLoose(host)) place(host, 0);
  boxes.sort((a, b) => a.x - b.x || a.y - b.y); // read from what is worked for to who works for it
  const loose = hosts.filter(isLoose);
  const band = loose.length > 0 ? bottom + 8 : undefined;
  if (band !== undefined) {
    loose.forEach((node, at) => {
      const [row, column] = [Math.floor(at / BAND_COLUMNS), at % BAND_COLUMNS];
      const y = band + BAND_TITLE + row * (BOX.head + BOX.gap);
      boxes.push({ node, rows: [], x: MARGIN + column * (BOX.width + BOX.gap), y, height: BOX.head });
    });
    bottom = band + BAND_TITLE + Math.ceil(loose.length / BAND_COLUMNS) * (BOX.head + BOX.gap);
  }
  const right = boxes.reduce((most, { x }) => Math.max(most, x + BOX.width), 0);
  return { boxes, width: Math.max(right, columns * BOX.width) + MARGIN, height: bottom + MARGIN, band };
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
