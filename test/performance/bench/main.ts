// npm run bench [-- --gate | --quick | --ours] [-- --write]
//
// Measures our server beside the others. `npm run build -- --production` first: dist/server.js is what is measured.
//   --gate   only the scaling shapes of ours (under half a minute; for CI): exit code 1 where one is wrong
//   --quick  without the sizes that take minutes (10,000 key results, folders)
//   --ours   without the others, which need an installation
//   --write  adds the figures to docs/benchmarks.md
import { cpus } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { gate } from './gate';
import { type FileFigures, measureEdits, measureIndex, measureNextStart, REST } from './measure';
import { editRows, indexRows, type Row, remember, table } from './report';
import { allServers, assertBuilt, ours, type Server } from './servers';

const HISTORY = join(__dirname, '../../../docs/benchmarks.md');

const { values: flags } = parseArgs({
  options: {
    gate: { type: 'boolean' },
    quick: { type: 'boolean' },
    ours: { type: 'boolean' },
    write: { type: 'boolean' },
  },
});

const SIZES = flags.quick ? [100, 1000] : [10, 100, 1000, 10_000];
const FOLDERS: readonly { readonly files: number; readonly keyResults: number }[] = flags.quick
  ? []
  : [
      { files: 1000, keyResults: 10 },
      { files: 10_000, keyResults: 10 },
    ];

/** Measures a thing with each server, tells it as it comes, and gives the rows. */
async function eachServer<T>(
  servers: readonly Server[],
  what: (server: Server) => Promise<T> | undefined,
  rowsOf: (figures: ReadonlyMap<Server, T>) => Row[],
): Promise<Row[]> {
  const figures = new Map<Server, T>();
  for (const server of servers) {
    try {
      const measured = await what(server);
      if (measured) figures.set(server, measured);
    } catch (error) {
      console.error(`${server.title}: ${error instanceof Error ? error.message : error}`);
    }
  }
  const rows = figures.size > 0 ? rowsOf(figures) : [];
  console.log(`${table(servers, rows)}\n`);
  return rows;
}

/** All figures of one file. */
async function measureFile(server: Server, keyResults: number, faulty: boolean): Promise<FileFigures> {
  const figures = await measureEdits(server, keyResults, faulty, server.edits, 1, REST);
  const next = server.keepsCode ? await measureNextStart(server, keyResults, faulty) : figures.first;
  return { ...figures, next };
}

async function main(): Promise<void> {
  assertBuilt();
  if (flags.gate) {
    if (!(await gate(console.log))) process.exitCode = 1;
    return;
  }
  const servers = flags.ours ? [ours] : allServers();
  const rows: Row[] = [];
  for (const keyResults of SIZES)
    for (const faulty of [false, true]) {
      const of = `${keyResults.toLocaleString('en')} KR${faulty ? ' with findings' : ''}`;
      const measure = (server: Server) =>
        keyResults <= server.most ? measureFile(server, keyResults, faulty) : undefined;
      rows.push(...(await eachServer(servers, measure, (figures) => editRows(of, figures))));
    }
  for (const { files, keyResults } of FOLDERS) {
    const measure = (server: Server) =>
      files <= server.mostFiles ? measureIndex(server, files, keyResults, true) : undefined;
    rows.push(...(await eachServer(servers, measure, indexRows)));
  }
  if (!flags.write) return;
  const day = new Date().toISOString().slice(0, 10);
  const command = ['npm run bench', ...(process.argv.length > 2 ? ['--', ...process.argv.slice(2)] : [])].join(' ');
  const machine = `Node ${process.version}, ${cpus().length} × ${cpus()[0]?.model.trim() ?? 'unknown'}`;
  remember(HISTORY, `## ${day}\n\n\`${command}\` · ${machine}\n\n${table(servers, rows)}`);
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
