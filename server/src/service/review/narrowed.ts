/** The part of the alignment map that concerns some sets. */
import type { Alignment } from '../../pages/review/data';

/**
 * Keeps what is of the sets, what it works for (all the way up) and what works for it. Nodes are numbered anew.
 *
 * @param isShown for each set of the review whether it is meant; where all are, nothing is left out
 */
export function narrowed(alignment: Alignment, isShown: readonly boolean[]): Alignment {
  if (isShown.every(Boolean)) return alignment;
  const { nodes, links, reliances, meetings } = alignment;
  const isOwn = (node: number) => isShown[nodes[node]!.set] === true;
  const hostOf = (node: number) => nodes[node]!.of ?? node;
  const kept = new Set<number>();
  const keep = (node: number): void => {
    kept.add(node);
    kept.add(hostOf(node));
  };
  const seen = new Set<number>();
  const climb = (host: number): void => {
    if (seen.has(host)) return;
    seen.add(host);
    for (const { from, to, kind } of links) {
      if (hostOf(from) !== host || (kind === 'moves' && !isOwn(from))) continue;
      keep(from);
      keep(to);
      climb(hostOf(to));
    }
  };
  nodes.forEach((_, node) => {
    if (!isOwn(node)) return;
    keep(node);
    climb(hostOf(node));
  });
  for (const { from, to } of links) {
    if (!isOwn(to)) continue;
    keep(from);
    keep(to);
  }
  for (const { from, set } of reliances) if (set !== null && isShown[set]) keep(from);
  const order = [...kept].sort((a, b) => a - b);
  const places = new Map(order.map((node, place) => [node, place]));
  const at = (node: number): number => places.get(node)!;
  const all = (list: readonly number[]) => list.filter((node) => kept.has(node) && isOwn(node)).map(at);
  return {
    nodes: order.map((node) => {
      const { of, ...rest } = nodes[node]!;
      return { ...rest, of: of === null ? null : at(of) };
    }),
    links: links
      .filter(({ from, to }) => kept.has(from) && kept.has(to))
      .map(({ from, to, kind }) => ({ from: at(from), to: at(to), kind })),
    reliances: reliances.filter(({ from }) => kept.has(from)).map((one) => ({ ...one, from: at(one.from) })),
    unsupported: all(alignment.unsupported),
    adrift: all(alignment.adrift),
    meetings: meetings.filter(({ node }) => kept.has(node)).map(({ node, teams }) => ({ node: at(node), teams })),
  };
}
