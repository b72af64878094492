import { type Completion, complete } from '../../server/src/service/completion';
import { createWorkspace } from '../../server/src/workspace';

const company =
  'team: Company\ncycle: 2026\nobjectives:\n  - id: grow\n    title: Become the shop that gamers name first\n    owner: ada\n';

/** Completions at the `|` in a text, in a workspace with a company's set. */
export async function at(
  marked: string,
  more: Record<string, string> = {},
): Promise<{ text: string; list: Completion[] }> {
  const offset = marked.indexOf('|');
  const text = marked.slice(0, offset) + marked.slice(offset + 1);
  const files: Record<string, string> = { 'file:///w/company.okr.yaml': company, ...more };
  const workspace = createWorkspace(
    { find: async () => Object.keys(files), read: async (uri) => ({ text: files[uri]! }) },
    { rules: new Map() },
  );
  await workspace.load(['file:///w']);
  const document = workspace.open('file:///w/a.okr.yaml', text, 1)!;
  return { text, list: complete({ workspace, today: () => '2026-10-12', log: () => {} }, document, offset) };
}
