import * as assert from 'node:assert/strict';
import type { TreeItem } from 'vscode';
import type { Api } from '../../../client/src/extension';
import { extension } from './helpers';
import { until } from './wait';

/** What the extension gives to its tests. */
export async function api(): Promise<Api> {
  return (await extension().activate()) as Api;
}

/**
 * The objectives tree as a person reads it: a line for each row, two spaces deeper per level, its description after a bar.
 * @param good waits until this holds of the lines; by default until there is one
 */
export async function treeLines(good: (lines: string[]) => boolean = (lines) => lines.length > 0): Promise<string[]> {
  const { tree } = await api();
  return until('the objectives tree', () => lines(tree, undefined, ''), good);
}

type Tree = Api['tree'];
type Entry = Parameters<Tree['getTreeItem']>[0];

async function lines(tree: Tree, parent: Entry | undefined, indent: string): Promise<string[]> {
  const found: string[] = [];
  for (const entry of await tree.getChildren(parent)) {
    const { label, description }: TreeItem = tree.getTreeItem(entry);
    assert.ok(label, 'every row has a label');
    const text = typeof label === 'string' ? label : label.label;
    found.push(
      `${indent}${text}${description ? ` | ${description}` : ''}`,
      ...(await lines(tree, entry, `${indent}  `)),
    );
  }
  return found;
}
