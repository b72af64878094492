import { type QuickPickItem, window } from 'vscode';
import type { RoundItem } from '../../../server/src/lsp/messages';
import { itemsOf, NO_ROUND, type Round, wholeOnes } from './session';
import { checkIns } from './words';

/** How a round begins. */
export interface Start {
  readonly round: Round;
  /** Straight to the review of what is answered. */
  readonly review?: boolean;
}

interface Choice extends QuickPickItem {
  readonly start: Start;
}

/** A round from its beginning. */
const ANEW: Start = { round: NO_ROUND };

/**
 * Finds out how to begin: going on with a round that was stopped, else with which team.
 * @returns undefined when there is nothing to check in, or somebody left; the reason has been shown
 */
export async function pickStart(all: readonly RoundItem[], begun: Round, me: string): Promise<Start | undefined> {
  if (begun.kept.length > 0) {
    const start = await pickResume(all, begun, me);
    if (start !== ANEW) return start;
  }
  const due = itemsOf(all, { me, due: true });
  if (due.length > 0) return pickTeam(due, NO_ROUND);
  const any = itemsOf(all, { me, due: false });
  if (any.length === 0) {
    void window.showInformationMessage('There is nothing to check in: no set that is active and whose cycle runs.');
    return undefined;
  }
  const everything = 'Go Through All';
  const chosen = await window.showInformationMessage('No check-in is due.', everything);
  return chosen === everything ? pickTeam(any, { ...NO_ROUND, all: true }) : undefined;
}

async function pickResume(all: readonly RoundItem[], begun: Round, me: string): Promise<Start | undefined> {
  const total = itemsOf(all, { me, team: begun.team, due: !begun.all }).length;
  const answered = wholeOnes(begun).length;
  const look: Choice = {
    label: '$(diff) Review what is answered',
    description: `${checkIns(answered)}, not written yet`,
    start: { round: begun, review: true },
  };
  const items: Choice[] = [
    {
      label: '$(debug-continue) Go on where you left it',
      description: `${answered} of ${Math.max(total, answered)} answered${begun.team ? ` · ${begun.team}` : ''}`,
      start: { round: begun },
    },
    ...(answered > 0 ? [look] : []),
    { label: '$(trash) Start over', description: 'drops these answers', start: ANEW },
  ];
  const chosen = await window.showQuickPick(items, { title: 'Check-in Round', placeHolder: 'A round was begun.' });
  return chosen?.start;
}

/** @param round as it begins, for all teams */
async function pickTeam(items: readonly RoundItem[], round: Round): Promise<Start | undefined> {
  const teams = [...new Set(items.map(({ team }) => team))];
  if (teams.length < 2) return { round };
  const count = (team: string) => items.filter((item) => item.team === team).length;
  const choices: Choice[] = [
    { label: 'All teams', description: checkIns(items.length), start: { round } },
    ...teams.flatMap((team): Choice[] =>
      team === undefined
        ? []
        : [{ label: team, description: checkIns(count(team)), start: { round: { ...round, team } } }],
    ),
  ];
  const chosen = await window.showQuickPick(choices, { title: 'Check-in Round', placeHolder: 'Whose check-ins?' });
  return chosen?.start;
}
