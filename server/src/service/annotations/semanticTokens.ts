/** Colours that the grammar can't know: whether a reference leads somewhere, what the metric of a sentence is, which date is over. */
import { each, type Field, type Item, initiativesOf, keyResultsOf, type OkrSet, setOf } from '../../okr/model';
import type { Reference } from '../../okr/reference';
import { placeWithin } from '../../rules/support/place';
import { actionsIn, decisionsIn } from '../asked';
import type { Lens } from '../lens';
import { fieldsOf } from '../locate';
import { REFERENCE_KEYS } from '../navigation/names';

export const tokenTypes = ['reference', 'danglingReference', 'metric', 'staleDate'] as const;

export interface SemanticToken {
  readonly start: number;
  readonly end: number;
  readonly type: (typeof tokenTypes)[number];
}

/** The tokens of a file, in order, without overlaps; a token never reaches over a line's end. */
export function semanticTokens(lens: Lens): SemanticToken[] {
  const { document, view, today } = lens;
  const tokens: SemanticToken[] = [];
  const add = ({ start, end }: { readonly start: number; readonly end: number }, type: SemanticToken['type']) => {
    if (end > start && !document.text.slice(start, end).includes('\n')) tokens.push({ start, end, type });
  };
  for (const set of document.sets) {
    const open = lens.facts(set).status === 'active' ? openThings(set) : new Set<Item>();
    for (const { item, key, field } of fieldsOf(set)) {
      if (REFERENCE_KEYS.has(key) && field.value) {
        const found = view.resolve((field as Field<Reference>).value!, setOf(item));
        add(field.span, found.kind === 'found' ? 'reference' : 'danglingReference');
      }
      if (key === 'due' && open.has(item) && typeof field.value === 'string' && field.value < today)
        add(field.span, 'staleDate');
    }
    for (const keyResult of keyResultsOf(set)) {
      const measure = keyResult.title && lens.read(keyResult.title).measure;
      if (!keyResult.title || !measure || measure.metricEnd <= measure.metricStart) continue;
      const at = placeWithin(document, keyResult.title, measure.metricStart, measure.metricEnd);
      if (at !== keyResult.title.span) add(at, 'metric');
    }
  }
  tokens.sort((a, b) => a.start - b.start || a.end - b.end);
  return tokens.filter((token, index) => index === 0 || token.start >= tokens[index - 1]!.end);
}

/** What is still to be reached, done or decided in a set: of what was asked again and again, where it was asked last. */
function openThings(set: OkrSet): Set<Item> {
  const keyResults = keyResultsOf(set);
  const bets = initiativesOf(set).filter(
    ({ status, finished }) => !finished && status?.value !== 'done' && status?.value !== 'dropped',
  );
  const asked = keyResults.flatMap(({ check_ins: list }) => {
    const inOrder = [...each(list)].sort((a, b) => ((a.date?.value ?? '') < (b.date?.value ?? '') ? -1 : 1));
    return [...decisionsIn(inOrder), ...actionsIn(inOrder)].flatMap(({ last, settled }) => (settled ? [] : [last]));
  });
  return new Set<Item>([
    ...keyResults.filter(({ status }) => status?.value === undefined || status.value === 'active'),
    ...bets,
    ...asked,
  ]);
}
