/** Figures as tables, on the screen and in docs/benchmarks.md. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { type FileFigures, type IndexFigures, REST } from './measure';
import type { Server } from './servers';

/** One row of the tables: what was measured, with the figures by server. */
export interface Row {
  readonly what: string;
  readonly unit: 'ms' | 'MB';
  readonly figures: ReadonlyMap<Server, number>;
}

/** What is told of the edits of one file. */
const EDIT_ROWS: readonly { readonly what: string; readonly unit: Row['unit']; readonly key: keyof FileFigures }[] = [
  { what: 'edit → findings, p50', unit: 'ms', key: 'p50' },
  { what: 'edit → findings, p95', unit: 'ms', key: 'p95' },
  { what: 'CPU per edit', unit: 'ms', key: 'cpu' },
  { what: 'start → first findings', unit: 'ms', key: 'first' },
  { what: 'the next start → first findings', unit: 'ms', key: 'next' },
  { what: 'completion straight after an edit, p95', unit: 'ms', key: 'completion' },
  { what: 'hover, p95', unit: 'ms', key: 'hover' },
  { what: 'memory after the edits', unit: 'MB', key: 'memory' },
  { what: `memory at rest, ${REST / 1000} s later`, unit: 'MB', key: 'atRest' },
];

export function editRows(of: string, figures: ReadonlyMap<Server, FileFigures>): Row[] {
  return EDIT_ROWS.map(({ what, unit, key }) => ({
    what: `${of}: ${what}`,
    unit,
    figures: new Map([...figures].map(([server, measured]) => [server, measured[key]])),
  }));
}

export function indexRows(figures: ReadonlyMap<Server, IndexFigures>): Row[] {
  const one = [...figures.values()][0]!;
  const of = `${one.files} files (${one.megabytes.toFixed(1)} MB)`;
  const row = (what: string, unit: Row['unit'], key: 'milliseconds' | 'cpu' | 'memory' | 'edit'): Row => ({
    what: `${of}: ${what}`,
    unit,
    figures: new Map([...figures].map(([server, measured]) => [server, measured[key]])),
  });
  return [
    row('all findings', 'ms', 'milliseconds'),
    row('an edit meanwhile → findings, p95', 'ms', 'edit'),
    row('CPU', 'ms', 'cpu'),
    row('memory', 'MB', 'memory'),
  ];
}

/** A table in Markdown: a column for each server, and for each of the others how many times ours it is. */
export function table(servers: readonly Server[], rows: readonly Row[]): string {
  const [ours, ...others] = servers;
  const head = ['', ...servers.map(({ title }) => title)];
  const lines = rows.map(({ what, unit, figures }) => [
    what,
    `${shown(figures.get(ours!))} ${unit}`,
    ...others.map((server) => {
      const value = figures.get(server);
      const own = figures.get(ours!);
      const ratio = value === undefined || !own ? '' : ` (${shown(value / own)} ×)`;
      return value === undefined ? '–' : `${shown(value)} ${unit}${ratio}`;
    }),
  ]);
  return [head, head.map((_, index) => (index === 0 ? '---' : '---:')), ...lines]
    .map((cells) => `| ${cells.join(' | ')} |`)
    .join('\n');
}

/** Three digits at most: more would not come out again. */
function shown(value: number | undefined): string {
  if (value === undefined || Number.isNaN(value)) return '?';
  return value >= 100 ? value.toFixed(0) : value >= 10 ? value.toFixed(1) : value.toFixed(2);
}

const TITLE = '# Benchmarks';
const INTRO = `${TITLE}

Real server processes over stdio, one after the other in one run; in brackets, how many times ours. Key results have five check-ins
each. Times depend on the machine and on what else runs there: compare within one table. CPU is the server process's.
\`npm run bench\` writes a new section here; \`npm run bench -- --gate\` is the quick check of the scaling shapes, for CI.
`;

/** Puts a section above the earlier ones. */
export function remember(file: string, section: string): void {
  const before = existsSync(file) ? readFileSync(file, 'utf8') : INTRO;
  const first = before.indexOf('\n## ');
  const [intro, history] = first < 0 ? [before, ''] : [before.slice(0, first), before.slice(first)];
  writeFileSync(file, `${intro.trimEnd()}\n\n${section.trim()}\n${history}`);
}
