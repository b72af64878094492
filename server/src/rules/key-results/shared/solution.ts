/** Moving the way out of a result. */
import type { Evidence, Reading } from '../../../language';
import { withoutEnd, withoutStart } from '../../../okr/ends';
import { each, type KeyResult, type OkrDocument, setOf, targetsOf } from '../../../okr/model';
import { slug } from '../../../okr/reference';
import { addElement, replaceValue, setKey } from '../../../yaml/edit';
import type { Fix } from '../../rule';
import { stepsOn } from '../../support/steps';
import { asWork } from './gerund';

/** What measures a result, or the road that people take by themselves, is no way that the team has chosen. */
const MEASURED_WITH =
  /\b(?:surveys?|interviews?|polls?|panels?|audits?|count(?:ing)?)\b|\bonly\b|^(?:via|through) the\b/i;

/** Whether the words name the team's own way, rather than who acts ("noticed by monitoring") or how it is measured. */
export function isOwnWay(text: string, way: Evidence): boolean {
  const passive = /^by\b/i.test(way.text) && /[a-z]{2}(?:ed|en) $/.test(text.slice(0, way.start));
  return !passive && !MEASURED_WITH.test(way.text.split(/\s+/).slice(0, 4).join(' '));
}

/** The way becomes an initiative that moves this key result, which gets an id for it where it has none. */
export function moveWayOut(document: OkrDocument, keyResult: KeyResult, reading: Reading, way: Evidence): Fix[] {
  const { title } = keyResult;
  if (!title) return [];
  const rest = without(title.text, way.start, way.end);
  if (rest === '') return [];
  const id = keyResult.id?.text ?? freshId(keyResult, reading.measure?.metric ?? rest);
  const work = asWork(way.text);
  const edits = stepsOn(
    document,
    keyResult,
    (current, there) => (there.title ? replaceValue(current, there.title, rest) : []),
    (current, there) => (there.id ? [] : setKey(current, there, 'id', id)),
    (current, there) =>
      addElement(
        current,
        there.parent,
        'initiatives',
        { title: work, moves: id },
        each(there.parent.initiatives).length,
      ),
  );
  return [{ title: `Move the way into an initiative: ${work}`, edits }];
}

function without(text: string, start: number, end: number): string {
  const before = withoutEnd(text.slice(0, start), ',;(–-');
  const after = withoutStart(text.slice(end), ',;)–-');
  return after === '' || /^[.!]$/.test(after) ? before : `${before} ${after}`.trim();
}

const SMALL_WORDS = /^(?:the|a|an|of|our|in|on|for|to|and|or|by|per|with|who|that|is|are)$/i;

/** An id from a phrase's first telling words that nothing else in the set has. */
export function freshId(keyResult: KeyResult, phrase: string): string {
  const words = phrase.split(/\s+/).filter((word) => !SMALL_WORDS.test(word));
  const base = slug(words.slice(0, 3).join(' ')) || 'key-result';
  const taken = new Set(targetsOf(setOf(keyResult)).map((target) => target.id?.text));
  let id = base;
  for (let number = 2; taken.has(id); number++) id = `${base}-${number}`;
  return id;
}
