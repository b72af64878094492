import { type QuickPickItem, QuickPickItemKind, window } from 'vscode';
import type { Filter, FilterChoices } from './filter';

interface Choice extends QuickPickItem {
  readonly change?: (filter: Filter) => Filter;
  /** Asks on: which team, which cycle, which owner. */
  readonly ask?: 'team' | 'cycle' | 'owner';
}

/**
 * Lets somebody narrow the tree, one thing at a time; what is chosen adds to what there is.
 * @returns the new filter, or undefined when nothing was chosen
 */
export async function pickFilter(filter: Filter, choices: FilterChoices): Promise<Filter | undefined> {
  const aspects: Choice[] = [
    {
      label: '$(bell) Needs attention',
      description: choices.attention === 1 ? '1 item' : `${choices.attention} items`,
      detail: filter.attention ? 'on: choose to switch it off' : undefined,
      change: (old) => ({ ...old, attention: !old.attention }),
    },
    aspect('$(organization) Team…', 'team', filter.team, choices.teams),
    aspect('$(calendar) Cycle…', 'cycle', filter.cycle, choices.cycles),
    aspect('$(person) Owner…', 'owner', filter.owner, choices.owners),
  ];
  const chosen = await window.showQuickPick(
    aspects.filter(({ ask }) => !ask || listOf(choices, ask).length > 0),
    { title: 'Filter Objectives', placeHolder: 'Show only…' },
  );
  if (chosen?.change) return chosen.change(filter);
  return chosen?.ask ? pickValue(filter, chosen.ask, listOf(choices, chosen.ask)) : undefined;
}

function aspect(
  label: string,
  ask: NonNullable<Choice['ask']>,
  now: string | undefined,
  all: readonly string[],
): Choice {
  return { label, ask, description: now ?? `${all.length} to choose from` };
}

function listOf(choices: FilterChoices, aspect: NonNullable<Choice['ask']>): readonly string[] {
  return { team: choices.teams, cycle: choices.cycles, owner: choices.owners }[aspect];
}

async function pickValue(
  filter: Filter,
  aspect: 'team' | 'cycle' | 'owner',
  all: readonly string[],
): Promise<Filter | undefined> {
  const items: Choice[] = all.map((value) => ({
    label: value,
    description: filter[aspect] === value ? 'shown now' : undefined,
    change: (old) => ({ ...old, [aspect]: value }),
  }));
  if (filter[aspect]) {
    items.push({ label: '', kind: QuickPickItemKind.Separator });
    items.push({ label: `Any ${aspect}`, change: (old) => ({ ...old, [aspect]: undefined }) });
  }
  const chosen = await window.showQuickPick(items, { title: 'Filter Objectives', placeHolder: `Which ${aspect}?` });
  return chosen?.change?.(filter);
}
