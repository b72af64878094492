import { type TextDocument, workspace } from 'vscode';
import type { LanguageClientOptions } from 'vscode-languageclient/node';

type Middleware = NonNullable<LanguageClientOptions['middleware']>;

/**
 * Keeps the server from taking copies for files: the old side of a diff, a text that is only to be looked at. They have the same
 * sets as the file itself, and everything would be there twice.
 */
export function copiesMiddleware(): Middleware {
  return {
    didOpen: async (document, next) => {
      if (!isCopy(document)) await next(document);
    },
    didChange: async (event, next) => {
      if (!isCopy(event.document)) await next(event);
    },
    didClose: async (document, next) => {
      if (!isCopy(document)) await next(document);
    },
  };
}

/** A document that can't be saved: of no file system, or of one that can't be written to and is none of the workspace. */
function isCopy({ uri: { scheme } }: TextDocument): boolean {
  if (scheme === 'file' || scheme === 'untitled') return false;
  if (workspace.workspaceFolders?.some((folder) => folder.uri.scheme === scheme)) return false;
  return workspace.fs.isWritableFileSystem(scheme) !== true;
}
