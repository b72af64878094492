import { type CodeLens, Uri } from 'vscode';
import type { LanguageClient, LanguageClientOptions } from 'vscode-languageclient/node';
import type { Position, Range } from '../server/protocol';

type Middleware = NonNullable<LanguageClientOptions['middleware']>;

/** VS Code's own command, which takes VS Code's own objects. */
const SHOW_REFERENCES = 'editor.action.showReferences';

/**
 * Lets lenses open VS Code's list of references: what the server sends along are plain values, and the command takes no others than
 * its own.
 * @param client the client that the middleware belongs to, once there is one
 */
export function lensMiddleware(client: () => LanguageClient): Middleware {
  const converted = (lens: CodeLens): CodeLens => {
    const { command } = lens;
    if (command?.command !== SHOW_REFERENCES) return lens;
    const [uri, position, locations] = command.arguments as [string, Position, { uri: string; range: Range }[]];
    const { protocol2CodeConverter } = client();
    command.arguments = [
      Uri.parse(uri),
      protocol2CodeConverter.asPosition(position),
      locations.map((location) => protocol2CodeConverter.asLocation(location)),
    ];
    return lens;
  };
  return {
    async resolveCodeLens(lens, token, next) {
      const resolved = await next(lens, token);
      return resolved && converted(resolved);
    },
  };
}
