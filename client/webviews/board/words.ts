/** How the board puts things into words, seen and spoken. */
import type { Board, Card, Effect, Lane, State } from './contract';

export const STATE_NAMES: Readonly<Record<State, string>> = {
  idea: 'Idea',
  ready: 'Ready',
  doing: 'Doing',
  blocked: 'Blocked',
  done: 'Done',
  dropped: 'Dropped',
};

/** What a column is for: said where it is empty, and by its heading's tooltip. */
export const STATE_MEANINGS: Readonly<Record<State, string>> = {
  idea: 'What might move a key result',
  ready: 'Agreed on; may begin when there is room',
  doing: 'Being done now',
  blocked: 'Begun, and can’t go on',
  done: 'Finished, whether it paid off or not',
  dropped: 'Given up',
};

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** "15 Nov"; with the year where it is not this one. */
export function dayText(day: string, today: string): string {
  const [year = '', month = '', date = ''] = day.split('-');
  const short = `${Number(date)} ${MONTHS[Number(month) - 1] ?? month}`;
  return today.startsWith(year) ? short : `${short} ${year}`;
}

/** "1 day", "12 days", "6 weeks", "8 months": as exact as it matters. */
export function spanText(days: number): string {
  if (days < 14) return count(days, 'day');
  if (days < 26 * 7) return count(Math.round(days / 7), 'week');
  return count(Math.round(days / 30.4), 'month');
}

/** "1 bet", "3 bets". */
export function count(number: number, one: string): string {
  return `${number} ${one}${number === 1 ? '' : 's'}`;
}

/** How long a card has been worked on: "6 weeks", "since today". */
export function ageText({ age }: Card): string | undefined {
  if (age === undefined) return undefined;
  return age === 0 ? 'since today' : spanText(age);
}

/** When it is due, or when it ended: "due 15 Nov", "1 day late", "23 Oct". */
export function dateText({ due, overdue, finished }: Card, today: string): string | undefined {
  if (finished !== undefined) return dayText(finished, today);
  if (overdue !== undefined) return `${spanText(overdue)} late`;
  return due === undefined ? undefined : `due ${dayText(due, today)}`;
}

/** Which way a number went, as it is spoken. */
export const VERDICTS: Readonly<Record<Effect['verdict'], string>> = {
  better: 'the right way',
  worse: 'the wrong way',
  same: 'no change',
  unknown: '',
};

/** "2.4% → 1.5%", "now 1.5%", "2.4%, nothing since" */
export function changeText({ before, now, title }: Effect): string {
  if (title === undefined) return 'not found';
  if (before !== undefined && now !== undefined) return `${before} → ${now}`;
  if (before !== undefined) return `${before}, nothing since`;
  return now === undefined ? 'no number yet' : `now ${now}`;
}

/** A card in one sentence, for screen readers. */
export function cardLabel(card: Card, board: Pick<Board, 'today' | 'lanes'>): string {
  const lane = board.lanes.find(({ set }) => set === card.set);
  const parts = [
    card.title,
    board.lanes.length > 1 && lane?.team,
    card.owners.length > 0 ? card.owners.join(', ') : 'no owner',
    ...timeLabels(card, board.today),
    ...card.effects.map(effectLabel),
    card.expect && `expected: ${card.expect}`,
    card.learned && `learned: ${card.learned}`,
  ];
  return parts.filter(Boolean).join(', ');
}

function timeLabels(card: Card, today: string): (string | undefined)[] {
  const { age, finished } = card;
  if (finished === undefined) return [age ? `for ${spanText(age)}` : ageText(card), dateText(card, today)];
  return [age === undefined ? undefined : `took ${spanText(age)}`, `ended ${dayText(finished, today)}`];
}

/** What became of a metric since the bet began, as it is spoken. */
export function effectLabel(effect: Effect): string {
  const { metric, before, now, verdict } = effect;
  if (before === undefined || now === undefined) return `${metric} ${changeText(effect)}`;
  return [`${metric} from ${before} to ${now}`, VERDICTS[verdict]].filter(Boolean).join(', ');
}

/** Whether a lane has reached its limit, or is beyond it. */
export function loadOf({ doing, limit }: Lane): 'free' | 'full' | 'over' {
  if (limit === undefined || doing < limit) return 'free';
  return doing === limit ? 'full' : 'over';
}

/** The heading's count: "2", or "2 of 2" on the column with a limit where one set is shown. */
export function countText(state: State, cards: number, lanes: readonly Lane[]): string {
  const [lane, ...others] = lanes;
  if (state !== 'doing' || others.length > 0 || lane?.limit === undefined) return String(cards);
  return `${cards} of ${lane.limit}`;
}

/** What the limit says of a lane: "Payments: 3 of 2". */
export function laneText({ team, doing, limit }: Lane): string {
  return `${team}: ${doing} of ${limit}`;
}

/** What is asked when one more than the limit is to be begun. */
export function limitQuestion(lane: Lane): string {
  const { team, doing, limit } = lane;
  const has = `${team} has ${count(doing, 'bet')} in Doing`;
  return `${has}, and its limit is ${limit}. Finish or stop one first; or go over the limit on purpose.`;
}
