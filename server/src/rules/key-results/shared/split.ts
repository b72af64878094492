/** Splitting a sentence that holds two results. */
import type { Reading } from '../../../language';
import { withoutEnd, withoutStart } from '../../../okr/ends';
import { each, type KeyResult, type OkrDocument } from '../../../okr/model';
import { addElement, replaceValue } from '../../../yaml/edit';
import type { Fix } from '../../rule';
import { inSteps, stepsOn, tracked } from '../../support/steps';
import { capitalised } from '../../support/words';
import { verbOfChange } from './change-verbs';

/** The first part stays, with the item's keys; each other becomes a key result behind it. */
export function splitInTwo(document: OkrDocument, keyResult: KeyResult, { parts, deadline }: Reading): Fix[] {
  const { title } = keyResult;
  const [first, ...others] = parts;
  if (!title || !first || others.length === 0) return [];
  const verb = leadingVerb(first.text);
  const end = deadline?.text ?? '';
  const texts = [first, ...others].map(({ text }, index) => {
    const whole = trimmed(text);
    const start = index > 0 && verb && !verbOfChange(whole) ? `${verb} ${whole}` : whole;
    return capitalised(end === '' || start.includes(end) ? start : `${start} ${end}`);
  });
  const objective = tracked(keyResult.parent);
  const index = each(keyResult.parent.key_results).indexOf(keyResult);
  const edits = inSteps(
    document,
    (current) => stepsOn(current, keyResult, () => replaceValue(current, title, texts[0]!)),
    (current) => {
      const parent = objective(current);
      if (!parent) return [];
      // Each goes to the same place, so the last is added first.
      return inSteps(
        current,
        ...texts
          .slice(1)
          .reverse()
          .map((text) => (now: OkrDocument) => {
            const there = objective(now);
            return there ? addElement(now, there, 'key_results', text, index + 1) : [];
          }),
      );
    },
  );
  return [{ title: texts.length === 2 ? 'Split in two' : `Split in ${texts.length}`, edits }];
}

/** The verb of change that a sentence begins with, as written. */
function leadingVerb(text: string): string | undefined {
  const verb = verbOfChange(text);
  return verb && text.slice(0, verb.start).trim() === '' ? verb.text : undefined;
}

function trimmed(text: string): string {
  return withoutEnd(withoutStart(text, ',;&'), ',;&.').replace(/^and\s+/i, '');
}
