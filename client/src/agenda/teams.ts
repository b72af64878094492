import type { AgendaChoices } from '../../../server/src/lsp/messages';

/** The words for a sync of everybody. */
export const ALL_TEAMS = 'All teams';

/** What is offered for a sync: the team one looks at, everybody, then the others. */
export function teamsOffered({ teams, here }: AgendaChoices): readonly string[] {
  const others = teams.filter((team) => team !== here);
  return [...(here === undefined ? [] : [here]), ALL_TEAMS, ...others];
}
