/** Inserting what a key result lacks. */
import type { Reading } from '../../../language';
import { takesNumbers } from '../../../language/rewrite';
import type { Draft } from '../../../okr/edit';
import { withoutEnd } from '../../../okr/ends';
import { each, type Item, type KeyResult, type OkrDocument } from '../../../okr/model';
import { earliest } from '../../../okr/progress';
import { replaceValue, setKey } from '../../../yaml/edit';
import type { Known } from '../../measure';
import type { Fix } from '../../rule';
import { stepsOn } from '../../support/steps';
import { withParts } from '../../support/words';

/** One key with its value, which may be a blank. */
export function insertKey(document: OkrDocument, item: Item, key: string, draft: Draft, title: string): Fix[] {
  const edits = setKey(document, item, key, draft, { blanks: true });
  return edits.length > 0 ? [{ title, edits }] : [];
}

/** A baseline and a target to be filled in: in the sentence, where it is all there is, else as keys. */
export function insertNumbers(document: OkrDocument, keyResult: KeyResult, reading: Reading): Fix[] {
  const { title } = keyResult;
  if (!title) return [];
  const { start, end } = numbersBelong(reading);
  const sentence = withParts(title.text, [{ start, end, text: ' from <from> to <to>' }]);
  const inSentence: Fix = {
    title: 'Say from how much to how much: "… from … to …"',
    edits: replaceValue(document, title, sentence, { blanks: true }),
  };
  const asKeys: Fix = {
    title: 'Add baseline and target',
    edits: stepsOn(
      document,
      keyResult,
      (current, there) => setKey(current, there, 'baseline', '<baseline>'),
      (current, there) => setKey(current, there, 'target', '<target>'),
    ),
  };
  if (!takesNumbers(reading)) return [asKeys];
  return keyResult.plain ? [inSentence, asKeys] : [asKeys, inSentence];
}

/** Today's number: the first one checked in, where there is one; else a blank, in the sentence or as a key. */
export function insertBaseline(document: OkrDocument, keyResult: KeyResult, target: Known): Fix[] {
  const { title } = keyResult;
  const checkIn = earliest(
    each(keyResult.check_ins).filter(({ value }) => value?.value),
    ({ date }) => date?.value,
  );
  const fromCheckIn = checkIn?.value
    ? insertKey(
        document,
        keyResult,
        'baseline',
        checkIn.value.text,
        `Take ${checkIn.value.text}, the first check-in, as the baseline`,
      )
    : [];
  const at = target.title && title ? beforeTo(title.text, target.title.start) : undefined;
  const inSentence =
    title && at !== undefined
      ? [
          {
            title: 'Say where it starts: "from … to …"',
            edits: replaceValue(
              document,
              title,
              withParts(title.text, [{ start: at, end: at, text: 'from <from> ' }]),
              {
                blanks: true,
              },
            ),
          },
        ]
      : [];
  return [...fromCheckIn, ...inSentence, ...insertKey(document, keyResult, 'baseline', '<baseline>', 'Add a baseline')];
}

/** Where the numbers go: behind the metric, before the deadline or the way there; a full stop at the end gives way. */
function numbersBelong({ text, deadline, solution }: Reading): { start: number; end: number } {
  const closing = [deadline, solution].flatMap((part) => (part && part.start > 0 ? [part.start] : []));
  const before = text.slice(0, Math.min(text.length, ...closing));
  const start = withoutEnd(before, ',.;').length;
  return { start, end: closing.length > 0 ? start : text.length };
}

/** Where "from …" belongs: before the "to" that leads to the target. */
function beforeTo(text: string, target: number): number | undefined {
  const to = /\bto (?:at least |at most |over |under |above |below |less than |more than )?$/.exec(
    text.slice(0, target),
  );
  return to?.index;
}
