/** The board: its bets, and the edit that moves one. */
import type { Bet } from '../../service';
import { workspaceEdit } from '../edits';
import * as messages from '../messages';
import { rangeOf, textOf } from '../places';
import { type Session, spelled } from '../session';
import { answer, atItem, FAILED } from './answer';

/** Answers `okr/board` and `okr/betMove`. */
export function handleBoard(session: Session): void {
  const { service } = session;
  answer(
    session,
    messages.board,
    (scope: messages.BoardScope): messages.Board => {
      const { bets, ...rest } = service.board(scope);
      return { ...rest, bets: bets.map((bet) => betOf(session, bet)) };
    },
    (): messages.Board => ({ today: '', scope: { kind: 'all' }, teams: [], sets: [], lanes: [], bets: [] }),
  );
  answer(
    session,
    messages.betMove,
    (asked: messages.BetMove) =>
      atItem(session, asked, (document, offset): messages.EditResult | messages.Refusal => {
        const result = service.moveBet(document, offset, asked);
        if ('refused' in result) return result;
        return { edit: workspaceEdit(session, [{ uri: document.uri, document, edits: result.edits }]) };
      }),
    () => FAILED,
  );
}

/** A bet with its place as positions. */
function betOf(session: Session, { item, document, ...rest }: Bet): messages.Bet {
  return { ...rest, uri: spelled(session, document.uri), range: rangeOf(textOf(document), item.span) };
}
