/** Files and folders that move: the paths that files name each other by stay right. Only `source` is one; references are names. */
import type { Field } from '../../okr/model';
import { canonical } from '../../workspace/uri';
import { replaceValue } from '../../yaml/edit';
import type { FileEdits } from '../actions/codeActions';
import type { Desk } from '../lens';
import { fieldsOf } from '../locate';
import { addressOf, pathBetween, pathIn } from './paths';

/** A file or folder, and where it goes: addresses. */
export interface Move {
  readonly from: string;
  readonly to: string;
}

/** The edits to be made before the moves: places are those of the files where they are now. */
export function fileRenames(desk: Desk, moves: readonly Move[]): FileEdits[] {
  const known = moves.map(({ from, to }) => ({ from: canonical(from), to: canonical(to) }));
  return desk.workspace.documents().flatMap((document): FileEdits[] => {
    const file = movedTo(document.uri, known);
    const edits = document.sets
      .flatMap((set) => [...fieldsOf(set)])
      .flatMap(({ key, field }) => {
        const text = key === 'source' ? newSource(field, document.uri, file, known) : undefined;
        return text === undefined ? [] : replaceValue(document, field, text);
      });
    return edits.length > 0 ? [{ uri: document.uri, document, edits }] : [];
  });
}

/** What a source must say after the moves; undefined where it stays as it is. */
function newSource(
  { text }: Field<unknown>,
  file: string,
  newFile: string,
  moves: readonly Move[],
): string | undefined {
  const source = pathIn(text);
  const target = source && addressOf(source.path, file);
  if (!source || !target) return undefined;
  const newTarget = movedTo(target, moves);
  // Where nothing moves, or both move together, the path stays as it is written.
  if (addressOf(source.path, newFile) === newTarget) return undefined;
  const path = pathBetween(newFile, newTarget);
  return path === undefined ? undefined : path + source.rest;
}

/** Where a file is after the moves: its own, or that of the innermost folder it lies in. */
function movedTo(uri: string, moves: readonly Move[]): string {
  const own = moves
    .filter(({ from }) => uri === from || uri.startsWith(`${from}/`))
    .reduce<Move | undefined>(
      (inner, move) => (!inner || move.from.length > inner.from.length ? move : inner),
      undefined,
    );
  return own ? own.to + uri.slice(own.from.length) : uri;
}
