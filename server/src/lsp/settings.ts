/** The settings that concern the server; what is shown is the client's business. */
import { type Day, parseDate } from '../service';
import { optionsOf } from './client';
import { logError, type Session } from './session';

/** What the server takes from the editor's settings `okr.*`. */
export interface Settings {
  /** A date to judge by instead of today. */
  readonly today: Day | undefined;
}

/**
 * Reads settings as they come, whatever they are: what is no date counts as none.
 *
 * @param before what holds where nothing is said
 */
export function settingsFrom(sent: unknown, before: Settings = { today: undefined }): Settings {
  const { today } = optionsOf(sent);
  return typeof today === 'string' ? { today: parseDate(today) } : before;
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
