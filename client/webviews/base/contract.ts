/**
 * What a webview and the extension say to each other, written once, as schemas: each side checks what it gets before it looks at
 * it. Imported by both sides, so it knows neither the browser nor VS Code.
 */
import * as z from 'zod/mini';

/** All that one kind of webview says and hears. */
export interface Contract<
  Down extends z.ZodMiniType = z.ZodMiniType,
  Up extends z.ZodMiniType = z.ZodMiniType,
  Kept extends z.ZodMiniType = z.ZodMiniType,
> {
  /** Its folder in `client/webviews`, its bundle in `dist/webviews`, and behind `okr.` the type of its panel. */
  readonly name: string;
  /** What the extension sends to the page. */
  readonly toPage: Down;
  /** What the page sends to the extension. */
  readonly toHost: Up;
  /** What the page keeps over reloads of the window, and while it is hidden. */
  readonly kept: Kept;
}

/** Sent by every page once it can be talked to: when it is opened, shown again, or back after a reload. */
export const Ready = z.object({ type: z.literal('ready'), kept: z.optional(z.unknown()) });

/** Sent by every page when something went wrong in it: for the log. */
export const Fault = z.object({ type: z.literal('fault'), text: z.string() });
