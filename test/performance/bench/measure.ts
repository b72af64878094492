/** The figures: what an edit costs, how long one waits, what is kept in memory. */
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Client, Position } from './client';
import { TODAY, workspaceFiles } from './files';
import type { Server } from './servers';

/** Times in milliseconds, memory in megabytes; NaN where a system does not tell. */
export interface EditFigures {
  /** From the start of the process to the findings of the file. */
  readonly first: number;
  readonly findings: number;
  /** From an edit to the findings after it. */
  readonly p50: number;
  readonly p95: number;
  /** Processor time of an edit with its findings and all that follows from it. */
  readonly cpu: number;
  /** Completion asked for straight after an edit, p95. */
  readonly completion: number;
  /** p95 */
  readonly hover: number;
  readonly memory: number;
  /** Memory once nothing has been asked for a while; NaN where that was not waited for. */
  readonly atRest: number;
}

/** So long nothing is asked before memory is looked at once more, in milliseconds. */
export const REST = 20_000;

/** A moment for what follows from edits (a refreshed tree, a clean-up). */
const SETTLE = 400;

/** How often completion and hover are asked for. */
const ASKED = 12;

/**
 * Opens one file in a fresh server and types into it.
 *
 * @param rounds processor time is that of the best of so many rounds, where other work on the machine is not to count
 * @param rest how long nothing is asked at the end, in milliseconds
 */
export async function measureEdits(
  server: Server,
  keyResults: number,
  faulty: boolean,
  edits = server.edits,
  rounds = 1,
  rest = 0,
): Promise<EditFigures> {
  const client = server.start();
  const uri = `file:///bench/a${server.ending}`;
  const text = server.file({ keyResults, faulty });
  try {
    await client.initialize(null, { today: TODAY });
    client.open(uri, server.languageId, text);
    const findings = await client.findings(uri);
    const first = performance.now() - client.started;
    const note = placeOf(text, 'retries', text.length / 2);
    // The first edits find the program cold; an afternoon of typing does not.
    for (let i = 0; i < Math.min(40, edits); i++) await edit(client, uri, note);
    await wait(SETTLE);
    const waits: number[] = [];
    const costs: number[] = [];
    const each = Math.ceil(edits / rounds);
    for (let round = 0; round < rounds; round++) {
      const before = client.cpu();
      for (let i = 0; i < each; i++) waits.push(await edit(client, uri, note));
      await wait(SETTLE);
      costs.push((client.cpu() - before) / each);
    }
    const cpu = Math.min(...costs);
    const title = placeOf(text, 'failure rate', text.length / 2);
    const completion = await repeat(ASKED, () => {
      client.insert(uri, note, 'x');
      return client.request('textDocument/completion', { textDocument: { uri }, position: note });
    });
    // What was overtaken may never be answered.
    await Promise.race([client.findings(uri).catch(() => 0), wait(SETTLE * 5)]);
    const hover = await repeat(ASKED, () =>
      client.request('textDocument/hover', { textDocument: { uri }, position: title }),
    );
    const at = (share: number) => quantile(waits, share);
    const memory = client.memory();
    if (rest > 0) await wait(rest);
    return {
      first,
      findings,
      p50: at(0.5),
      p95: at(0.95),
      cpu,
      completion: quantile(completion, 0.95),
      hover: quantile(hover, 0.95),
      memory,
      atRest: rest > 0 ? client.memory() : Number.NaN,
    };
  } finally {
    await client.stop();
  }
}

/** How long a server may take to keep its code, and how often is looked, in milliseconds. */
const KEEPING = 20_000;
const LOOK = 200;

/** The files that are kept: the server and the engine. */
const BUNDLES = 2;

/**
 * From the start of the process to the findings of a file, when the server was started before and has kept its compiled code.
 *
 * @returns milliseconds
 */
export async function measureNextStart(server: Server, keyResults: number, faulty: boolean): Promise<number> {
  const folder = mkdtempSync(join(tmpdir(), 'okr-code-'));
  const uri = `file:///bench/a${server.ending}`;
  const text = server.file({ keyResults, faulty });
  const start = async (meanwhile: () => Promise<void>): Promise<number> => {
    const client = server.start(folder);
    try {
      await client.initialize(null, { today: TODAY });
      client.open(uri, server.languageId, text);
      await client.findings(uri);
      const passed = performance.now() - client.started;
      await meanwhile();
      return passed;
    } finally {
      await client.stop();
    }
  };
  try {
    await start(async () => {
      const since = performance.now();
      while (readdirSync(folder).length < BUNDLES) {
        if (performance.now() - since > KEEPING) throw new Error('the server has kept no code');
        await wait(LOOK);
      }
      await wait(LOOK);
    });
    return await start(async () => undefined);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Types one letter; gives the time to the findings. */
async function edit(client: Client, uri: string, at: Position): Promise<number> {
  const start = performance.now();
  client.insert(uri, at, 'x');
  await client.findings(uri);
  return performance.now() - start;
}

/** What is told of one file. */
export interface FileFigures extends EditFigures {
  /** From the start to the findings, once the server has been started before; as at any start for one that keeps nothing. */
  readonly next: number;
}

export interface IndexFigures {
  readonly files: number;
  readonly megabytes: number;
  /** From the handshake to the findings of all files. */
  readonly milliseconds: number;
  readonly cpu: number;
  readonly memory: number;
  /** From an edit to the findings after it while all this goes on, p95; NaN for servers that do not read folders. */
  readonly edit: number;
}

/** A pause between two letters of somebody who types while files are read, in milliseconds. */
const PAUSE = 60;

/**
 * A folder of files: read, with the findings of all of them. Servers that do not read folders get the files opened.
 *
 * @param typing whether somebody types into one of the files meanwhile
 */
export async function measureIndex(
  server: Server,
  files: number,
  keyResults: number,
  typing = false,
): Promise<IndexFigures> {
  const folder = mkdtempSync(join(tmpdir(), 'okr-bench-'));
  const texts = workspaceFiles(files, keyResults);
  const uris = texts.map((text, index) => {
    const inside = join(folder, `group-${index % 20}`);
    mkdirSync(inside, { recursive: true });
    writeFileSync(join(inside, `team-${index}.okr.yaml`), text);
    return pathToFileURL(join(inside, `team-${index}.okr.yaml`)).href;
  });
  const client = server.start();
  try {
    const start = performance.now();
    let waits: readonly number[] = [];
    if (server.name === 'ours') {
      const indexed = client.notified('okr/indexed');
      await client.initialize(pathToFileURL(folder).href, { today: TODAY });
      if (typing) client.open(uris[0]!, server.languageId, texts[0]!);
      const done = indexed.then(() => client.request('workspace/diagnostic', { previousResultIds: [] }));
      if (typing) waits = await typeUntil(done, client, uris[0]!, texts[0]!);
      await done;
    } else {
      await client.initialize(pathToFileURL(folder).href);
      for (const [index, uri] of uris.entries()) {
        client.open(uri, server.languageId, texts[index]!);
        await client.findings(uri);
      }
    }
    const milliseconds = performance.now() - start;
    const megabytes = texts.reduce((sum, text) => sum + text.length, 0) / 1e6;
    return {
      files,
      megabytes,
      milliseconds,
      cpu: client.cpu(),
      memory: client.memory(),
      edit: waits.length > 0 ? quantile(waits, 0.95) : Number.NaN,
    };
  } finally {
    await client.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Types into a file until something else is done; gives the times to the findings. */
async function typeUntil(end: Promise<unknown>, client: Client, uri: string, text: string): Promise<number[]> {
  let isOver = false;
  const over = () => {
    isOver = true;
  };
  end.then(over, over);
  const at = placeOf(text, 'retries', 0);
  const waits: number[] = [];
  await client.findings(uri);
  while (!isOver) {
    waits.push(await edit(client, uri, at));
    await wait(PAUSE);
  }
  return waits;
}

/** The place of a word, the first from an offset on. */
function placeOf(text: string, word: string, from: number): Position {
  const offset = text.indexOf(word, from);
  if (offset < 0) throw new Error(`"${word}" is not in the file`);
  const before = text.slice(0, offset + 1).split('\n');
  return { line: before.length - 1, character: before.at(-1)!.length };
}

async function repeat(times: number, what: () => Promise<unknown>): Promise<number[]> {
  const waits: number[] = [];
  for (let i = 0; i < times; i++) {
    const start = performance.now();
    await what();
    waits.push(performance.now() - start);
  }
  return waits;
}

function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}

function wait(milliseconds: number): Promise<void> {
  return new Promise((done) => setTimeout(done, milliseconds));
}
