/** Keeps every file's reading: open buffers over the disk, read again only when their text changed. */
import picomatch from 'picomatch';
import { type Config, defaultConfig } from '../okr/config';
import type { OkrDocument } from '../okr/model';
import type { WorkspaceView } from '../rules/view';
import { readDocument, readEdited } from '../yaml';
import { readConfiguration } from './configuration';
import { type Files, isConfigFile, isOkrFile } from './files';
import type { ConfigProblem, Workspace, WorkspaceOptions } from './index';
import { Register } from './register';
import { canonical, parentOf, relativeTo } from './uri';
import { viewOf } from './view';

/** How many files are read from the port at once. */
const AT_ONCE = 32;

interface ConfigEntry {
  readonly text: string;
  readonly config: Config;
  readonly problems: readonly ConfigProblem[];
  readonly isExcluded: (path: string) => boolean;
}

/** Makes an empty workspace; `load` fills it. */
export function createWorkspace(files: Files, options: WorkspaceOptions): Workspace {
  const documents = new Map<string, OkrDocument>();
  const configs = new Map<string, ConfigEntry>();
  const open = new Set<string>();
  const unreadable = new Map<string, string>();
  let folders: readonly string[] = [];
  const register = new Register();
  let revision = 0;
  let view: { readonly revision: number; readonly view: WorkspaceView } | undefined;
  let configOfFolder = new Map<string, ConfigEntry | undefined>();

  function take(uri: string, text: string, version: number): OkrDocument | undefined {
    if (isConfigFile(uri)) {
      const { config, problems } = readConfiguration(uri, text, options.rules);
      const isMatch = config.exclude.length > 0 ? picomatch([...config.exclude], { dot: true }) : () => false;
      configs.set(uri, { text, config, problems, isExcluded: (path) => isMatch(path) });
      reconfigure();
    } else if (isOkrFile(uri) || open.has(uri)) {
      // An editor opens only what is ours, whatever its name: a new file has none yet.
      const previous = documents.get(uri);
      if (previous?.text === text && previous.version === version) return previous;
      keep(readDocument(uri, text, version, previous));
    } else return undefined;
    unreadable.delete(uri);
    revision++;
    return documents.get(uri);
  }

  function keep(document: OkrDocument): void {
    documents.set(document.uri, document);
    if (isExcluded(document.uri)) register.remove(document.uri);
    else register.put(document, config(document.uri));
  }

  /** To be called when another configuration may count for files. */
  function reconfigure(): void {
    configOfFolder = new Map();
    for (const document of documents.values()) keep(document);
  }

  function forget(uri: string): void {
    const wasConfig = configs.delete(uri);
    const known = [wasConfig, documents.delete(uri), unreadable.delete(uri)];
    if (!known.includes(true)) return;
    register.remove(uri);
    if (wasConfig) reconfigure();
    revision++;
  }

  async function readFromDisk(uri: string): Promise<void> {
    const result = await files.read(uri);
    // The editor may have opened the file while it was read: then its text counts.
    if (open.has(uri)) return;
    if ('text' in result) take(uri, result.text, 0);
    else {
      forget(uri);
      if (result.failed !== '') unreadable.set(uri, result.failed);
    }
  }

  async function readAll(uris: readonly string[]): Promise<void> {
    const waiting = uris.filter((uri) => !open.has(uri));
    for (let at = 0; at < waiting.length; at += AT_ONCE)
      await Promise.all(waiting.slice(at, at + AT_ONCE).map(readFromDisk));
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
      folders = wanted.map(canonical);
      const found = new Set((await files.find(folders)).map(canonical));
      for (const uri of [...documents.keys(), ...configs.keys()]) if (!found.has(uri) && !open.has(uri)) forget(uri);
      // Configurations first: they say what is excluded.
      const sorted = [...found].sort();
      await readAll(sorted.filter(isConfigFile));
      await readAll(sorted.filter((uri) => !isConfigFile(uri) && !isExcluded(uri)));
      return {
        files: sorted.filter((uri) => documents.has(uri)).length,
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
      const before = documents.get(key);
      if (!before) return undefined;
      const document = readEdited(before, edit, version);
      keep(document);
      revision++;
      return document;
    },
    async close(uri) {
      const key = canonical(uri);
      open.delete(key);
      await readFromDisk(key);
    },
    async changed(uris) {
      await readAll(uris.map(canonical).filter((uri) => isOkrFile(uri) || isConfigFile(uri)));
    },
    get folders() {
      return folders;
    },
    read: (uri) => files.read(canonical(uri)),
    document: (uri) => documents.get(canonical(uri)),
    documents: () => register.documents,
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
