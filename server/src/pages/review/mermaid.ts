/**
 * The alignment map as a Mermaid flowchart, which GitHub, GitLab and many editors draw inside of Markdown. What works for something
 * points to it. Checked against Mermaid 11: labels stand in quotes, and what it would read as its own syntax, as HTML or as Markdown
 * is written as a character's number (`#35;`).
 */
import type { AlignedNode, Review } from './data';
import { percent, shorten } from './words';

/** Longer titles make boxes that nobody reads. */
const TITLE = 80;

const SHAPES: Readonly<Record<AlignedNode['kind'], readonly [open: string, close: string]>> = {
  objective: ['[', ']'],
  keyResult: ['(', ')'],
  initiative: ['{{', '}}'],
  healthMetric: ['([', '])'],
};

/** Mermaid's own limit: what is longer it does not draw, unless whoever embeds it allows more. */
export const MERMAID_LIMIT = 50_000;

/** Writes the chart. Without anything to draw it has a comment alone, which is a valid chart too. */
export function mermaidOf({ sets, alignment }: Pick<Review, 'sets' | 'alignment'>): string {
  const { nodes, links, reliances, unsupported, adrift, meetings } = alignment;
  const lines = ['flowchart BT'];
  if (nodes.length === 0) lines.push('  %% no objectives');
  sets.forEach((set, number) => {
    const inside = nodes.flatMap((node, at) => (node.set === number ? [`    n${at}${boxOf(node)}`] : []));
    if (inside.length === 0) return;
    const title = [set.team, set.cycle].filter((part) => part !== null).join(' · ');
    lines.push(`  subgraph s${number}["${escaped(title)}"]`, ...inside, '  end');
  });
  // what belongs to an objective hangs from it
  nodes.forEach(({ kind, of }, at) => {
    if (kind === 'keyResult' && of !== null) lines.push(`  n${at} --- n${of}`);
  });
  for (const { from, to, kind } of links)
    lines.push(`  n${from} ${kind === 'supports' ? '-->' : '-.->|moves|'} n${to}`);
  for (const { from, set, committed } of reliances)
    if (set !== null) lines.push(`  s${set} -. ${committed ? 'agreed to help' : 'asked for help'} .-> n${from}`);
  const classes = [
    ['unsupported', unsupported, 'stroke:#c4314b,stroke-width:2px,stroke-dasharray:6 4'],
    ['adrift', adrift, 'stroke:#9a6700,stroke-width:2px,stroke-dasharray:2 3'],
    ['meeting', meetings.map(({ node }) => node), 'stroke:#0b62c1,stroke-width:3px'],
  ] as const;
  for (const [name, members, style] of classes) {
    if (members.length === 0) continue;
    lines.push(`  classDef ${name} ${style}`, `  class ${members.map((node) => `n${node}`).join(',')} ${name}`);
  }
  return `${lines.join('\n')}\n`;
}

function boxOf({ kind, title, progress, status }: AlignedNode): string {
  const [open, close] = SHAPES[kind];
  const stand = [progress !== null && percent(progress), status].filter(Boolean).join(' · ');
  const text = escaped(shorten(title, TITLE));
  return `${open}"${stand === '' ? text : `${text}<br/>${escaped(stand)}`}"${close}`;
}

/** Characters that mean nothing to Mermaid, HTML or Markdown wherever they stand. */
const PLAIN = /[\p{L}\p{M}\p{N} ,%?!’–—…·→€£()+.-]/u;

/** What Mermaid looks for once numbers are characters again (line breaks, formulas, icons): a space of no width parts it. */
const LATE = /\\(?=n)|\$(?=\$)|:(?=fa-)/g;

/** A label's text, for inside of quotes. */
function escaped(text: string): string {
  const flat = text
    .replace(/[\p{Cc}\s]+/gu, ' ')
    .trim()
    .replace(LATE, '$&\u200b');
  // "1. …" and "- …" would be lists
  const bullet = /^(?:\d+(?=[.)])|(?=[+-]))/.exec(flat)?.[0].length;
  return [...flat]
    .map((character, at) => (PLAIN.test(character) && at !== bullet ? character : `#${character.codePointAt(0)};`))
    .join('');
}
