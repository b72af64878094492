/** Links in a file: where numbers are read. References are names, and lead somewhere by themselves. */
import type { OkrDocument } from '../../okr/model';
import { fieldsOf } from '../locate';
import type { Place } from './place';

export interface Link extends Place {
  /** A web address as it is written, or a path relative to the file. */
  readonly target: string;
}

/** The `source` of key results and health metrics. Only web addresses and files: nothing that runs. */
export function links(document: OkrDocument): Link[] {
  return document.sets.flatMap((set) =>
    [...fieldsOf(set)].flatMap(({ key, field }): Link[] => {
      if (key !== 'source') return [];
      const target = /^https?:\/\/\S+$/.test(field.text) ? field.text : pathOf(field.text);
      return target === undefined ? [] : [{ uri: document.uri, start: field.span.start, end: field.span.end, target }];
    }),
  );
}

/** A file's path, with its place inside the file cut off (`data/metrics.csv#failures`). */
function pathOf(text: string): string | undefined {
  const path = /^(?!\w+:)([\w./ -]+\.(?:csv|json|ya?ml|md))(?:#.*)?$/.exec(text)?.[1];
  return path?.trim();
}
