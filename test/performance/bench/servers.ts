/** The servers that are measured side by side. */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Client } from './client';
import { type Asked, jsonFile, okrFile, TODAY } from './files';

const ROOT = join(__dirname, '../../..');
const PEERS = join(__dirname, '../peers');
const SCHEMA = pathToFileURL(join(ROOT, 'schema/okr.schema.json')).href;

/** What is measured: the built server, or another build of it (`OKR_SERVER=… npm run bench`), to compare with. */
const BUILT = process.env.OKR_SERVER ?? join(ROOT, 'dist/server.js');

export interface Server {
  readonly name: 'ours' | 'yaml' | 'json' | 'floor';
  /** As the report names it. */
  readonly title: string;
  readonly languageId: string;
  /** The ending of its files. */
  readonly ending: string;
  /** How often an edit is made: fewer where one takes long. */
  readonly edits: number;
  /** The most key results that it is measured with. */
  readonly most: number;
  /** The most files of a folder that it is measured with. */
  readonly mostFiles: number;
  /** @param code a folder where compiled code is kept for the next start, for a server that `keepsCode` */
  start(code?: string): Client;
  readonly keepsCode?: boolean;
  file(asked: Asked): string;
}

/** Our server. */
export const ours: Server = {
  name: 'ours',
  title: 'okr',
  languageId: 'okr-yaml',
  ending: '.okr.yaml',
  edits: 200,
  most: Number.POSITIVE_INFINITY,
  mostFiles: Number.POSITIVE_INFINITY,
  start: (code) =>
    new Client([BUILT, '--stdio', ...(code === undefined ? [] : [`--cache=${code}`])], { okr: { today: TODAY } }),
  keepsCode: true,
  file: okrFile,
};

const yaml: Server = {
  name: 'yaml',
  title: `yaml-language-server ${versionOf('yaml-language-server')}`,
  languageId: 'yaml',
  ending: '.okr.yaml',
  edits: 12,
  most: 1000,
  mostFiles: 1000,
  start: () =>
    new Client([join(PEERS, 'node_modules/yaml-language-server/bin/yaml-language-server'), '--stdio'], {
      yaml: { schemas: { [SCHEMA]: '*.okr.yaml' }, validate: true, hover: true, completion: true },
    }),
  file: okrFile,
};

const json: Server = {
  name: 'json',
  title: `JSON server ${versionOf('vscode-langservers-extracted')}`,
  languageId: 'json',
  ending: '.okr.json',
  edits: 20,
  most: 10_000,
  mostFiles: 0,
  start: () =>
    new Client([join(PEERS, 'node_modules/vscode-langservers-extracted/bin/vscode-json-language-server'), '--stdio'], {
      json: {
        schemas: [{ fileMatch: ['*.okr.json'], schema: JSON.parse(readFileSync(new URL(SCHEMA), 'utf8')) }],
        validate: { enable: true },
      },
    }),
  file: jsonFile,
};

const floor: Server = {
  ...ours,
  keepsCode: false,
  name: 'floor',
  title: 'floor (keeps lines)',
  start: () => new Client([join(__dirname, 'floor.mjs')]),
};

/** Fails where there is nothing to measure. */
export function assertBuilt(): void {
  if (!existsSync(BUILT)) throw new Error(`${BUILT} is missing: npm run build -- --production`);
}

/** All of them; installs the peers where they are missing. */
export function allServers(): readonly Server[] {
  if (!existsSync(join(PEERS, 'node_modules/yaml-language-server'))) {
    const install = ['ci', '--ignore-scripts', '--no-audit', '--no-fund'];
    const { status } = spawnSync('npm', install, { cwd: PEERS, stdio: 'inherit', shell: process.platform === 'win32' });
    if (status !== 0) throw new Error('The servers to compare with could not be installed; npm says why above.');
  }
  return [ours, yaml, json, floor];
}

function versionOf(name: string): string {
  const { dependencies } = JSON.parse(readFileSync(join(PEERS, 'package.json'), 'utf8')) as {
    dependencies: Record<string, string>;
  };
  return dependencies[name] ?? '';
}
