/** Repairs of broken YAML that the parser has in mind, tried before they are offered. */
import type { TextEdit } from '../okr/edit';
import type { Problem } from '../okr/problem';
import { Block } from '../okr/span';
import { parseUnit } from './block';
import { SourceText } from './source';

/**
 * The edits that repair a broken place, by offsets in the file; undefined where none is known, or where its block would be no better
 * for it (the line that stands out may be the only one in the right column). Costs two readings of the block.
 */
export function repairOf({ repair }: Extract<Problem, { kind: 'yaml-syntax' }>): readonly TextEdit[] | undefined {
  const block = repair?.[0]?.at.block;
  if (!block || repair.some(({ at }) => at.block !== block || at.endBlock !== block)) return undefined;
  const mended = repair.reduceRight(
    (text, { at, text: put }) => text.slice(0, at.from) + put + text.slice(at.to),
    block.text,
  );
  if (faultsIn(mended) >= faultsIn(block.text)) return undefined;
  return repair.map(({ at, text }) => ({ start: at.start, end: at.end, text }));
}

const faultsIn = (text: string): number => parseUnit(new SourceText([new Block(0, text, 0)])).faults.length;
