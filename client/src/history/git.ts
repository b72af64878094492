import { type Disposable, type Event, extensions, type Uri } from 'vscode';

/** What is used of the built-in extension `vscode.git`. */
interface GitExtension {
  readonly enabled: boolean;
  readonly onDidChangeEnablement: Event<boolean>;
  /** Throws while git is switched off. */
  getAPI(version: 1): GitApi;
}

export interface GitApi {
  readonly git: { readonly path: string };
  readonly repositories: readonly Repository[];
  readonly onDidOpenRepository: Event<Repository>;
}

export interface Repository {
  readonly rootUri: Uri;
  readonly state: { readonly HEAD?: { readonly commit?: string }; readonly onDidChange: Event<void> };
}

/**
 * The editor's git, each time that it is switched on or off; undefined for off, and where there is none.
 *
 * @param told is called once soon, and again at each change
 */
export async function followGit(told: (api: GitApi | undefined) => void, disposables: Disposable[]): Promise<void> {
  const found = extensions.getExtension<GitExtension>('vscode.git');
  const git = found?.isActive ? found.exports : await found?.activate();
  const tell = () => told(git?.enabled ? git.getAPI(1) : undefined);
  if (git) disposables.push(git.onDidChangeEnablement(tell));
  tell();
}
