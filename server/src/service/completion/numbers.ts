/** Numbers: the one that is known already, and the unit behind one that is typed. */
import { each } from '../../okr/model';
import { latest } from '../../okr/progress';
import { keyResultAt } from './around';
import type { Completion } from './index';
import { item, unique, type ValueSlot } from './item';

/** What a number may read at the cursor: nothing typed, the one that the key result says; behind a number, the units of its others. */
export function numbers(slot: ValueSlot, key: string): Completion[] {
  const { part, lens, offset } = slot;
  const keyResult = keyResultAt(slot);
  if (!keyResult) return [];
  const measure = keyResult.title ? lens.read(keyResult.title).measure : undefined;
  const [from, to] = [measure?.from?.quantity.text, measure?.to?.quantity.text];
  const checkIns = each(keyResult.check_ins).filter(({ value }) => value?.value && !value.span.contains(offset));
  if (part.typed === '') {
    const last = latest(checkIns, ({ date }) => date?.value)?.value?.text;
    const start = keyResult.baseline?.value ? keyResult.baseline.text : from;
    const [text, detail] =
      key === 'baseline'
        ? [from, 'as the title says']
        : key === 'target'
          ? [to, 'as the title says']
          : last !== undefined
            ? [last, 'the last value']
            : [start, 'where it started'];
    return text === undefined ? [] : [item(slot, text, 'word', { detail })];
  }
  const number = /^[-+]?[\d.,]+/.exec(part.typed)?.[0];
  if (number === undefined) return [];
  const fields = [keyResult.target, keyResult.baseline, ...checkIns.map((one) => one.value)];
  const written = fields.flatMap((field) => (field?.value && !field.span.contains(offset) ? [field.text] : []));
  const texts = [...written, ...[to, from].filter((text) => text !== undefined)];
  const suffixes = texts.flatMap((text) => /^\D*\d[\d.,]*(?![\d.,])(\D.*)$/.exec(text)?.[1] ?? []);
  return unique(
    suffixes.map((suffix) => item(slot, number + suffix, 'word', { detail: 'in the unit of this key result' })),
  );
}
