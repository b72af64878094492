/** Puts a file together: segments to units, units to sets; and takes over what an edit left as it was. */
import type { Comment, OkrDocument, OkrSet } from '../okr/model';
import type { Problem } from '../okr/problem';
import type { Block, Span } from '../okr/span';
import { Anchors } from './anchors';
import type { Wanted } from './block';
import { type Layout, type Section, textOf } from './layout';
import { MAX_DEPTH } from './library';
import { messageOf } from './messages';
import { Reader } from './read';
import type { Segment } from './segments';
import { Unit } from './unit';
import type { Resplit } from './update';

/**
 * The layout of segments; a unit whose segments are all known stays what it is.
 *
 * @param wanted what is to be read of them; everything by default
 */
export function assemble(segments: readonly Segment[], wanted?: Wanted): Layout {
  const sections = sectionsOf(segments, wanted);
  return { segments, sections, commented: segments.filter(({ comments }) => comments.length > 0) };
}

/** Up to how many segments are put into the places of old ones one by one. */
const FEW = 32;

/**
 * The layout after an edit. Where every segment came for one of its kind (nearly always: somebody is typing), only the units of
 * these are made anew and put into the places of the old ones.
 */
export function reassemble(before: Layout, { segments, removed, added }: Resplit): Layout {
  const alike = ({ kind, opens }: Segment, index: number) =>
    added[index]!.kind === kind && added[index]!.opens === opens;
  if (removed.length !== added.length || removed.length > FEW || !removed.every(alike)) return assemble(segments);
  const parts = new Map<Unit, Segment[]>();
  for (const [index, segment] of removed.entries()) {
    const { unit } = segment;
    // A list of key results that no objective holds, or marks that other units may refer to: not worth a way of its own.
    if (!unit || unit.mindsAnchors) return assemble(segments);
    const own = parts.get(unit) ?? [...unit.segments];
    own[own.indexOf(segment)] = added[index]!;
    parts.set(unit, own);
  }
  const fresh = [...parts].map(([old, own]) => ({ old, unit: new Unit(old.kind, own) }));
  if (fresh.some(({ unit }) => unit.mindsAnchors)) return assemble(segments);
  const heads = new Map<Unit, Unit>();
  for (const kind of ['keyResult', 'objective', 'set'] as const)
    for (const { old, unit } of fresh)
      if (unit.kind === kind) {
        if (kind !== 'keyResult') unit.graft(old.below);
        if (kind === 'set') heads.set(old, unit);
        else old.above!.exchange(old, unit);
      }
  return {
    segments,
    sections: before.sections.map((section) => ({ ...section, head: heads.get(section.head) ?? section.head })),
    commented: withComments(before.commented, removed, added),
  };
}

function withComments(before: readonly Segment[], removed: readonly Segment[], added: readonly Segment[]) {
  const come = added.filter(({ comments }) => comments.length > 0);
  if (come.length === 0 && !removed.some(({ comments }) => comments.length > 0)) return before;
  const stay = before.filter((segment) => !removed.includes(segment));
  return [...stay, ...come].sort((a, b) => a.block.start - b.block.start);
}

/** Groups segments into sections of units. */
function sectionsOf(segments: readonly Segment[], wanted: Wanted | undefined): Section[] {
  const sections: Section[] = [];
  let section: Sketch | undefined;
  for (const segment of segments) {
    if (!section || (segment.kind === 'set' && segment.opens)) {
      if (section) sections.push(finish(section));
      section = { wanted, head: [segment], objectives: [[]], objective: undefined };
    } else add(section, segment);
  }
  if (section) sections.push(finish(section));
  return sections;
}

/** A section while its segments are gathered: those of the head, and below each of them the objectives' with their key results'. */
interface Sketch {
  readonly wanted: Wanted | undefined;
  readonly head: Segment[];
  readonly objectives: { segments: Segment[]; keyResults: Unit[][] }[][];
  objective: { segments: Segment[]; keyResults: Unit[][] } | undefined;
}

function add(section: Sketch, segment: Segment): void {
  const { objective } = section;
  if (segment.kind === 'set') {
    section.head.push(segment);
    section.objectives.push([]);
    section.objective = undefined;
  } else if (segment.kind === 'objective' && (segment.opens || !objective)) {
    section.objective = { segments: [segment], keyResults: [[]] };
    section.objectives.at(-1)!.push(section.objective);
  } else if (segment.kind === 'objective') {
    objective!.segments.push(segment);
    objective!.keyResults.push([]);
  } else if (objective) {
    objective.keyResults.at(-1)!.push(segment.unit ?? new Unit('keyResult', [segment], section.wanted));
  }
}

function finish(sketch: Sketch): Section {
  const { wanted } = sketch;
  const head = unitOf('set', sketch.head, sketch.objectives, wanted);
  const units: Unit[] = [head];
  const objectives = sketch.objectives.map((group) =>
    group.map(({ segments, keyResults }) => {
      const unit = unitOf('objective', segments, keyResults, wanted);
      units.push(unit, ...keyResults.flat());
      return { unit, keyResults };
    }),
  );
  const anchors = Anchors.of(units);
  for (const unit of units) if (unit.readWith !== anchors && unit.mindsAnchors) unit.items = undefined;
  for (const { unit, keyResults } of objectives.flat()) unit.graft(keyResults);
  head.graft(objectives.map((group) => group.map(({ unit }) => unit)));
  return { head, anchors };
}

/** @param below what is to be put below it. (A list that was filled once is not emptied again.) */
function unitOf(
  kind: Unit['kind'],
  segments: readonly Segment[],
  below: readonly (readonly unknown[])[],
  wanted: Wanted | undefined,
): Unit {
  const known = segments[0]!.unit;
  const same =
    known?.kind === kind &&
    known.segments.length === segments.length &&
    segments.every((segment, index) => segment === known.segments[index]) &&
    known.below.every((units, index) => units.length === 0 || (below[index]?.length ?? 0) > 0);
  return same ? known : new Unit(kind, segments, wanted);
}

/** A file as it was read, with what the next reading needs of it. */
export class ReadDocument implements OkrDocument {
  readonly sets: readonly OkrSet[];
  private allProblems: readonly Problem[] | undefined;
  private allComments: readonly Comment[] | undefined;
  private allBlocks: readonly Block[] | undefined;

  /** @param whole the text, where it is not just what the segments say */
  constructor(
    readonly uri: string,
    readonly version: number,
    readonly layout: Layout,
    /** What kept the text, or parts of it, from being read. */
    readonly limits: readonly Problem[],
    private whole?: string,
  ) {
    this.sets = layout.sections.flatMap((section) => {
      const set = new Reader(section.anchors).set(section.head, this);
      return set ? [set as OkrSet] : [];
    });
  }

  /** Put together when somebody asks: an edit costs what its block costs, and that is seldom the whole file. */
  get text(): string {
    this.whole ??= (this.hasMark ? '\ufeff' : '') + textOf(this.layout.segments);
    return this.whole;
  }

  /** Whether the file begins with a byte order mark. */
  get hasMark(): boolean {
    return this.layout.segments[0]?.block.start === 1;
  }

  get eol(): '\n' | '\r\n' {
    const text = this.limits.length > 0 ? this.text : (this.layout.segments[0]?.block.text ?? '');
    const newline = text.indexOf('\n');
    return newline > 0 && text[newline - 1] === '\r' ? '\r\n' : '\n';
  }

  get blocks(): readonly Block[] {
    this.allBlocks ??= this.layout.segments.map((segment) => segment.block);
    return this.allBlocks;
  }

  get comments(): readonly Comment[] {
    this.allComments ??= this.layout.commented.flatMap((segment) => segment.comments);
    return this.allComments;
  }

  get problems(): readonly Problem[] {
    this.allProblems ??= inOrder(this.limits, this.layout.sections);
    return this.allProblems;
  }
}

/** The problems of a unit and of those below it. */
function problemsBelow(unit: Unit): readonly Problem[] {
  const found = [...unit.ownProblems(problemsOf)];
  for (const group of unit.below)
    for (const one of group) for (const problem of one.allProblems(problemsBelow)) found.push(problem);
  return found;
}

/** All problems, in order of place. They nearly always are so as they come, also where there are ten thousand of them. */
function inOrder(limits: readonly Problem[], sections: readonly Section[]): readonly Problem[] {
  const [only] = sections;
  const found =
    only && sections.length === 1 && limits.length === 0
      ? problemsBelow(only.head)
      : [...limits, ...sections.flatMap(({ head }) => problemsBelow(head))];
  for (let at = 1; at < found.length; at++)
    if (found[at]!.at.start <= found[at - 1]!.at.start) return [...found].sort(byPlace);
  return found;
}

function byPlace(a: Problem, b: Problem): number {
  return a.at.start - b.at.start || a.at.end - b.at.end;
}

/** A unit's problems. What was found in a value that is broken as YAML is a consequence of that, and left out. */
function problemsOf(unit: Unit): readonly Problem[] {
  const { source, parsed } = unit;
  const read = unit.isReached ? unit.problems : [];
  if (parsed.faults.length + unit.covered.length === 0 && !parsed.tooDeep) return read;
  const syntax = parsed.faults.map((fault): Problem => {
    return {
      kind: 'yaml-syntax',
      at: source.span(fault.from, fault.to),
      code: fault.code,
      message: messageOf(fault),
      repair: fault.repair?.map(({ from, to, text }) => ({ at: source.span(from, to), text })),
    };
  });
  for (const at of unit.covered.map(firstLineOf))
    if (!syntax.some((fault) => overlaps(at, fault.at))) syntax.push({ kind: 'yaml-syntax', at, ...OUT_OF_LINE });
  const whole = read.filter(
    ({ at, kind }) => kind === 'unquoted-text' || !syntax.some((fault) => overlaps(at, fault.at)),
  );
  return parsed.tooDeep ? [...syntax, ...whole, depthProblem(parsed.tooDeep)] : [...syntax, ...whole];
}

const OUT_OF_LINE = { code: 'BAD_INDENT', message: messageOf({ code: 'BAD_INDENT', message: '' }) };

function firstLineOf(at: Span): Span {
  const line = /^.*/.exec(at.block.text.slice(at.from))![0];
  return at.part(0, Math.min(line.length, at.length));
}

function overlaps(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}

function depthProblem(at: Span): Problem {
  return {
    kind: 'too-large',
    at,
    what: 'depth',
    message: `Values lie more than ${MAX_DEPTH} levels deep in each other here; the rest of this part is not read.`,
  };
}
