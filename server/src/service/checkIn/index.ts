/** The check-in: what to ask, whether an answer fits, and the edit that writes it down. */
import { parseConfidence } from '../../okr/confidence';
import { type Day, daysBetween, parseDate } from '../../okr/dates';
import type { Draft, TextEdit } from '../../okr/edit';
import { each, type KeyResult, keyResultsOf, type OkrDocument, setOf } from '../../okr/model';
import { ownersOf } from '../../rules/facts';
import { addElement } from '../../yaml/edit';
import { type Desk, type Lens, lensOn } from '../lens';
import { keyResultAt } from '../locate';
import { nameOf, people, written } from '../words';
import { exampleOf, valueFault, withUnit } from './value';

/** What a check-in asks with: what is known of the key result. */
export interface Form {
  readonly title: string;
  readonly owner?: string;
  /** The metric's name, else the title. */
  readonly metric: string;
  /** How a value is written. */
  readonly example: string;
  readonly baseline?: string;
  readonly target?: string;
  readonly last?: { readonly date: string; readonly value?: string; readonly confidence?: string };
  readonly today: Day;
  readonly alreadyToday: boolean;
}

/** A check-in as it was typed. Empty texts and lists are left out of the file. */
export interface Typed {
  readonly date: string;
  readonly value: string;
  readonly confidence?: string;
  readonly by?: string;
  readonly note?: string;
  readonly blockers?: readonly string[];
  readonly assumptions?: readonly string[];
  readonly decisions_needed?: readonly string[];
  readonly next?: readonly string[];
}

/** Something can't be done; a sentence for the person who asked. */
export interface Refused {
  readonly refused: string;
}

/** A key result that can be checked in. */
export interface Choice {
  readonly document: OkrDocument;
  readonly keyResult: KeyResult;
  readonly title: string;
  readonly objective: string;
  readonly team?: string;
  readonly owner?: string;
  readonly last: string;
  /** The last check-in is a cadence old, or there is none. */
  readonly due: boolean;
}

const NOWHERE: Refused = { refused: 'There is no key result here. Put the cursor on one, or choose it from the list.' };

/** The key result at a place, if it can be checked in. */
function openKeyResult(lens: Lens, offset: number): KeyResult | Refused {
  const keyResult = keyResultAt(lens.document, offset);
  return keyResult ? ifOpen(lens, keyResult) : NOWHERE;
}

function ifOpen(lens: Lens, keyResult: KeyResult): KeyResult | Refused {
  if (lens.facts(setOf(keyResult)).status === 'closed')
    return { refused: 'This set is closed: its numbers are final. Set its status back to active to check in.' };
  const status = keyResult.status?.value ?? 'active';
  if (status !== 'active') return { refused: `This key result is ${status}: there is nothing more to check in.` };
  return keyResult;
}

/** What to ask for the key result at an offset. */
export function checkInForm(lens: Lens, offset: number): Form | Refused {
  const keyResult = openKeyResult(lens, offset);
  return 'refused' in keyResult ? keyResult : formFor(lens, keyResult);
}

/** What to ask for a key result. */
export function formFor(lens: Lens, keyResult: KeyResult): Form {
  const standing = lens.standing(keyResult);
  const { measure, last, now } = standing;
  const owners = ownersOf(keyResult);
  const goal = measure.target ?? measure.by;
  return {
    title: nameOf(keyResult),
    owner: owners.length > 0 ? people(owners) : undefined,
    metric: measure.metric ?? nameOf(keyResult),
    example: exampleOf(standing),
    baseline: measure.baseline && written(measure.baseline.quantity),
    target: goal && (measure.target ? written(goal.quantity) : `by ${written(goal.quantity)}`),
    last: last && {
      date: last.date?.text ?? '',
      value: last.value?.text ?? (now && written(now)),
      confidence: last.confidence?.text,
    },
    today: lens.today,
    alreadyToday: last?.date?.value === lens.today,
  };
}

/** Whether a value fits the key result at an offset; the reason where it does not. */
export function checkInValue(lens: Lens, offset: number, value: string): { reason?: string } {
  const keyResult = openKeyResult(lens, offset);
  if ('refused' in keyResult) return { reason: keyResult.refused };
  return { reason: valueFault(lens.standing(keyResult), value) };
}

/** The edits that write a check-in into the key result at an offset. */
export function checkInEdit(lens: Lens, offset: number, typed: Typed): { readonly edits: TextEdit[] } | Refused {
  const keyResult = keyResultAt(lens.document, offset);
  return keyResult ? editFor(lens, keyResult, typed) : NOWHERE;
}

/** The edits that write a check-in into a key result. */
export function editFor(lens: Lens, keyResult: KeyResult, typed: Typed): { readonly edits: TextEdit[] } | Refused {
  const open = ifOpen(lens, keyResult);
  if ('refused' in open) return open;
  const date = parseDate(typed.date);
  if (!date) return { refused: `“${typed.date}” is no date. Write it like ${lens.today}.` };
  const standing = lens.standing(keyResult);
  const fault = valueFault(standing, typed.value);
  if (fault) return { refused: fault };
  const value = withUnit(standing, typed.value);
  const confidence = typed.confidence?.trim() ?? '';
  if (confidence !== '' && parseConfidence(confidence) === undefined)
    return { refused: `“${confidence}” is no confidence. Write it from 0 to 1, or as a percentage.` };
  const edits = addElement(
    lens.document,
    keyResult,
    'check_ins',
    draftOf({ ...typed, value }, date),
    indexFor(keyResult, date),
  );
  if (edits.length > 0) return { edits };
  return { refused: 'This key result comes from elsewhere in the file (an alias): check in where it is written.' };
}

/** Behind the check-ins of the same day or before: they stand in order of date. */
function indexFor(keyResult: KeyResult, date: Day): number {
  const dates = each(keyResult.check_ins).map((checkIn) => checkIn.date?.value);
  const later = dates.findIndex((other) => other !== undefined && other > date);
  return later < 0 ? dates.length : later;
}

/** The keys in the order of the format. */
function draftOf(typed: Typed, date: Day): Draft {
  const texts = { date, value: typed.value, confidence: typed.confidence, by: typed.by, note: typed.note };
  const lists = {
    blockers: typed.blockers,
    assumptions: typed.assumptions,
    decisions_needed: typed.decisions_needed,
    next: typed.next,
  };
  const draft: Record<string, Draft> = {};
  for (const [key, text] of Object.entries(texts)) if (text?.trim()) draft[key] = text.trim();
  for (const [key, list] of Object.entries(lists)) {
    const filled = (list ?? []).map((text) => text.trim()).filter((text) => text !== '');
    if (filled.length > 0) draft[key] = filled;
  }
  return draft;
}

/** The key results of all running sets that can be checked in: the ones that are due first, in the order of the files. */
export function checkInChoices(desk: Desk): Choice[] {
  const choices = desk.workspace.view().sets.flatMap(({ set, teamName }) => {
    const lens = lensOn(desk, set.document);
    const facts = lens.facts(set);
    if (facts.status === 'closed') return [];
    return keyResultsOf(set)
      .filter((keyResult) => (keyResult.status?.value ?? 'active') === 'active')
      .map((keyResult): Choice => {
        const { last, confidence, now } = lens.standing(keyResult);
        const owners = ownersOf(keyResult);
        const day = last?.date?.value;
        const said = [now && written(now), confidence !== undefined && `confidence ${confidence}`].filter(Boolean);
        return {
          document: set.document,
          keyResult,
          title: nameOf(keyResult),
          objective: nameOf(keyResult.parent),
          team: teamName,
          owner: owners.length > 0 ? people(owners) : undefined,
          last: last ? `last ${last.date?.text ?? ''}: ${said.join(', ')}` : 'no check-in yet',
          due: day === undefined || daysBetween(day, lens.today) >= facts.cadenceDays,
        };
      });
  });
  return [...choices.filter(({ due }) => due), ...choices.filter(({ due }) => !due)];
}
