/** Fixes that make title and fields say the same. */
import type { Field, KeyResult, OkrDocument } from '../../../okr/model';
import { replaceValue, setKey } from '../../../yaml/edit';
import type { Fix } from '../../rule';
import { stepsOn } from '../../support/steps';
import { listed, withParts } from '../../support/words';
import type { Disagreement } from './disagreements';

/** The title's numbers, written into the keys. */
export function takeTitle(document: OkrDocument, keyResult: KeyResult, differing: readonly Disagreement[]): Fix[] {
  const settable = differing.filter(({ key, recorded }) => !recorded && !key.includes(' '));
  if (settable.length === 0) return [];
  const edits = stepsOn(
    document,
    keyResult,
    ...settable.map(
      ({ key, inTitle }) =>
        (current: OkrDocument, there: KeyResult) =>
          setKey(current, there, key, inTitle.quantity.text),
    ),
  );
  return [{ title: `Take the title's ${listed(settable.map(({ inTitle }) => inTitle.quantity.text))}`, edits }];
}

/** The numbers of the keys, or of the recorded change, written into the title. */
export function takeFields(document: OkrDocument, title: Field<string>, differing: readonly Disagreement[]): Fix[] {
  const parts = differing.map(({ inTitle, elsewhere }) => ({
    start: inTitle.start,
    end: inTitle.end,
    text: elsewhere,
  }));
  const where = differing.every(({ recorded }) => recorded) ? "the recorded change's" : "the fields'";
  return [
    {
      title: `Take ${where} ${listed(parts.map(({ text }) => text))} into the title`,
      edits: replaceValue(document, title, withParts(title.text, parts)),
    },
  ];
}
