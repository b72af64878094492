/** Links in a file: where numbers are read, and the things that references name. */
import { type OkrDocument, setOf } from '../../okr/model';
import type { Reference } from '../../okr/reference';
import type { Desk } from '../lens';
import { fieldsOf } from '../locate';
import { KIND_NAMES, nameOf } from '../words';
import { placesOf } from './index';
import { REFERENCE_KEYS, textPlace } from './names';
import { addressOf, pathIn } from './paths';
import type { Place } from './place';

export interface Link extends Place {
  /** A web address or a file's address; or a place in one of our files. */
  readonly target: string | Place;
  /** What is there: "objective: Win players back". */
  readonly tooltip?: string;
}

/** The links of a file, in the order of the format. Only web addresses and files: nothing that runs. */
export function links(desk: Desk, document: OkrDocument): Link[] {
  const { uri } = document;
  return document.sets.flatMap((set) =>
    [...fieldsOf(set)].flatMap(({ key, field, item }): Link[] => {
      const { start, end } = textPlace(document, field);
      if (key === 'source') {
        const target = /^https?:\/\/\S+$/.test(field.text) ? field.text : fileOf(field.text, uri);
        return target === undefined ? [] : [{ uri, start, end, target }];
      }
      if (!REFERENCE_KEYS.has(key) || !field.value) return [];
      const found = desk.workspace.view().resolve(field.value as Reference, setOf(item));
      if (found.kind !== 'found') return [];
      const tooltip = `${KIND_NAMES[found.target.shape]}: ${nameOf(found.target)}`;
      return [{ uri, start, end, target: placesOf(found.target).name, tooltip }];
    }),
  );
}

function fileOf(source: string, uri: string): string | undefined {
  const path = pathIn(source)?.path;
  return path === undefined ? undefined : addressOf(path, uri);
}
