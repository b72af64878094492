/** Agendas of syncs and 1:1s. */
import { parseDate } from '../../service';
import * as messages from '../messages';
import type { Session } from '../session';
import { answer } from './answer';

/** Answers `okr/agenda` and `okr/agendaChoices`. */
export function handleAgenda(session: Session): void {
  const { service } = session;
  answer(
    session,
    messages.agenda,
    ({ owner, teams, since }: messages.AgendaParams): messages.Agenda | messages.Refusal =>
      service.agenda({ owner, teams, since: since === undefined ? undefined : parseDate(since) }),
    () => ({ refused: 'The agenda could not be made; the output channel "OKR" has the details.' }),
  );
  answer(
    session,
    messages.agendaChoices,
    (params: { readonly uri?: string } | undefined): messages.AgendaChoices => service.agendaChoices(params?.uri),
    () => ({ teams: [], owners: [] }),
  );
}
