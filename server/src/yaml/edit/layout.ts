/** The layout that a file already has, so that what is added looks like what is there. */

import { memoizedByObject } from '../../okr/memoized';
import type { MapNode, Seq, YamlNode } from '../nodes';
import { headEnd, type Page, partsOf } from './page';
import type { Layout, Padding } from './render';

/** What format.md's own examples look like; used where a file shows no habit of its own. */
const DEFAULT_STEP = 2;
const DEFAULT_DASH = 2;
/** `-   title`: the dash fills a level of four columns. */
const WIDE_DASH = 4;

/** Columns of what is nested, as they occur in a file or in one map. */
interface Samples {
  readonly steps: number[];
  readonly listSteps: number[];
  readonly dashes: number[];
}

/**
 * The layout to write with near a map or list: its own where it shows one, else what the file does most often, else the default.
 */
export function layoutNear(page: Page, near: MapNode | Seq | undefined): Layout {
  const file = layoutOf(page);
  const here: Samples = { steps: [], listSteps: [], dashes: [] };
  if (near) sample(page, near, here);
  const step = mostFrequent(here.steps) ?? file.step;
  return {
    step,
    listStep: mostFrequent(here.listSteps) ?? file.listStep ?? step,
    dash: mostFrequent(here.dashes) ?? file.dash,
  };
}

/**
 * The one layout of a whole file: what it does most often.
 *
 * @param step columns of one level where the file shows no habit of its own
 */
export function fileLayout(page: Page, step?: number): Layout {
  const { mapStep, listStep, dash } = layoutOf(page);
  // Only what the whole file will look like counts: a few indented lists among many that are not will be as the others.
  const shown = mapStep ?? (listStep || undefined) ?? (dash === WIDE_DASH ? dash : undefined);
  const columns = shown ?? step ?? DEFAULT_STEP;
  return { step: columns, listStep: listStep ?? columns, dash };
}

/** What a file does most often; without `listStep` where it has no lists in block style. */
type FileLayout = Omit<Layout, 'listStep'> & {
  readonly listStep: number | undefined;
  /** Columns from a key to the keys of a map below it, where there are any. */
  readonly mapStep: number | undefined;
};

const layoutOf = memoizedByObject((page: Page): FileLayout => {
  const samples: Samples = { steps: [], listSteps: [], dashes: [] };
  for (const collection of page.collections()) sample(page, collection, samples);
  const nestedLists = samples.listSteps.filter((columns) => columns > 0);
  const wideDash = samples.dashes.find((columns) => columns === WIDE_DASH);
  const mapStep = mostFrequent(samples.steps);
  return {
    step: mapStep ?? mostFrequent(nestedLists) ?? wideDash ?? DEFAULT_STEP,
    mapStep,
    listStep: mostFrequent(samples.listSteps),
    dash: mostFrequent(samples.dashes) ?? DEFAULT_DASH,
  };
});

/** The spaces inside the braces of the flow maps of a file; of the given one where it shows a habit. */
export function paddingNear(page: Page, near: YamlNode | undefined): Padding {
  const own = near && paddingOf(page, near);
  if (own !== undefined) return own;
  for (const collection of page.collections()) {
    const padding = paddingOf(page, collection);
    if (padding !== undefined) return padding;
  }
  return ' ';
}

function paddingOf(page: Page, node: YamlNode): Padding | undefined {
  if (node.kind !== 'map' || !node.flow || node.pairs.length === 0 || page.text[node.span.start] !== '{')
    return undefined;
  return /[^\S\n]/.test(page.text[node.span.start + 1] ?? '') ? ' ' : '';
}

/** Adds what one map or list shows of its layout. */
function sample(page: Page, collection: MapNode | Seq, samples: Samples): void {
  if (collection.flow) return;
  for (const part of partsOf(collection)) {
    const value = part.value;
    if (!value) continue;
    if ('key' in part) {
      if (value.kind === 'map' && !value.flow) samples.steps.push(value.column - collection.column);
      if (value.kind === 'seq' && !value.flow) samples.listSteps.push(value.column - collection.column);
    } else if (page.lineEnd(headEnd(part)) > value.span.start && !value.properties) {
      samples.dashes.push(value.span.start - (part.dash?.start ?? value.span.start));
    }
  }
}

/** The most frequent positive or zero number; of several, the first. */
function mostFrequent(columns: readonly number[]): number | undefined {
  const counts = new Map<number, number>();
  for (const column of columns) if (column >= 0) counts.set(column, (counts.get(column) ?? 0) + 1);
  let best: number | undefined;
  for (const [column, count] of counts) if (best === undefined || count > counts.get(best)!) best = column;
  return best;
}
