import { Uri } from 'vscode';
import type { ItemAt, TreeNode } from '../../../server/src/lsp/messages';

/** Places as the protocol has them: lines and characters from 0. */
export type Position = ItemAt['position'];
export type Range = NonNullable<TreeNode['range']>;

/** Whether an address from the server names a document's file: addresses of one file can be written in several ways. */
export function isSameFile(address: string, uri: Uri): boolean {
  return address === uri.toString() || Uri.parse(address).toString() === uri.toString();
}
