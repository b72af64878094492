/** The page's side of the conversation with the extension. */
import * as z from 'zod/mini';
import type { Contract } from './contract';

/** What VS Code gives to a page, once. */
interface VsCodeApi {
  postMessage(message: unknown): void;
  getState(): unknown;
  setState(state: unknown): void;
}
declare function acquireVsCodeApi(): VsCodeApi;

// Where it may not make code from text, zod would try once, and the policy would report it.
z.config({ jitless: true });

/** The extension, as a page sees it. */
export interface Host<Up, Kept> {
  /** What was kept by an earlier life of this page; undefined where there was none, or where it is of another shape. */
  readonly kept: Kept | undefined;
  send(message: Up): void;
  /** Keeps something over reloads of the window, and while the page is hidden. */
  keep(kept: Kept): void;
  /** Says that the page is drawn and can take messages. */
  ready(): void;
}

/**
 * Connects a page with the extension. Messages that are not in the contract are dropped and reported, and so is what goes wrong.
 * @param received called with each message of the extension
 */
export function connect<Down extends z.ZodMiniType, Up extends z.ZodMiniType, Kept extends z.ZodMiniType>(
  contract: Contract<Down, Up, Kept>,
  received: (message: z.output<Down>) => void,
): Host<z.output<Up>, z.output<Kept>> {
  const api = acquireVsCodeApi();
  const fault = (text: string): void => api.postMessage({ type: 'fault', text });
  addEventListener('error', ({ message, filename, lineno }) => fault(`${message} (${filename}:${lineno})`));
  addEventListener('unhandledrejection', ({ reason }) => fault(String(reason)));
  addEventListener('message', ({ data }: MessageEvent<unknown>) => {
    const result = contract.toPage.safeParse(data);
    if (result.success) received(result.data);
    else fault(`a message that is not understood: ${z.prettifyError(result.error)}`);
  });
  const kept = contract.kept.safeParse(api.getState());
  return {
    kept: kept.success ? kept.data : undefined,
    send: (message) => api.postMessage(message),
    keep: (state) => api.setState(state),
    ready: () => api.postMessage({ type: 'ready', kept: kept.success ? kept.data : undefined }),
  };
}
