import { MarkdownString, ThemeColor, ThemeIcon, TreeItem, TreeItemCollapsibleState } from 'vscode';
import type { Entry } from './entries';
import { iconOf } from './icons';
import { rowText } from './label';

/** How deep the tree is open at first: teams and their objectives. */
const OPEN_DEPTH = 2;

/** What VS Code draws for a row. The tooltip comes later, when it is asked for. */
export function itemOf(entry: Entry): TreeItem {
  const { node } = entry;
  const { label, description } = rowText(node);
  const item = new TreeItem(label, collapsible(entry));
  const { icon, color } = iconOf(node);
  item.id = entry.id;
  item.description = description;
  item.iconPath = new ThemeIcon(icon, color ? new ThemeColor(color) : undefined);
  item.accessibilityInformation = { label: node.accessibleLabel };
  // words that the menus in package.json look for
  item.contextValue = [node.kind, node.uri && 'place', node.canCheckIn && 'checkIn'].filter(Boolean).join(' ');
  if (node.uri) item.command = { command: 'okr.revealInEditor', title: 'Open in Editor', arguments: [entry, true] };
  return item;
}

/** The tooltip of a row: Markdown without commands or HTML. */
export function tooltipOf({ node }: Entry): MarkdownString {
  return new MarkdownString(node.tooltip, true);
}

function collapsible(entry: Entry): TreeItemCollapsibleState {
  if (entry.children.length === 0) return TreeItemCollapsibleState.None;
  let depth = 0;
  for (let above = entry.parent; above; above = above.parent) depth++;
  return depth < OPEN_DEPTH ? TreeItemCollapsibleState.Expanded : TreeItemCollapsibleState.Collapsed;
}
