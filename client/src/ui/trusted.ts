/** The commands that a hover of ours may call by a link. */
export const TRUSTED_COMMANDS: readonly string[] = ['okr.openRule', 'okr.checkIn', 'okr.revealInEditor'];
