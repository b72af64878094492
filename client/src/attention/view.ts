import {
  type Command,
  commands,
  type Disposable,
  EventEmitter,
  ThemeColor,
  ThemeIcon,
  type TreeDataProvider,
  TreeItem,
  TreeItemCollapsibleState,
  Uri,
  window,
} from 'vscode';
import type { Need, NeedGroup } from '../../../server/src/lsp/messages';
import { toRange } from '../ui/places';
import type { AttentionSource } from './source';
import { needDescription, needLabel, toDo, toDoText } from './words';

/** A row of the view: a reason with its things, or one of them. A need has the place that the check-in takes. */
export type Row =
  | { readonly kind: 'group'; readonly id: string; readonly group: NeedGroup; readonly rows: readonly NeedRow[] }
  | NeedRow;

interface NeedRow {
  readonly kind: 'need';
  readonly id: string;
  readonly need: Need;
  readonly parent: NeedGroup;
  readonly uri: string;
  readonly position: Need['range']['start'];
}

/** Each reason has a shape of its own, so that colour only helps. */
const ICONS: Readonly<Record<NeedGroup['reason'], readonly [icon: string, color?: string]>> = {
  decision: ['question', 'charts.blue'],
  checkIn: ['checklist', 'charts.yellow'],
  closing: ['archive', 'charts.yellow'],
  offTrack: ['flame', 'charts.red'],
  atRisk: ['warning', 'charts.yellow'],
  blocked: ['debug-pause', 'charts.red'],
  overdue: ['history', 'charts.yellow'],
  health: ['pulse', 'charts.red'],
};

/** What only a person can settle is shown at once. */
const OPEN: readonly NeedGroup['reason'][] = ['decision', 'checkIn', 'closing'];

/** The rows of the view "Needs Attention". */
export class AttentionRows implements TreeDataProvider<Row> {
  private readonly changed = new EventEmitter<void>();
  readonly onDidChangeTreeData = this.changed.event;

  constructor(private readonly source: AttentionSource) {}

  redraw(): void {
    this.changed.fire();
  }

  getChildren(row?: Row): Row[] {
    if (row) return row.kind === 'group' ? [...row.rows] : [];
    return this.source.current.groups.map((group) => ({
      kind: 'group',
      id: group.reason,
      group,
      rows: rowsOf(group),
    }));
  }

  getTreeItem(row: Row): TreeItem {
    return row.kind === 'group' ? groupItem(row.group) : needItem(row);
  }
}

/** Ids stay the same over refreshes, so that the view keeps what is open and chosen. */
function rowsOf(group: NeedGroup): NeedRow[] {
  const taken = new Map<string, number>();
  return group.needs.map((need) => {
    const name = `${group.reason}/${need.uri}/${need.title}`;
    const copy = (taken.get(name) ?? 0) + 1;
    taken.set(name, copy);
    const id = copy === 1 ? name : `${name}~${copy}`;
    return { kind: 'need', id, need, parent: group, uri: need.uri, position: need.range.start };
  });
}

function groupItem({ reason, label, needs }: NeedGroup): TreeItem {
  const state = OPEN.includes(reason) ? TreeItemCollapsibleState.Expanded : TreeItemCollapsibleState.Collapsed;
  const item = new TreeItem(label, state);
  item.id = reason;
  item.description = String(needs.length);
  item.contextValue = `group ${reason}`;
  item.accessibilityInformation = { label: `${label}, ${needs.length}` };
  return item;
}

function needItem({ id, need, parent }: NeedRow): TreeItem {
  const item = new TreeItem(need.title, TreeItemCollapsibleState.None);
  const [icon, color] = ICONS[parent.reason];
  item.id = id;
  item.description = needDescription(need);
  item.iconPath = new ThemeIcon(icon, color ? new ThemeColor(color) : undefined);
  item.tooltip = [need.title, needDescription(need), need.people.join(', ')].filter(Boolean).join('\n');
  item.accessibilityInformation = { label: needLabel(need, parent.label) };
  item.contextValue = need.canCheckIn ? 'need checkIn' : parent.reason === 'closing' ? 'need closing' : 'need';
  item.command = openCommand(need);
  return item;
}

/** Shows the place and leaves the keyboard in the view. */
function openCommand({ uri, range }: Need): Command {
  const options = { selection: toRange(range), preserveFocus: true, preview: true };
  return { command: 'vscode.open', title: 'Open in Editor', arguments: [Uri.parse(uri), options] };
}

/** The view, with the badge that counts what is to be done. */
export function registerAttentionView(source: AttentionSource, disposables: Disposable[]): AttentionRows {
  const rows = new AttentionRows(source);
  const view = window.createTreeView('okr.attention', { treeDataProvider: rows, showCollapseAll: true });
  const show = (): void => {
    const count = toDo(source.current);
    view.badge = count > 0 ? { value: count, tooltip: toDoText(source.current) } : undefined;
    commands.executeCommand('setContext', 'okr.nothingToDo', source.current.groups.length === 0);
    rows.redraw();
  };
  disposables.push(view, source.onDidChange(show));
  return rows;
}
