import { EventEmitter, type ProviderResult, type TreeDataProvider, type TreeItem } from 'vscode';
import { alignmentRequest, type TreeNode, treeRequest } from '../../../server/src/lsp/messages';
import type { Server } from '../server/server';
import { Entries, type Entry } from './entries';
import { applyFilter, type Filter } from './filter';
import { itemOf, tooltipOf } from './item';

/** What the view is ordered by: what supports what, or what the alignment asks about. */
export type Order = 'objectives' | 'alignment';

/** The objectives of all files, as the view shows them: asked from the server, narrowed by the filter. */
export class ObjectivesProvider implements TreeDataProvider<Entry> {
  private readonly changed = new EventEmitter<Entry[] | undefined>();
  private readonly answered = new EventEmitter<void>();
  private readonly entries = new Entries();
  private forest: readonly TreeNode[] = [];
  /** Asked for while it is shown alone. */
  private alignment: readonly TreeNode[] = [];
  private order: Order = 'objectives';
  private asked = 0;
  private isLoaded = false;
  private gaveUp = false;
  private loaded: () => void = () => {};
  /** The view waits for the first answer, instead of being drawn empty and at once again. */
  private readonly firstAnswer = new Promise<void>((resolve) => {
    this.loaded = resolve;
  });
  private filter: Filter = {};

  readonly onDidChangeTreeData = this.changed.event;

  /** The server has told what there is. */
  readonly onDidAnswer = this.answered.event;

  constructor(private readonly server: Pick<Server, 'request'>) {}

  /** Asks the server again. Of several answers on their way only the last counts. */
  async refresh(): Promise<void> {
    const turn = ++this.asked;
    const [forest, alignment] = await Promise.all([
      this.server.request<readonly TreeNode[]>(treeRequest),
      this.order === 'alignment' ? this.server.request<readonly TreeNode[]>(alignmentRequest) : [],
    ]);
    if (turn !== this.asked) return;
    this.forest = forest;
    this.alignment = alignment;
    this.answered.fire();
    this.show();
  }

  /** Shows the other order, once the server has told it. */
  async setOrder(order: Order): Promise<void> {
    this.order = order;
    await this.refresh();
  }

  /** No answer will come for now: the view says why. */
  giveUp(): void {
    this.gaveUp = true;
    this.loaded();
  }

  setFilter(filter: Filter): void {
    this.filter = filter;
    this.show();
  }

  /** All objectives, whatever the filter leaves and however they are ordered. */
  get whole(): readonly TreeNode[] {
    return this.forest;
  }

  get roots(): readonly Entry[] {
    return this.entries.roots;
  }

  /** The row with an id, while it is shown. */
  get(id: string): Entry | undefined {
    return this.entries.get(id);
  }

  all(): Iterable<Entry> {
    return this.entries.all();
  }

  async getChildren(entry?: Entry): Promise<Entry[]> {
    if (entry) return [...entry.children];
    await this.firstAnswer;
    return [...this.entries.roots];
  }

  getParent(entry: Entry): ProviderResult<Entry> {
    return entry.parent;
  }

  getTreeItem(entry: Entry): TreeItem {
    return itemOf(entry);
  }

  resolveTreeItem(item: TreeItem, entry: Entry): TreeItem {
    item.tooltip = tooltipOf(entry);
    return item;
  }

  private show(): void {
    const redraw = this.entries.update(
      applyFilter(this.order === 'alignment' ? this.alignment : this.forest, this.filter),
    );
    const isFirst = !this.isLoaded;
    this.isLoaded = true;
    this.loaded();
    if (isFirst && !this.gaveUp) return; // the view draws it now: it has waited
    if (redraw === 'everything') this.changed.fire(undefined);
    else if (redraw.length > 0) this.changed.fire([...redraw]);
  }
}
