/** What needs somebody now: for the status bar, the view and the reminders. */
import { type NeedIn, rhythmKey } from '../../service';
import * as messages from '../messages';
import { rangeOf, textIn } from '../places';
import { type Session, spelled } from '../session';
import { answer } from './answer';

/** Answers `okr/attention`. */
export function handleAttention(session: Session): void {
  answer(
    session,
    messages.attention,
    (): messages.Attention => {
      const { today, running, groups, rhythms } = session.service.attention();
      return {
        today,
        running: running.map((cycle) => ({ ...cycle, uris: cycle.uris.map((uri) => spelled(session, uri)) })),
        groups: groups.map((group) => ({ ...group, needs: group.needs.map((need) => needOf(session, need)) })),
        rhythms,
      };
    },
    () => ({ today: '', running: [], groups: [], rhythms: [] }),
  );
}

function needOf(session: Session, { entry, at, title, detail, people, canCheckIn }: NeedIn): messages.Need {
  return {
    uri: spelled(session, entry.uri),
    range: rangeOf(textIn(session, entry.uri), at),
    title,
    detail,
    people,
    team: entry.teamName,
    rhythm: rhythmKey(entry),
    canCheckIn,
  };
}
