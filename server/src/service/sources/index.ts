/** Reads the value of a key result where its `source` says that it stands: in a CSV or JSON file of the workspace. */
import type { KeyResult, OkrDocument } from '../../okr/model';
import { formatLike, parseQuantity } from '../../okr/quantity';
import type { Standing } from '../../rules/standing';
import { parentOf } from '../../workspace/uri';
import { scaleOf, valueFault } from '../checkIn/value';
import { type Desk, lensOn } from '../lens';
import { keyResultAt } from '../locate';
import { addressOf } from '../navigation/paths';
import { parseSource } from './address';
import { type Picked, pickFromCsv } from './csv';
import { pickFromJson } from './json';

/** What a source says: a value to be shown before it is taken, with its place; or why there is none. */
export type SourceValue = { readonly value: string; readonly from: string } | { readonly failed: string };

/** Larger files, in characters, are not looked through. */
const LARGEST = 16_000_000;

/**
 * Reads the value of a key result.
 *
 * @returns undefined where the source names no place in a file: a web address is for a person to follow
 */
export async function sourceValue(desk: Desk, keyResult: KeyResult): Promise<SourceValue | undefined> {
  const { document } = keyResult.parent.parent;
  const source = keyResult.source?.value;
  const address = source === undefined ? undefined : parseSource(source);
  if (!address) return undefined;
  if ('wrong' in address) return { failed: address.wrong };
  const uri = addressOf(address.path, document.uri);
  if (uri === undefined || !isInside(desk, document, uri))
    return { failed: `${address.path} does not lie in this workspace.` };
  const read = await desk.workspace.read(uri);
  if ('failed' in read) return { failed: `${address.path} can't be read: ${read.failed || 'it is not there'}.` };
  if (read.text.length > LARGEST) return { failed: `${address.path} is too large to look through.` };
  const { selector } = address;
  const picked: Picked =
    selector.kind === 'csv' ? pickFromCsv(read.text, selector) : pickFromJson(read.text, selector.steps);
  if ('failed' in picked) return { failed: `${address.path} gives no value: ${picked.failed}.` };
  const standing = lensOn(desk, document).standing(keyResult);
  const fault = valueFault(standing, picked.text);
  if (fault !== undefined) return { failed: `${address.path}, ${picked.place}: ${fault}` };
  return { value: withUnit(picked.text, standing), from: `${address.path}, ${picked.place}` };
}

/** {@link sourceValue} of the key result at an offset. */
export async function sourceAt(desk: Desk, document: OkrDocument, offset: number): Promise<SourceValue | undefined> {
  const keyResult = keyResultAt(document, offset);
  return keyResult && sourceValue(desk, keyResult);
}

/** Only what lies beside the OKR file or in one of the folders that are open: a file may not send the reader elsewhere. */
function isInside(desk: Desk, document: OkrDocument, uri: string): boolean {
  const folders = [...desk.workspace.folders, parentOf(document.uri)];
  return folders.some((folder) => folder !== undefined && uri.startsWith(`${folder}/`));
}

/** Kinds of numbers that a bare one can only be meant as: 1.3 of a rate in percent is 1.3%. */
const UNITS_ADDED = new Set(['percent', 'points', 'duration', 'data', 'length', 'ratio']);

/** A bare number gets the unit of the goal, so that it reads in the file as the others do. */
function withUnit(text: string, standing: Standing): string {
  const quantity = parseQuantity(text);
  const like = scaleOf(standing);
  if (!quantity || quantity.unit !== '' || !like || !UNITS_ADDED.has(like.dimension)) return text;
  const one = formatLike(1, like);
  return one.startsWith('1') ? text + one.slice(1) : text;
}
