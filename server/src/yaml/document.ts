/** Puts a file together: segments to units, units to sets; and takes over what an edit left as it was. */
import type { Comment, OkrDocument, OkrSet } from '../okr/model';
import type { Problem } from '../okr/problem';
import type { Block, Span } from '../okr/span';
import { Anchors } from './anchors';
import { MAX_DEPTH } from './library';
import { messageOf } from './messages';
import { Reader } from './read';
import { type Cut, Segment, scan } from './segments';
import { Unit } from './unit';

/** What a reading leaves behind for the next one. */
export interface Layout {
  readonly segments: readonly Segment[];
  readonly sections: readonly Section[];
}

/** One YAML document: its head, and the units below in order. */
export interface Section {
  readonly head: Unit;
  readonly units: readonly Unit[];
  readonly anchors: Anchors;
}

/** Splits a text into segments, from the start. */
export function split(text: string, from = 0): Segment[] {
  const { cuts } = scan(text, from, undefined, () => false);
  return cuts.map((cut, index) => segmentOf(text, cut, cuts[index + 1]?.start ?? text.length));
}

export function segmentOf(text: string, cut: Cut, end: number): Segment {
  return new Segment(cut.start, flat(text.slice(cut.start, end)), cut.kind, cut.opens, cut.entry);
}

/** A copy of its own. (An engine's slice keeps the whole text that it was cut from in memory.) */
function flat(text: string): string {
  return ` ${text}`.slice(1);
}

/** Groups segments into sections of units; a unit whose segments are all known stays what it is. */
export function assemble(segments: readonly Segment[]): Section[] {
  const sections: Section[] = [];
  let section: Sketch | undefined;
  for (const segment of segments) {
    if (!section || (segment.kind === 'set' && segment.opens)) {
      if (section) sections.push(finish(section));
      section = { head: [segment], objectives: [[]], objective: undefined };
    } else add(section, segment);
  }
  if (section) sections.push(finish(section));
  return sections;
}

/** A section while its segments are gathered: those of the head, and below each of them the objectives' with their key results'. */
interface Sketch {
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
    objective.keyResults.at(-1)!.push(segment.unit ?? new Unit('keyResult', [segment]));
  }
}

function finish(sketch: Sketch): Section {
  const head = unitOf('set', sketch.head);
  const units: Unit[] = [head];
  const objectives = sketch.objectives.map((group) =>
    group.map(({ segments, keyResults }) => {
      const unit = unitOf('objective', segments);
      units.push(unit, ...keyResults.flat());
      return { unit, keyResults };
    }),
  );
  const anchors = Anchors.of(units);
  for (const unit of units) if (unit.readWith !== anchors && unit.mindsAnchors) unit.items = undefined;
  for (const { unit, keyResults } of objectives.flat()) unit.graft(keyResults);
  head.graft(objectives.map((group) => group.map(({ unit }) => unit)));
  return { head, units, anchors };
}

function unitOf(kind: Unit['kind'], segments: readonly Segment[]): Unit {
  const known = segments[0]!.unit;
  if (
    known &&
    known.kind === kind &&
    known.segments.length === segments.length &&
    segments.every((segment, index) => segment === known.segments[index])
  )
    return known;
  return new Unit(kind, segments);
}

/** A file as it was read, with what the next reading needs of it. */
export class ReadDocument implements OkrDocument {
  readonly sets: readonly OkrSet[];
  private allProblems: readonly Problem[] | undefined;
  private allComments: readonly Comment[] | undefined;

  constructor(
    readonly uri: string,
    readonly version: number,
    readonly text: string,
    readonly layout: Layout,
    /** What kept the text, or parts of it, from being read. */
    readonly limits: readonly Problem[],
  ) {
    this.sets = layout.sections.flatMap((section) => {
      const set = new Reader(section.anchors).set(section.head, this);
      return set ? [set as OkrSet] : [];
    });
  }

  get eol(): '\n' | '\r\n' {
    const newline = this.text.indexOf('\n');
    return newline > 0 && this.text[newline - 1] === '\r' ? '\r\n' : '\n';
  }

  get blocks(): readonly Block[] {
    return this.layout.segments.map((segment) => segment.block);
  }

  get comments(): readonly Comment[] {
    this.allComments ??= gather(this.layout.segments, (segment) => segment.comments);
    return this.allComments;
  }

  get problems(): readonly Problem[] {
    this.allProblems ??= this.gatherProblems();
    return this.allProblems;
  }

  private gatherProblems(): readonly Problem[] {
    const found = this.layout.sections.map((section) => gather(section.units, problemsOf));
    return [...this.limits, ...found.flat()].sort((a, b) => a.at.start - b.at.start || a.at.end - b.at.end);
  }
}

/** What all parts have, in order. (Most have nothing, and there may be ten thousand of them.) */
function gather<P, T>(parts: readonly P[], of: (part: P) => readonly T[]): T[] {
  const result: T[] = [];
  for (const part of parts) for (const one of of(part)) result.push(one);
  return result;
}

/** A unit's problems. What was found in a value that is broken as YAML is a consequence of that, and left out. */
function problemsOf(unit: Unit): readonly Problem[] {
  const { source, parsed } = unit;
  const read = unit.isReached ? unit.problems : [];
  if (parsed.faults.length === 0 && !parsed.tooDeep) return read;
  const syntax = parsed.faults.map((fault): Problem => {
    return { kind: 'yaml-syntax', at: source.span(fault.from, fault.to), code: fault.code, message: messageOf(fault) };
  });
  const whole = read.filter(
    ({ at, kind }) => kind === 'unquoted-text' || !syntax.some((fault) => overlaps(at, fault.at)),
  );
  return parsed.tooDeep ? [...syntax, ...whole, depthProblem(parsed.tooDeep)] : [...syntax, ...whole];
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
