import { commands, type Disposable, TabInputTextDiff, Uri, window, workspace } from 'vscode';

/** A file and the text that it is to have. */
export interface Proposed {
  readonly uri: string;
  readonly after: string;
}

/** Shows what is to be written before it is: the file beside the text that it would have. Nothing is changed by looking. */
export class Review implements Disposable {
  private readonly scheme: string;
  private readonly texts = new Map<string, string>();
  private readonly provider: Disposable;
  private turn = 0;
  private title = '';

  /** @param of what is reviewed, such as `round`: each has addresses of its own, for VS Code asks one provider of a scheme */
  constructor(of: string) {
    this.scheme = `okr-review-${of}`;
    this.provider = workspace.registerTextDocumentContentProvider(this.scheme, {
      provideTextDocumentContent: (uri) => this.texts.get(uri.toString()) ?? '',
    });
  }

  /** Opens the changes of one file as a diff, those of several in one list. */
  async show(title: string, files: readonly Proposed[]): Promise<void> {
    await this.close();
    this.title = title;
    const sides = files.map(({ uri, after }) => {
      const left = Uri.parse(uri);
      // another address each time: an editor keeps the text of an address
      const right = Uri.from({ scheme: this.scheme, path: left.path, query: String(++this.turn) });
      this.texts.set(right.toString(), after);
      return { left, right };
    });
    const [only, ...others] = sides;
    if (!only) return;
    if (others.length === 0)
      await commands.executeCommand('vscode.diff', only.left, only.right, title, { preview: true });
    else
      await commands.executeCommand(
        'vscode.changes',
        title,
        sides.map(({ left, right }) => [left, left, right]),
      );
  }

  /** Closes what was shown. */
  async close(): Promise<void> {
    if (this.title === '') return;
    const tabs = window.tabGroups.all.flatMap((group) => group.tabs);
    const ours = tabs.filter(
      ({ input, label }) =>
        (input instanceof TabInputTextDiff && input.modified.scheme === this.scheme) || label === this.title,
    );
    this.title = '';
    this.texts.clear();
    if (ours.length > 0) await window.tabGroups.close(ours, true);
  }

  dispose(): void {
    this.provider.dispose();
  }
}
