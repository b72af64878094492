/**
 * The check-in round: what is due, most at risk first; and the edits that write down what was answered. Between the two the files may
 * change as they like: key results are named by {@link KeyResultKey}, and the edits are made for the text as it is then.
 */
import type { TextEdit } from '../../okr/edit';
import type { OkrDocument } from '../../okr/model';
import { ownersOf } from '../../rules/facts';
import { canonical } from '../../workspace/uri';
import { editFor, type Form, formFor, type Refused, type Typed } from '../checkIn';
import { valueFault } from '../checkIn/value';
import { type Desk, lensOn } from '../lens';
import { type SourceValue, sourceValue } from '../sources';
import { nameOf } from '../words';
import { findKey, type KeyResultKey, keyOf, traceOf } from './key';
import { byRisk, openOnes, type Ranked } from './order';

export interface RoundItem {
  readonly key: KeyResultKey;
  readonly ranked: Ranked;
  readonly objective: string;
  readonly team?: string;
  /** Who owns it, and who runs the check-ins of its set. */
  readonly people: readonly string[];
  readonly form: Form;
  /** What its source says now, where that names a place in a file. */
  readonly source?: SourceValue;
  /** Where its number is read, when that is a web address. */
  readonly link?: string;
  /** To be given back with the answer: it shows whether somebody else has checked in meanwhile. */
  readonly trace: string;
}

export interface RoundAnswer {
  readonly key: KeyResultKey;
  readonly trace: string;
  readonly checkIn: Typed;
}

/** The edits of one file, for its text as it is now, and whose answers they write. */
export interface RoundFile {
  readonly document: OkrDocument;
  readonly edits: readonly TextEdit[];
  readonly keys: readonly KeyResultKey[];
}

/** An answer that can't be written, or one to think about. */
export interface RoundRemark {
  readonly key: KeyResultKey;
  readonly title: string;
  readonly text: string;
}

export interface RoundEdits {
  readonly files: readonly RoundFile[];
  /** Answers that are not in the edits, and why. */
  readonly refused: readonly RoundRemark[];
  /** Somebody else has checked in meanwhile: both are kept, and a person should know. */
  readonly noted: readonly RoundRemark[];
}

/** All key results that can be checked in now, most at risk first; the ones that are due are marked. */
export async function roundItems(desk: Desk): Promise<RoundItem[]> {
  const found = desk.workspace.view().sets.flatMap((entry) => {
    const lens = lensOn(desk, entry.set.document);
    return openOnes(lens, entry.set).map((ranked) => ({ ranked, entry, lens }));
  });
  found.sort((a, b) => byRisk(a.ranked, b.ranked));
  return Promise.all(
    found.map(async ({ ranked, entry, lens }): Promise<RoundItem> => {
      const { keyResult } = ranked;
      return {
        key: keyOf(keyResult),
        ranked,
        objective: nameOf(keyResult.parent),
        team: entry.teamName,
        people: [...new Set([...ownersOf(keyResult), ...(entry.set.owner?.value ?? [])])],
        form: formFor(lens, keyResult),
        source: ranked.due ? await sourceValue(desk, keyResult) : undefined,
        link: webAddress(keyResult.source?.value),
        trace: traceOf(keyResult),
      };
    }),
  );
}

function webAddress(source: string | undefined): string | undefined {
  return source !== undefined && /^https?:\/\/\S+$/.test(source) ? source : undefined;
}

/** Whether a value fits a key result; the reason where it does not. */
export function roundValue(desk: Desk, key: KeyResultKey, value: string): { reason?: string } {
  const document = desk.workspace.document(key.uri);
  const keyResult = document && findKey(document, key);
  if (!keyResult) return {}; // told when it is to be written: the answer is not lost
  return { reason: valueFault(lensOn(desk, document).standing(keyResult), value) };
}

/** The edits that write down answers, of all files, each for its text as it is now. */
export function roundEdits(desk: Desk, answers: readonly RoundAnswer[]): RoundEdits {
  const files = new Map<string, { document: OkrDocument; edits: TextEdit[]; keys: KeyResultKey[] }>();
  const refused: RoundRemark[] = [];
  const noted: RoundRemark[] = [];
  for (const { key, trace, checkIn } of answers) {
    const document = desk.workspace.document(key.uri);
    const keyResult = document && findKey(document, key);
    const tell = (text: string): RoundRemark => ({ key, title: keyResult ? nameOf(keyResult) : key.title, text });
    if (!document || !keyResult) {
      refused.push(tell('It is not in the file any more, or has another title now.'));
      continue;
    }
    const result: { readonly edits: TextEdit[] } | Refused = editFor(lensOn(desk, document), keyResult, checkIn);
    if ('refused' in result) {
      refused.push(tell(result.refused));
      continue;
    }
    if (traceOf(keyResult) !== trace) noted.push(tell('Its check-ins have changed since you answered.'));
    const uri = canonical(key.uri);
    const file = files.get(uri) ?? { document, edits: [], keys: [] };
    file.edits.push(...result.edits);
    file.keys.push(key);
    files.set(uri, file);
  }
  return { files: [...files.values()], refused, noted };
}
