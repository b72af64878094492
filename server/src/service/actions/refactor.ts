/** What can be done with the thing under the cursor though nothing is wrong with it: writing it out, moving it, naming it. */
import type { Draft, TextEdit } from '../../okr/edit';
import {
  each,
  type Field,
  type HealthMetric,
  type Initiative,
  type KeyResult,
  type Objective,
  type OkrDocument,
  type OkrSet,
  setOf,
  type Target,
} from '../../okr/model';
import { latest } from '../../okr/progress';
import { moveToHealthMetrics } from '../../rules/key-results/shared/health';
import { moveToInitiatives } from '../../rules/key-results/shared/move';
import { splitInTwo } from '../../rules/key-results/shared/split';
import type { Fix } from '../../rules/rule';
import { freeIdFor } from '../../rules/support/ids';
import { inSteps, tracked } from '../../rules/support/steps';
import { shorten } from '../../rules/support/words';
import { addElement, expand, moveElement, removeElement, setKey, sortElements } from '../../yaml/edit';
import type { Desk, Lens } from '../lens';
import { hierarchyAt } from '../navigation/hierarchy';
import { nameOf } from '../words';
import { alignments } from './align';
import type { FileEdits } from './codeActions';

export interface Refactoring {
  readonly title: string;
  readonly kind: 'refactor.rewrite' | 'refactor.extract' | 'refactor.move';
  /** The edits of all files that it takes; made when it is chosen. */
  files(): readonly FileEdits[];
}

/** One in its own file. */
interface Own extends Omit<Refactoring, 'files'> {
  readonly edits: readonly TextEdit[];
}

/** The refactorings for the innermost thing at an offset; those that would change nothing are left out. */
export function refactorings(desk: Desk, lens: Lens, offset: number): Refactoring[] {
  const { document } = lens;
  const target = hierarchyAt(document, offset);
  if (!target) return [];
  const own = [...ownOf(lens, target), ...addId(document, target)].filter(({ edits }) => edits.length > 0);
  return [
    ...(target.shape === 'objective' ? alignments(desk, lens, target) : []),
    ...own.map(({ title, kind, edits }) => ({ title, kind, files: () => [{ uri: document.uri, document, edits }] })),
  ];
}

function ownOf(lens: Lens, target: Target): Own[] {
  switch (target.shape) {
    case 'keyResult':
      return ofKeyResult(lens, target);
    case 'healthMetric':
      return ofHealthMetric(lens, target);
    case 'initiative':
      return ofInitiative(lens, target);
    case 'objective':
      return [];
  }
}

function ofKeyResult(lens: Lens, keyResult: KeyResult): Own[] {
  const { document } = lens;
  const { parent } = keyResult;
  const reading = keyResult.title && lens.read(keyResult.title);
  return [
    ...writeOut(document, keyResult, reading?.measure?.from?.quantity.text, reading?.measure?.to?.quantity.text),
    ...(reading ? splitInTwo(document, keyResult, reading) : []).map((fix) => asOwn('refactor.rewrite', fix)),
    ...sortCheckIns(document, keyResult),
    ...moves(
      document,
      keyResult,
      each(parent.parent.objectives).filter((one) => one !== parent),
      'key_results',
    ),
    ...moveToInitiatives(document, keyResult).map((fix) => asOwn('refactor.move', fix)),
    ...(reading ? moveToHealthMetrics(document, keyResult, reading) : [])
      .slice(0, 2)
      .map((fix) => asOwn('refactor.move', fix)),
  ];
}

function asOwn(kind: Own['kind'], { title, edits }: Fix): Own {
  return { title, kind, edits: edits ?? [] };
}

/** A plain sentence as a map; the numbers of a sentence as fields, so that check-ins are compared with them. */
function writeOut(
  document: OkrDocument,
  keyResult: KeyResult,
  from: string | undefined,
  to: string | undefined,
): Own[] {
  const refactorings: Own[] = [];
  if (keyResult.plain)
    refactorings.push({ title: 'Write it with keys', kind: 'refactor.rewrite', edits: expand(document, keyResult) });
  const missing = [
    ...(from !== undefined && !keyResult.baseline ? ([['baseline', from]] as const) : []),
    ...(to !== undefined && !keyResult.target ? ([['target', to]] as const) : []),
  ];
  if (missing.length > 0) {
    const same = tracked(keyResult);
    const steps = missing.map(([key, value]) => (current: OkrDocument) => {
      const there = same(current);
      return there ? setKey(current, there, key, value) : [];
    });
    refactorings.push({
      title: `Write ${missing.map(([key]) => key).join(' and ')} as keys`,
      kind: 'refactor.extract',
      edits: inSteps(document, ...steps),
    });
  }
  return refactorings;
}

function sortCheckIns(document: OkrDocument, { check_ins: list }: KeyResult): Own[] {
  if (!list || list.items.some((one) => one.date?.value === undefined)) return [];
  const order = list.items
    .map((_, index) => index)
    .sort((a, b) => {
      const [left, right] = [list.items[a]!.date!.value!, list.items[b]!.date!.value!];
      return left < right ? -1 : left > right ? 1 : a - b;
    });
  if (order.every((from, to) => from === to)) return [];
  return [
    { title: 'Sort the check-ins by date', kind: 'refactor.rewrite', edits: sortElements(document, list, order) },
  ];
}

function moves(
  document: OkrDocument,
  item: KeyResult | Initiative,
  objectives: readonly Objective[],
  list: string,
): Own[] {
  return objectives.slice(0, 4).map((objective) => ({
    title: `Move to "${shorten(nameOf(objective))}"`,
    kind: 'refactor.move',
    edits: moveElement(document, item, objective, list),
  }));
}

function ofInitiative(lens: Lens, initiative: Initiative): Own[] {
  const objectives = each(setOf(initiative).objectives).filter((one) => one !== initiative.parent);
  return moves(lens.document, initiative, objectives, 'initiatives');
}

/** Keys that a key result takes over from a health metric; one that has more, or a level on both sides, stays what it is. */
const SHARED_KEYS = ['id', 'title', 'owner', 'metric', 'at_least', 'at_most', 'source', 'readings'];

/** A level to keep as a change to bring about: where it should be is left to fill in. What was read of it becomes its check-ins. */
function ofHealthMetric({ document }: Lens, metric: HealthMetric): Own[] {
  const level = metric.at_least ?? metric.at_most;
  const objective = each(metric.parent.objectives)[0];
  if (!level || !metric.title || !objective) return [];
  const isOneSided = !metric.at_least || !metric.at_most;
  if (!isOneSided || !metric.keys.every(({ name }) => SHARED_KEYS.includes(name))) return [];
  const readings = each(metric.readings);
  const now = latest(readings, ({ date }) => date?.value)?.value?.text ?? level.text;
  const verb = metric.at_least ? 'Raise' : 'Reduce';
  const title = `${verb} ${inSentence(metric.title.text)} from ${now} to <to>`;
  const draft: { readonly [key: string]: Draft } = {
    ...written({ id: metric.id }),
    title,
    ...written({ owner: metric.owner, metric: metric.metric, source: metric.source }),
    ...(readings.length > 0 && {
      check_ins: readings.map(({ date, value, note }) => written({ date, value, note })),
    }),
  };
  const there = tracked(objective);
  const edits = inSteps(
    document,
    (current) => removeElement(current, metric),
    (current) => {
      const home = there(current);
      return home
        ? addElement(current, home, 'key_results', Object.keys(draft).length === 1 ? title : draft, undefined, {
            blanks: true,
          })
        : [];
    },
  );
  return [{ title: 'Make a key result of it', kind: 'refactor.move', edits }];
}

/** The texts of those keys that have one. */
function written(fields: { readonly [key: string]: Field<unknown> | undefined }): { [key: string]: string } {
  return Object.fromEntries(Object.entries(fields).flatMap(([key, field]) => (field ? [[key, field.text]] : [])));
}

/** As it reads inside a sentence; an acronym keeps its capitals. */
function inSentence(title: string): string {
  return /^\p{Lu}\p{Ll}/u.test(title) ? title.charAt(0).toLowerCase() + title.slice(1) : title;
}

function addId(document: OkrDocument, target: Target): Own[] {
  if (target.id || !target.title) return [];
  const set: OkrSet = setOf(target);
  const id = freeIdFor(target, set);
  return [{ title: `Name it: id ${id}`, kind: 'refactor.rewrite', edits: setKey(document, target, 'id', id) }];
}
