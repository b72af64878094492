import { Uri, workspace } from 'vscode';
import { type Bet, type BetMove, betMove, type EditResult, type Refusal } from '../../../server/src/lsp/messages';
import type { Server } from '../server/server';

/** How often a move is asked for again when the file changed in the meantime. */
const TRIES = 3;

/** The bet as it is known now; `again` looks anew. */
export interface KnownBet {
  find(): Bet | undefined;
  again(): Promise<void>;
}

/**
 * Writes a move: one edit of the document, taken back by one undo, not saved. When the file has changed since the bet was seen, nothing
 * is written; the bet is looked up anew, and where it still is in the state from which it was moved, the move is asked for once more.
 *
 * @returns why it was not written; undefined when it was
 */
export async function writeMove(
  server: Server,
  known: KnownBet,
  { from, to, learned }: Pick<BetMove, 'from' | 'to' | 'learned'>,
): Promise<string | undefined> {
  for (let attempt = 0; attempt < TRIES; attempt++) {
    if (attempt > 0) await known.again();
    const bet = known.find();
    if (!bet) return 'This bet is not there any more.';
    if (bet.state !== from) return `“${bet.title}” is ${bet.state} by now.`;
    const document = await workspace.openTextDocument(Uri.parse(bet.uri));
    const { uri, title, range } = bet;
    const asked: BetMove = { uri, version: document.version, position: range.start, title, from, to, learned };
    const result = await server.request<EditResult | Refusal>(betMove, asked);
    if (document.version !== asked.version) continue;
    if ('refused' in result) {
      if (result.stale) continue;
      return result.refused;
    }
    const edit = await (await server.client).protocol2CodeConverter.asWorkspaceEdit(result.edit);
    if (document.version === asked.version && (await workspace.applyEdit(edit))) return undefined;
  }
  return 'The file keeps changing, so nothing was written. Try again in a moment.';
}
