/** Keeps every file's reading: open buffers over the disk, read again only when their text changed. */
import picomatch from 'picomatch';
import { type Config, defaultConfig } from '../okr/config';
import type { OkrDocument } from '../okr/model';
import type { WorkspaceView } from '../rules/view';
import { readDocument, readEdited } from '../yaml';
import { readConfiguration } from './configuration';
import { readForFacts } from './facts';
import { type Files, isConfigFile, isOkrFile } from './files';
import type { ConfigProblem, Workspace, WorkspaceOptions } from './index';
import { Register } from './register';
import { Recent, Shelved, type Source, Staying } from './shelf';
import { canonical, parentOf, relativeTo } from './uri';
import { viewOf } from './view';

/** How many files are read from the port at once. */
const AT_ONCE = 32;

/** How much text of closed files may have been read again for somebody and not be forgotten yet, in characters. */
const RECENT = 64_000;

/** For how long files are read before something else gets its turn, in milliseconds. */
const SLICE = 4;

interface ConfigEntry {
  readonly text: string;
  readonly config: Config;
  readonly problems: readonly ConfigProblem[];
  readonly isExcluded: (path: string) => boolean;
}

/** Makes an empty workspace; `load` fills it. */
export function createWorkspace(files: Files, options: WorkspaceOptions): Workspace {
  const sources = new Map<string, Source>();
  const recent = new Recent(RECENT);
  const configs = new Map<string, ConfigEntry>();
  const open = new Set<string>();
  const unreadable = new Map<string, string>();
  /** The last reading of each file that is on its way from the disk. */
  const reading = new Map<string, object>();
  const breathe = options.breathe ?? (() => new Promise<void>((resolve) => setTimeout(resolve, 0)));
  let folders: readonly string[] = [];
  const register = new Register();
  let loaded: 'not yet' | 'loading' | 'once' = 'not yet';
  let revision = 0;
  let view: { readonly revision: number; readonly view: WorkspaceView } | undefined;
  let configOfFolder = new Map<string, ConfigEntry | undefined>();

  function take(uri: string, text: string, version: number): OkrDocument | undefined {
    if (isConfigFile(uri)) {
      const { config, problems } = readConfiguration(uri, text, options.rules);
      const isMatch = config.exclude.length > 0 ? picomatch([...config.exclude], { dot: true }) : () => false;
      configs.set(uri, { text, config, problems, isExcluded: (path) => isMatch(path) });
      reconfigure();
    } else if (open.has(uri)) {
      // An editor opens only what is ours, whatever its name: a new file has none yet.
      const previous = sources.get(uri)?.held;
      if (previous?.text === text && previous.version === version) return previous;
      keep(readDocument(uri, text, version, previous));
    } else if (isOkrFile(uri)) shelve(uri, text);
    else return undefined;
    unreadable.delete(uri);
    revision++;
    return open.has(uri) ? sources.get(uri)?.held : undefined;
  }

  /** Keeps a reading, of a file that is open. */
  function keep(document: OkrDocument): void {
    const source = new Staying(document);
    sources.set(document.uri, source);
    if (isExcluded(document.uri)) register.remove(document.uri);
    else register.put(document, config(document.uri), source);
  }

  /** Keeps the text of a file that is not open, and what others ask about it. */
  function shelve(uri: string, text: string): void {
    const before = sources.get(uri);
    if (before instanceof Shelved && before.text === text) return;
    const source = new Shelved(uri, text, recent);
    sources.set(uri, source);
    if (isExcluded(uri)) register.remove(uri);
    else if (before?.text !== text || !register.renew(source, config(uri)))
      register.put(readForFacts(uri, text), config(uri), source);
  }

  /** To be called when another configuration may count for files. */
  function reconfigure(): void {
    configOfFolder = new Map();
    for (const [uri, source] of sources) {
      if (isExcluded(uri)) register.remove(uri);
      else if (!register.renew(source, config(uri)))
        register.put(source.held ?? readForFacts(uri, source.text), config(uri), source);
    }
  }

  function forget(uri: string): void {
    const wasConfig = configs.delete(uri);
    const known = [wasConfig, sources.delete(uri), unreadable.delete(uri)];
    if (!known.includes(true)) return;
    register.remove(uri);
    if (wasConfig) reconfigure();
    revision++;
  }

  /** Reads a file from the disk. Gives how to take it over, for where it was not read again since. */
  async function fromDisk(uri: string): Promise<() => void> {
    const ticket = {};
    reading.set(uri, ticket);
    const result = await files.read(uri);
    return () => {
      if (reading.get(uri) !== ticket) return;
      reading.delete(uri);
      // The editor may have opened the file while it was read: then its text counts.
      if (open.has(uri)) return;
      if ('text' in result) take(uri, result.text, 0);
      else {
        forget(uri);
        if (result.failed !== '') unreadable.set(uri, result.failed);
      }
    };
  }

  async function readAll(uris: readonly string[]): Promise<void> {
    const waiting = uris.filter((uri) => !open.has(uri));
    const fetch = (at: number) => Promise.all(waiting.slice(at, at + AT_ONCE).map(fromDisk));
    let since = performance.now();
    let next = fetch(0);
    for (let at = AT_ONCE; at < waiting.length + AT_ONCE; at += AT_ONCE) {
      const fetched = await next;
      next = fetch(at);
      for (const takeOver of fetched) {
        if (performance.now() - since > SLICE) {
          await breathe();
          since = performance.now();
        }
        takeOver();
      }
    }
  }

  /** The nearest configuration above an address. */
  function entryFor(uri: string): ConfigEntry | undefined {
    const folder = parentOf(uri);
    if (folder === undefined) return undefined;
    if (!configOfFolder.has(folder)) {
      const own = configs.get(`${folder}/okr.config.yaml`) ?? configs.get(`${folder}/okr.config.yml`);
      configOfFolder.set(folder, own ?? entryFor(folder));
    }
    return configOfFolder.get(folder);
  }

  function isExcluded(uri: string): boolean {
    const entry = entryFor(uri);
    const folder = entry?.config.uri && parentOf(entry.config.uri);
    const path = folder && relativeTo(folder, uri);
    return entry !== undefined && path !== undefined && path !== '' && entry.isExcluded(path);
  }

  const config = (uri: string): Config => entryFor(canonical(uri))?.config ?? defaultConfig;

  return {
    async load(wanted) {
      const start = performance.now();
      if (loaded === 'not yet') loaded = 'loading';
      folders = wanted.map(canonical);
      let known = 0;
      try {
        const found = new Set((await files.find(folders)).map(canonical));
        for (const uri of [...sources.keys(), ...configs.keys()]) if (!found.has(uri) && !open.has(uri)) forget(uri);
        // Configurations first: they say what is excluded.
        const sorted = [...found].sort();
        await readAll(sorted.filter(isConfigFile));
        await readAll(sorted.filter((uri) => !isConfigFile(uri) && !isExcluded(uri)));
        known = sorted.filter((uri) => sources.has(uri)).length;
      } finally {
        loaded = 'once';
        revision++;
      }
      return {
        files: known,
        milliseconds: Math.round(performance.now() - start),
      };
    },
    open(uri, text, version) {
      const key = canonical(uri);
      open.add(key);
      return take(key, text, version);
    },
    edit(uri, edit, version) {
      const key = canonical(uri);
      const before = open.has(key) ? sources.get(key)?.held : undefined;
      if (!before) return undefined;
      const document = readEdited(before, edit, version);
      keep(document);
      revision++;
      return document;
    },
    async close(uri) {
      const key = canonical(uri);
      open.delete(key);
      await readAll([key]);
    },
    async changed(uris) {
      await readAll(uris.map(canonical).filter((uri) => isOkrFile(uri) || isConfigFile(uri)));
    },
    get isLoading() {
      return loaded === 'loading';
    },
    get folders() {
      return folders;
    },
    read: (uri) => files.read(canonical(uri)),
    document: (uri) => sources.get(canonical(uri))?.document,
    glance: (uri, look) => sources.get(canonical(uri))?.glance(look),
    documents: () => register.documents,
    uris: () => register.uris,
    text: (uri) => sources.get(canonical(uri))?.text,
    state: (uri) => sources.get(canonical(uri))?.state,
    isOpen: (uri) => open.has(canonical(uri)),
    isExcluded: (uri) => isExcluded(canonical(uri)),
    config,
    configProblems: () => configs,
    unreadable: () => unreadable,
    view() {
      if (view?.revision !== revision) view = { revision, view: viewOf(register) };
      return view.view;
    },
    get revision() {
      return revision;
    },
  };
}
