import { Disposable } from 'vscode';
import type { GitApi, Repository } from './git';

/** Notices when another commit is checked out in a repository: a commit, a pull, another branch. */
export class Heads implements Disposable {
  private readonly commits = new Map<Repository, string | undefined>();
  private readonly listeners: Disposable[] = [];

  constructor(
    api: GitApi,
    private readonly moved: () => void,
  ) {
    for (const repository of api.repositories) this.listen(repository);
    this.listeners.push(api.onDidOpenRepository((repository) => this.listen(repository)));
  }

  private listen(repository: Repository): void {
    this.look(repository);
    this.listeners.push(repository.state.onDidChange(() => this.look(repository)));
  }

  /** What is seen for the first time has not moved: a repository is opened before its state is known. */
  private look(repository: Repository): void {
    const commit = repository.state.HEAD?.commit;
    const before = this.commits.get(repository);
    this.commits.set(repository, commit ?? before);
    if (before !== undefined && commit !== undefined && commit !== before) this.moved();
  }

  dispose(): void {
    Disposable.from(...this.listeners).dispose();
  }
}
