/** What can be done with the thing under the cursor though nothing is wrong with it: writing it out, moving it, naming it. */
import type { TextEdit } from '../../okr/edit';
import {
  each,
  type HealthMetric,
  type Initiative,
  type KeyResult,
  type Objective,
  type OkrDocument,
  type OkrSet,
  setOf,
  type Target,
} from '../../okr/model';
import { moveToHealthMetrics } from '../../rules/key-results/shared/health';
import { moveToInitiatives } from '../../rules/key-results/shared/move';
import type { Fix } from '../../rules/rule';
import { freeIdFor } from '../../rules/support/ids';
import { inSteps, tracked } from '../../rules/support/steps';
import { shorten } from '../../rules/support/words';
import { addElement, expand, moveElement, removeElement, setKey, sortElements } from '../../yaml/edit';
import type { Lens } from '../lens';
import { hierarchyAt } from '../navigation/hierarchy';
import { nameOf } from '../words';

export interface Refactoring {
  readonly title: string;
  readonly kind: 'refactor.rewrite' | 'refactor.extract' | 'refactor.move';
  readonly edits: readonly TextEdit[];
}

/** The refactorings for the innermost thing at an offset; those that would change nothing are left out. */
export function refactorings(lens: Lens, offset: number): Refactoring[] {
  const target = hierarchyAt(lens.document, offset);
  if (!target) return [];
  const own =
    target.shape === 'keyResult'
      ? ofKeyResult(lens, target)
      : target.shape === 'healthMetric'
        ? ofHealthMetric(lens, target)
        : target.shape === 'objective'
          ? ofObjective(lens, target)
          : ofInitiative(lens, target);
  return [...own, ...addId(lens.document, target)].filter(({ edits }) => edits.length > 0);
}

function ofKeyResult(lens: Lens, keyResult: KeyResult): Refactoring[] {
  const { document } = lens;
  const { parent } = keyResult;
  const reading = keyResult.title && lens.read(keyResult.title);
  return [
    ...writeOut(document, keyResult, reading?.measure?.from?.quantity.text, reading?.measure?.to?.quantity.text),
    ...sortCheckIns(document, keyResult),
    ...moves(
      document,
      keyResult,
      each(parent.parent.objectives).filter((one) => one !== parent),
      'key_results',
    ),
    ...moveToInitiatives(document, keyResult).map(asMove),
    ...(reading ? moveToHealthMetrics(document, keyResult, reading) : []).slice(0, 2).map(asMove),
  ];
}

function asMove({ title, edits }: Fix): Refactoring {
  return { title, kind: 'refactor.move', edits: edits ?? [] };
}

/** A plain sentence as a map; the numbers of a sentence as fields, so that check-ins are compared with them. */
function writeOut(
  document: OkrDocument,
  keyResult: KeyResult,
  from: string | undefined,
  to: string | undefined,
): Refactoring[] {
  const refactorings: Refactoring[] = [];
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

function sortCheckIns(document: OkrDocument, { check_ins: list }: KeyResult): Refactoring[] {
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
): Refactoring[] {
  return objectives.slice(0, 4).map((objective) => ({
    title: `Move to "${shorten(nameOf(objective))}"`,
    kind: 'refactor.move',
    edits: moveElement(document, item, objective, list),
  }));
}

function ofInitiative(lens: Lens, initiative: Initiative): Refactoring[] {
  const objectives = each(setOf(initiative).objectives).filter((one) => one !== initiative.parent);
  return moves(lens.document, initiative, objectives, 'initiatives');
}

/** What it could support: the objectives of the parent team. */
function ofObjective(lens: Lens, objective: Objective): Refactoring[] {
  if (each(objective.supports).length > 0) return [];
  const facts = lens.facts(objective.parent);
  const parent = facts.team === undefined ? undefined : lens.config.teams.get(facts.team)?.parent?.toLowerCase();
  const wider = lens.view.sets
    .filter((entry) => parent !== undefined && entry.teamName?.toLowerCase() === parent)
    .flatMap((entry) => each(entry.set.objectives));
  return wider.slice(0, 4).flatMap((one): Refactoring[] => {
    const reference = lens.view.referenceTo(one, objective.parent);
    return reference
      ? [
          {
            title: `Say that it supports "${shorten(nameOf(one))}"`,
            kind: 'refactor.rewrite',
            edits: setKey(lens.document, objective, 'supports', reference),
          },
        ]
      : [];
  });
}

/** A level to keep as a change to bring about: where it should be is left to fill in. */
function ofHealthMetric({ document }: Lens, metric: HealthMetric): Refactoring[] {
  const level = metric.at_least ?? metric.at_most;
  const objective = each(metric.parent.objectives)[0];
  if (!level || !metric.title || !objective) return [];
  const verb = metric.at_least ? 'Raise' : 'Reduce';
  const title = `${verb} ${inSentence(metric.title.text)} from ${level.text} to <to>`;
  const draft = {
    title,
    ...(metric.owner && { owner: metric.owner.text }),
    ...(metric.source && { source: metric.source.text }),
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

/** As it reads inside a sentence; an acronym keeps its capitals. */
function inSentence(title: string): string {
  return /^\p{Lu}\p{Ll}/u.test(title) ? title.charAt(0).toLowerCase() + title.slice(1) : title;
}

function addId(document: OkrDocument, target: Target): Refactoring[] {
  if (target.id || !target.title) return [];
  const set: OkrSet = setOf(target);
  const id = freeIdFor(target, set);
  return [{ title: `Name it: id ${id}`, kind: 'refactor.rewrite', edits: setKey(document, target, 'id', id) }];
}
