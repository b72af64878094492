/** The one port through which all files come. Node, the client (virtual file systems) and tests each implement it. */

export interface Files {
  /** Addresses of all files below these folders that may matter: `*.okr.yaml`, `*.okr.yml`, `okr.config.yaml`. Never throws: an unreadable folder is reported through `log` and skipped. */
  find(folders: readonly string[]): Promise<readonly string[]>;
  /** A file's text, or why it can't be read. */
  read(uri: string): Promise<{ readonly text: string } | { readonly failed: string }>;
}

/** Says whether an address is one of ours. */
export function isOkrFile(uri: string): boolean {
  return /\.okr\.ya?ml$/i.test(uri);
}

export function isConfigFile(uri: string): boolean {
  return /(^|\/)okr\.config\.ya?ml$/i.test(uri);
}
