// The workspaces that the suite runs in. Each is copied first: the tests write into their files.
import { cpSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inProject } from '../../../scripts/lib/project.mjs';

const FIXTURES = inProject('test/workbench/fixtures');

/** The names of all: a folder each, with the tests that run in it in a folder of the same name under suite/. */
export const workspaceNames = () => readdirSync(FIXTURES);

/**
 * Copies a folder, or a fixture by its name.
 * @param {string} nameOrFolder
 * @returns {{ path: string, remove: () => void }} `path`: the copied folder, or the .code-workspace file in it where there
 *   is one (several folders in one window)
 */
export function copyWorkspace(nameOrFolder) {
  const named = join(FIXTURES, nameOrFolder);
  const source = existsSync(named) ? named : nameOrFolder;
  const home = mkdtempSync(join(tmpdir(), 'okr-workspace-'));
  const folder = join(home, source.split(/[\\/]/).filter(Boolean).at(-1) ?? 'workspace');
  cpSync(source, folder, { recursive: true });
  const file = readdirSync(folder).find((name) => name.endsWith('.code-workspace'));
  return {
    path: file ? join(folder, file) : folder,
    remove: () => rmSync(home, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 }),
  };
}
