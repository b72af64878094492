import * as vscode from 'vscode';

/**
 * A file system that only the editor can read, as in a virtual workspace. It has no search, and nothing in it changes.
 * @param files texts by path
 */
export function memoryFiles(files: Readonly<Record<string, string>>): vscode.FileSystemProvider {
  const paths = Object.keys(files);
  const isFolder = (path: string) => paths.some((file) => file.startsWith(path.endsWith('/') ? path : `${path}/`));
  const missing = (uri: vscode.Uri) => vscode.FileSystemError.FileNotFound(uri);
  const readOnly = (): never => {
    throw vscode.FileSystemError.NoPermissions();
  };
  return {
    onDidChangeFile: new vscode.EventEmitter<vscode.FileChangeEvent[]>().event,
    watch: () => new vscode.Disposable(() => {}),
    stat(uri) {
      const text = files[uri.path];
      if (text === undefined && !isFolder(uri.path)) throw missing(uri);
      const type = text === undefined ? vscode.FileType.Directory : vscode.FileType.File;
      return { type, ctime: 0, mtime: 0, size: text?.length ?? 0 };
    },
    readDirectory({ path }) {
      const start = path.endsWith('/') ? path : `${path}/`;
      const below = paths.filter((file) => file.startsWith(start)).map((file) => file.slice(start.length).split('/'));
      return below.map(([name = '', ...rest]) => [
        name,
        rest.length > 0 ? vscode.FileType.Directory : vscode.FileType.File,
      ]);
    },
    readFile(uri) {
      const text = files[uri.path];
      if (text === undefined) throw missing(uri);
      return new TextEncoder().encode(text);
    },
    createDirectory: readOnly,
    writeFile: readOnly,
    delete: readOnly,
    rename: readOnly,
  };
}
