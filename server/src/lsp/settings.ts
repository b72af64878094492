/** The settings that concern the server; what is shown is the client's business. */
import { type Day, parseDate } from '../service';
import { optionsOf } from './client';
import { logError, type Session } from './session';

/** What the server takes from the editor's settings `okr.*`. */
export interface Settings {
  /** A date to judge by instead of today. */
  readonly today: Day | undefined;
  /** Whether there are lines above objectives and key results. */
  readonly codeLens: boolean;
  /** Whether there are words behind values. */
  readonly inlayHints: boolean;
  /** Whether formatting a file puts its keys into the format's order. */
  readonly ordersKeys: boolean;
}

const DEFAULTS: Settings = { today: undefined, codeLens: true, inlayHints: false, ordersKeys: false };

/**
 * Reads settings as they come, whatever they are: what is no date counts as none.
 *
 * @param before what holds where nothing is said
 */
export function settingsFrom(sent: unknown, before: Settings = DEFAULTS): Settings {
  const { today, codeLens, inlayHints, format } = optionsOf(sent);
  return {
    today: typeof today === 'string' ? parseDate(today) : before.today,
    codeLens: switched(codeLens, before.codeLens),
    inlayHints: switched(inlayHints, before.inlayHints),
    ordersKeys: ordered(format, before.ordersKeys),
  };
}

function switched(sent: unknown, before: boolean): boolean {
  const enabled = typeof sent === 'object' && sent !== null && 'enabled' in sent ? sent.enabled : undefined;
  return typeof enabled === 'boolean' ? enabled : before;
}

function ordered(sent: unknown, before: boolean): boolean {
  const order = typeof sent === 'object' && sent !== null && 'keyOrder' in sent ? sent.keyOrder : undefined;
  return order === undefined ? before : order === 'canonical';
}

/** Asks the editor for its settings; those from before where it has none to give. */
export async function askSettings(session: Session, before: Settings): Promise<Settings> {
  if (!session.client.configuration) return before;
  try {
    return settingsFrom(await session.connection.workspace.getConfiguration('okr'), before);
  } catch (error) {
    logError(session, 'settings', error);
    return before;
  }
}
