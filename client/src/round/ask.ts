import { env, Uri, workspace } from 'vscode';
import { type RoundItem, roundValue } from '../../../server/src/lsp/messages';
import { checkInSteps } from '../checkIn/flow';
import type { Server } from '../server/server';
import { showPlace } from '../ui/places';
import { type BoxButton, type Outcome, walk } from '../ui/wizard';
import { answersFor, type Round, withAnswers, withoutItem } from './session';
import { headOf } from './words';

/** What became of the questions about one item, and the round with what was answered. */
export interface Asked {
  readonly outcome: Outcome;
  readonly round: Round;
}

/** Asks for one item of the round, while the editor shows it. What was typed is kept, however the questions are left. */
export async function askItem(
  server: Server,
  round: Round,
  item: RoundItem,
  at: { readonly index: number; readonly total: number },
): Promise<Asked> {
  await showItem(item);
  const answers = answersFor(round, item);
  const before = JSON.stringify(answers);
  const steps = checkInSteps({
    title: headOf(item, at.index, at.total),
    form: item.form,
    source: item.source,
    answers,
    refuse: async (value) => (await server.request<{ reason?: string }>(roundValue, { key: item.key, value })).reason,
  });
  const outcome = await walk(steps, { follows: at.index > 0, buttons: buttonsOf(item), uncounted: true });
  if (outcome === 'next') return { outcome, round: withAnswers(round, item, answers, true) };
  if (outcome === 'skip') return { outcome, round: withoutItem(round, item) };
  const isTouched = JSON.stringify(answers) !== before;
  return { outcome, round: isTouched ? withAnswers(round, item, answers, false) : round };
}

function buttonsOf({ link }: RoundItem): BoxButton[] {
  const open: BoxButton[] = link
    ? [
        {
          icon: 'link-external',
          tooltip: 'Open where the number is read',
          does: () => env.openExternal(Uri.parse(link, true)),
        },
      ]
    : [];
  return [
    ...open,
    { icon: 'debug-step-over', tooltip: 'Skip: it stays due', does: 'skip' },
    { icon: 'debug-stop', tooltip: 'Stop: your answers are kept', does: 'cancel' },
  ];
}

/** Its last weeks stand in the file: they are looked at while one answers. */
async function showItem({ uri, position }: RoundItem): Promise<void> {
  const document = await workspace.openTextDocument(Uri.parse(uri));
  await showPlace(document, { start: position, end: position }, true);
}
