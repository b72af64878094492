import type { Board } from '../../../server/src/lsp/messages';
import type { Board as PageBoard } from '../../webviews/board/contract';

/**
 * The board as its page gets it: without places in files, which the page only names by a bet's id.
 * @param unsaved how many of its files have changes that are not saved
 */
export function pageBoard({ today, scope, teams, sets, lanes, bets }: Board, unsaved: number): PageBoard {
  return {
    today,
    scope,
    teams: [...teams],
    sets: [...sets],
    lanes: [...lanes],
    cards: bets.map(({ uri, range, ...card }) => ({
      ...card,
      owners: [...card.owners],
      effects: [...card.effects],
    })),
    unsaved,
  };
}
