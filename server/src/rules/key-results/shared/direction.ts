/** Fixes for a verb and numbers that disagree. */
import type { Field, OkrDocument } from '../../../okr/model';
import { replaceValue } from '../../../yaml/edit';
import type { Known, MeasureOf } from '../../measure';
import type { Fix } from '../../rule';
import { inCaseOf, withParts } from '../../support/words';
import { verbOfChange } from './change-verbs';

/** Where each of the two numbers stands, the other one. */
export function swapNumbers(document: OkrDocument, title: Field<string>, { baseline, target }: MeasureOf): Fix[] {
  if (!baseline || !target) return [];
  const texts = [writtenText(baseline), writtenText(target)] as const;
  if (texts[0] === undefined || texts[1] === undefined) return [];
  const changes = [
    { known: baseline, text: texts[1] },
    { known: target, text: texts[0] },
  ];
  const inTitle = changes.flatMap(({ known, text }) => (known.title ? [{ ...known.title, text }] : []));
  const edits = [
    ...changes.flatMap(({ known, text }) => (known.field ? replaceValue(document, known.field, text) : [])),
    ...(inTitle.length > 0 ? replaceValue(document, title, withParts(title.text, inTitle)) : []),
  ];
  return [{ title: `Swap the numbers: from ${texts[1]} to ${texts[0]}`, edits }];
}

/** The verb that says the way of the numbers. */
export function changeVerb(document: OkrDocument, title: Field<string>): Fix[] {
  const verb = verbOfChange(title.text);
  if (!verb) return [];
  const other = inCaseOf(verb.opposite, verb.text);
  const text = withParts(title.text, [{ start: verb.start, end: verb.end, text: other }]);
  return [{ title: `Change "${verb.text}" to "${other}"`, edits: replaceValue(document, title, text) }];
}

function writtenText(known: Known): string | undefined {
  return known.field?.text ?? known.title?.quantity.text;
}
