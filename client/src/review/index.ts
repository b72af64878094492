import { commands, type Disposable, TabInputTextDiff, Uri, window, workspace } from 'vscode';

const SCHEME = 'okr-review';

/** A file and the text that it is to have. */
export interface Proposed {
  readonly uri: string;
  readonly after: string;
}

/** Shows what is to be written before it is: the file beside the text that it would have. Nothing is changed by looking. */
export class Review implements Disposable {
  private readonly texts = new Map<string, string>();
  private readonly provider = workspace.registerTextDocumentContentProvider(SCHEME, {
    provideTextDocumentContent: (uri) => this.texts.get(uri.toString()) ?? '',
  });
  private turn = 0;
  private title = '';

  /** Opens the changes of one file as a diff, those of several in one list. */
  async show(title: string, files: readonly Proposed[]): Promise<void> {
    await this.close();
    this.title = title;
    const sides = files.map(({ uri, after }) => {
      const left = Uri.parse(uri);
      // another address each time: an editor keeps the text of an address
      const right = Uri.from({ scheme: SCHEME, path: left.path, query: String(++this.turn) });
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
        (input instanceof TabInputTextDiff && input.modified.scheme === SCHEME) || label === this.title,
    );
    this.title = '';
    this.texts.clear();
    if (ours.length > 0) await window.tabGroups.close(ours, true);
  }

  dispose(): void {
    this.provider.dispose();
  }
}
