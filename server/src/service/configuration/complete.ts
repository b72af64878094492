/** Completion in `okr.config.yaml`: keys, rules with their options, severities, people and teams as the files name them. */
import { allRules } from '../../rules/all.generated';
import type { Rule } from '../../rules/rule';
import { writeScalar } from '../../yaml/edit';
import type { Completion } from '../completion';
import { layoutOf, type TextLayout } from '../completion/layout';
import { linesOf, type Row } from '../completion/lines';
import { type Part, partOf, writtenAt } from '../completion/part';
import { type CursorPlace, cursorPlace } from '../completion/place';
import type { Desk } from '../lens';
import { type Names, namesFor } from './names';
import { elementShapes, type Setting, type Shape, settingAt, shapesAt } from './shape';
import { aboutRule, aboutSetting, SEVERITY_WORDS } from './words';

interface Slot {
  /** The whole file. */
  readonly text: string;
  /** The line that the cursor is in. */
  readonly line: Row;
  readonly place: CursorPlace;
  readonly layout: TextLayout;
  readonly names: Names;
}

const rules = new Map<string, Rule>(allRules.map((rule) => [rule.code, rule as Rule]));

/** What may stand at an offset of a configuration, the likeliest first. Empty where nothing is known. */
export function completeConfiguration(desk: Desk, uri: string, text: string, offset: number): Completion[] {
  const lines = linesOf(text);
  const place = cursorPlace(lines, offset);
  if (!place) return [];
  const slot: Slot = { text, line: lines.at(offset), place, layout: layoutOf(lines), names: namesFor(desk, uri) };
  if (place.key !== undefined) return values(slot, [...place.path, place.key], offset);
  if (place.inElement) return [...(place.first ? values(slot, place.path, offset) : []), ...keys(slot)];
  const isList = place.bare && shapesAt(place.path).some(({ kind }) => kind === 'list');
  return isList ? values(slot, place.path, offset) : keys(slot);
}

/** The keys that the map at the cursor does not have yet. */
function keys(slot: Slot): Completion[] {
  const { place } = slot;
  const { path, present } = place;
  const shapes = elementShapes(path);
  const own = shapes.flatMap((shape) => (shape.kind === 'map' ? shape.keys : []));
  const named = shapes.some(({ kind }) => kind === 'named');
  return [
    ...own.map((setting) =>
      key(slot, setting.name, afterKey(slot, setting), takes(setting.takes), aboutSetting(setting)),
    ),
    ...(path[0] === 'rules' && path.length === 2 ? options(slot, path[1]!) : []),
    ...(named && path[0] === 'rules' ? ruleKeys(slot) : []),
    ...(named && path[0] === 'teams' ? teamKeys(slot) : []),
  ].filter(({ label }) => !present.has(label));
}

function key({ place }: Slot, name: string, after: string, detail?: string, documentation?: string): Completion {
  const isNew = !place.hasColon;
  const snippet = isNew && after.includes('$0');
  const text = isNew ? name + after : name;
  const again = isNew && /[ {]$|\$0/.test(after);
  return {
    label: name,
    kind: 'key',
    detail,
    documentation,
    edit: { start: place.start, end: place.end, text },
    snippet,
    again,
  };
}

/** What a key takes with it: a space for a word, a line below for a map or a list. */
function afterKey({ place, layout }: Slot, { takes: shapes }: Setting): string {
  const is = (kind: Shape['kind']) => shapes.some((shape) => shape.kind === kind);
  if (place.flow) return is('list') ? ': [$0]' : ': ';
  if (is('list')) return `:${layout.eol}${' '.repeat(place.column + layout.list)}-${' '.repeat(layout.dash - 1)}$0`;
  return is('map') || is('named') ? `:${layout.eol}${' '.repeat(place.column + layout.step)}$0` : ': ';
}

function takes(shapes: readonly Shape[]): string {
  const said = shapes.map((shape) => {
    if (shape.kind === 'choice') return shape.words.join(', ');
    return { map: 'more keys below it', named: 'names below it', list: 'a list', number: 'a number', text: 'text' }[
      shape.kind
    ];
  });
  return [...new Set(said)].join(' or ');
}

function ruleKeys(slot: Slot): Completion[] {
  return [...rules.values()].map((rule) => ({
    ...key(slot, rule.code, ': ', rule.title, aboutRule(rule)),
    kind: 'rule' as const,
  }));
}

function options(slot: Slot, code: string): Completion[] {
  const known = rules.get(code)?.options ?? {};
  return Object.entries(known).map(([name, { default: like, description }]) =>
    key(slot, name, ': ', `else ${JSON.stringify(like)}`, description),
  );
}

function teamKeys(slot: Slot): Completion[] {
  return slot.names.teams.map((name) => ({
    ...key(slot, writeScalar(name), ': { parent: $0 }', 'a team'),
    label: name,
  }));
}

/** What may stand behind a key, or as the element of a list; with its dash where that is still missing. */
function values(slot: Slot, path: readonly string[], offset: number): Completion[] {
  const { place, line, layout } = slot;
  const part = partOf(line, offset, place, false);
  const dash = `-${' '.repeat(layout.dash - 1)}`;
  const before =
    place.key === undefined ? (place.bare ? dash : '') : line.text[part.start - 1 - line.start] === ':' ? ' ' : '';
  return offered(slot, path, part)
    .filter(({ text: value }) => !part.others.includes(value))
    .map(({ text: value, kind, detail, documentation, snippet = false }) => {
      const written = snippet ? value : writtenAt(part, value);
      const edit = { start: part.start, end: part.end, text: before + written };
      return { label: snippet ? 'with options' : value, kind, detail, documentation, edit, snippet };
    });
}

interface Offered {
  readonly text: string;
  readonly kind: Completion['kind'];
  readonly detail?: string;
  readonly documentation?: string;
  readonly snippet?: boolean;
}

function offered({ names, text, place }: Slot, path: readonly string[], part: Part): Offered[] {
  const [top, name, inner] = path;
  const words = elementShapes(path).flatMap((shape) => (shape.kind === 'choice' ? shape.words : []));
  const listed = new Set(listedIn(text));
  const fresh = (all: readonly string[], kind: Offered['kind']): Offered[] =>
    all.filter((one) => !listed.has(one)).map((one) => ({ text: one, kind }));
  if (top === 'rules' && path.length === 2)
    return [...severities(words), ...withOptions(rules.get(name!), place, part)];
  if (top === 'rules' && inner !== undefined && inner !== 'severity') return optionValues(rules.get(name!), inner);
  if (top === 'rules') return severities(words);
  if (top === 'teams' && inner === 'parent')
    return names.teams.filter((one) => one !== name).map((one) => ({ text: one, kind: 'word' }));
  if (top === 'people') return fresh(names.people, 'person');
  if (top === 'exclude') return fresh(names.folders, 'word');
  if (top === 'words' && name === 'metrics' && path.length === 2) return fresh(names.metrics, 'metric');
  if (words.length > 0) return words.map((word) => ({ text: word, kind: 'word' }));
  return (settingAt(path)?.doc?.examples ?? [])
    .filter((example) => /^[\w%-]/.test(example) && path.length === 1)
    .map((example) => ({ text: example, kind: 'word', detail: 'for example' }));
}

function severities(words: readonly string[]): Offered[] {
  return words.map((word) => ({ text: word, kind: 'word', detail: SEVERITY_WORDS[word] }));
}

/** A severity and the rule's options, as a map on the line. */
function withOptions(rule: Rule | undefined, place: CursorPlace, part: Part): Offered[] {
  const options = Object.entries(rule?.options ?? {});
  if (!rule || options.length === 0 || place.flow || part.typed !== '') return [];
  const inner = options.map(([name, { default: like }], at) => `${name}: \${${at + 2}:${flowValue(like)}}`);
  const text = `{ severity: \${1:${rule.severity}}, ${inner.join(', ')} }`;
  return [{ text, kind: 'skeleton', detail: options.map(([name]) => name).join(', '), snippet: true }];
}

function optionValues(rule: Rule | undefined, name: string): Offered[] {
  const option = rule?.options[name];
  if (!option) return [];
  const { default: like, description } = option;
  if (typeof like === 'boolean') return ['true', 'false'].map((text) => ({ text, kind: 'word', detail: description }));
  return typeof like === 'number' ? [{ text: String(like), kind: 'word', detail: description }] : [];
}

function flowValue(value: number | boolean | readonly string[]): string {
  return typeof value === 'object'
    ? `[${value.map((one) => writeScalar(one, { flow: true })).join(', ')}]`
    : `${value}`;
}

/** The texts behind dashes anywhere in a file: what a list has already is not offered again. */
function listedIn(text: string): string[] {
  return [...text.matchAll(/^[ \t]*-[ \t]+(\S.*)$/gm)].map(([, value]) => value!.trimEnd().replace(/^["']|["']$/g, ''));
}
