/** Where a title's numbers and those of the fields are not the same. */
import type { QuantityIn, Reading } from '../../../language';
import { each, type Field, type KeyResult } from '../../../okr/model';
import { convert, parseQuantity, type Quantity, relativeChange, scanQuantities } from '../../../okr/quantity';

export interface Disagreement {
  readonly inTitle: QuantityIn;
  /** What the fields say, as written or worked out. */
  readonly elsewhere: string;
  /** The keys that say it: `target`, or `baseline target` for the change between them. */
  readonly key: string;
  /** The field, where there is exactly one. */
  readonly field?: Field<Quantity>;
  /** Said by an entry under `changes`, not by the key itself. */
  readonly recorded: boolean;
}

/** All of them, in the order baseline, target, change. */
export function disagreements(keyResult: KeyResult, { measure, text }: Reading): Disagreement[] {
  if (!measure) return [];
  const baseline = holding(keyResult, 'baseline');
  const target = holding(keyResult, 'target');
  if (!baseline && !target) return [];
  // A number that stands anywhere in the title is said there, whatever part the reader took it for.
  const numbers = scanQuantities(text);
  const isSaid = (value: Quantity) => numbers.some(({ quantity }) => same(quantity, value));
  const found: Disagreement[] = [];
  const compare = (inTitle: QuantityIn | undefined, key: 'baseline' | 'target', value: Holding | undefined) => {
    if (!inTitle || !value || isSaid(value.quantity)) return;
    found.push({ inTitle, elsewhere: value.text, key, field: value.field, recorded: value.field === undefined });
  };
  compare(measure.from, 'baseline', baseline);
  compare(measure.to, 'target', target);
  if (measure.by && baseline && target) {
    const change = changeBetween(baseline.quantity, target.quantity, measure.by.quantity);
    if (change !== undefined)
      found.push({ inTitle: measure.by, elsewhere: change, key: 'baseline target', recorded: false });
  }
  return found;
}

interface Holding {
  readonly quantity: Quantity;
  readonly text: string;
  readonly field?: Field<Quantity>;
}

/** What holds now: the key, else the last recorded change of it. */
function holding(keyResult: KeyResult, key: 'baseline' | 'target'): Holding | undefined {
  const field = keyResult[key];
  if (field) return field.value && { quantity: field.value, text: field.text, field };
  if (!keyResult.changes) return undefined;
  const changes = each(keyResult.changes).filter((change) => change.field?.value === key);
  const last = [...changes].sort((a, b) => ((a.date?.value ?? '') < (b.date?.value ?? '') ? -1 : 1)).at(-1);
  const quantity = last?.to && parseQuantity(last.to.text);
  return quantity && last?.to ? { quantity, text: last.to.text } : undefined;
}

/** Equal in one unit; the last written digit may be rounded. */
function same(a: Quantity, b: Quantity): boolean {
  const converted = convert(a, b);
  return converted !== undefined && Math.abs(converted - b.amount) <= Math.abs(b.amount) * 1e-6;
}

/** The change between two numbers where it is not the one that the title states ("by 40%"); undefined where it is. */
function changeBetween(baseline: Quantity, target: Quantity, by: Quantity): string | undefined {
  const end = convert(target, baseline);
  if (end === undefined) return undefined;
  const stated = Math.abs(by.amount);
  if (by.dimension === 'percent') {
    const share = relativeChange(baseline, target);
    // "By 10%" of a percentage may mean points as well.
    const points = baseline.dimension === 'percent' && Math.abs(Math.abs(end - baseline.amount) - stated) < 0.5;
    if (share === undefined || points || Math.abs(Math.abs(share * 100) - stated) < 1) return undefined;
    return `${Math.round(Math.abs(share) * 100)}%`;
  }
  if (by.dimension === 'factor') {
    const factor = Math.max(end / baseline.amount, baseline.amount / end);
    return !Number.isFinite(factor) || Math.abs(factor - stated) < 0.05 * stated
      ? undefined
      : `${Number(factor.toFixed(1))}x`;
  }
  const step = by.dimension === 'points' ? by.amount : convert(by, baseline);
  const actual = Math.abs(end - baseline.amount);
  if (step === undefined || Math.abs(actual - Math.abs(step)) <= 1e-6 * Math.max(actual, 1)) return undefined;
  return String(Number(actual.toFixed(4)));
}
