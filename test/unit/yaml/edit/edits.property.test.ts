import assert from 'node:assert/strict';
import fc from 'fast-check';
import { applyEdits, type Draft, type TextEdit } from '../../../../server/src/okr/edit';
import type { Field, Item, List, OkrDocument } from '../../../../server/src/okr/model';
import { type ShapeName, shapes } from '../../../../server/src/okr/schema';
import { readDocument } from '../../../../server/src/yaml';
import {
  addElement,
  type Element,
  expand,
  moveElement,
  removeElement,
  removeKey,
  renameKey,
  replaceValue,
  setKey,
  sortElements,
} from '../../../../server/src/yaml/edit';
import { pairOf, sourceOf } from '../../../../server/src/yaml/nodes';
import { brokenFile, okrFile, valuesOf } from '../../../support/arbitrary';
import { at, type Path, type Placed, placedItems, type Said, saidBy, withAt } from '../../../support/model';
import { runs } from '../../../support/runs';
import { read } from './cases';

const RUNS = runs(15);

/** The text after an edit, which reads without problems and keeps line ends, comments and the end of the file. */
function changed(text: string, edit: (document: OkrDocument) => TextEdit[], comments: 'all' | 'some' = 'all'): string {
  const document = read(text);
  const result = applyEdits(text, edit(document));
  const again = read(result);
  assert.deepEqual(
    again.problems.map((problem) => problem.kind),
    [],
    `${text}\n-----\n${result}`,
  );
  if (text.includes('\r\n')) assert.doesNotMatch(result, /[^\r]\n/, 'CRLF stays');
  if (result !== '') assert.equal(result.endsWith('\n'), text.endsWith('\n'), 'the end of the file stays');
  const texts = (each: OkrDocument): string[] => each.comments.map((comment) => comment.text).sort();
  if (comments === 'all') assert.deepEqual(texts(again), texts(document), `${text}\n-----\n${result}`);
  return result;
}

/** Compares what is said, and shows both texts where it differs. */
function assertSays(result: string, expected: Said, text: string): void {
  assert.deepEqual(saidBy(read(result)), expected, `${text}\n-----\n${result}`);
}

/** What a draft says at a key: a plain element of a list of items is its title. */
function saidByDraft(draft: Draft, like: Said | undefined): Said {
  if (Array.isArray(draft))
    return draft.map((each: Draft, index) => saidByDraft(each, (like as readonly Said[] | undefined)?.[index]));
  if (typeof draft !== 'string') {
    const said = like as { readonly [key: string]: Said } | undefined;
    return Object.fromEntries(
      Object.entries(draft).map(([key, value]) => [key, key.startsWith('x-') ? '' : saidByDraft(value, said?.[key])]),
    );
  }
  if (Array.isArray(like)) return [draft];
  if (typeof like !== 'object') return draft;
  const main = ['title', 'says'].find((key) => key in like) ?? 'text';
  return { [main]: draft };
}

/** Whether an edit can be made at all. */
function applies(edit: (document: OkrDocument) => TextEdit[], text: string): boolean {
  return edit(read(text)).length > 0;
}

/** An item of a file, one of its keys and a value for it. */
const setting = okrFile.chain((text) =>
  fc
    .constantFrom(...placedItems(read(text)))
    .chain(({ item, path }) =>
      fc
        .constantFrom(...Object.keys(valuesOf[item.shape]))
        .chain((key) => valuesOf[item.shape][key]!.map((draft) => ({ text, path, key, draft }))),
    ),
);

function itemAt(document: OkrDocument, path: Path): Item {
  return placedItems(document).find((placed) => placed.path.join() === path.join())!.item;
}

const has = (item: Item, key: string): boolean => pairOf(sourceOf(item).node, key) !== undefined;

describe('edits of random files', () => {
  it('set a key: it says so, all else says what it said, twice is once', () => {
    fc.assert(
      fc.property(setting, ({ text, path, key, draft }) => {
        const edit = (document: OkrDocument): TextEdit[] => setKey(document, itemAt(document, path), key, draft);
        const scalar = typeof draft === 'string' && typeof at(saidBy(read(text)), [...path, key]) !== 'object';
        const result = changed(text, edit, scalar || !has(itemAt(read(text), path), key) ? 'all' : 'some');
        const said = saidBy(read(result));
        const now = saidByDraft(draft, at(said, [...path, key]));
        assertSays(result, withAt(saidBy(read(text)), [...path, key], now), text);
        assert.equal(applyEdits(result, edit(read(result))), result);
        assert.deepEqual(edit(read(result)), []);
      }),
      RUNS,
    );
  });

  it('remove a key: it is gone, all else stays', () => {
    const removal = okrFile.chain((text) =>
      fc
        .constantFrom(...placedItems(read(text)))
        .chain(({ item, path }) =>
          fc
            .constantFrom(...(item.keys.length > 0 ? item.keys.map(({ name }) => name) : ['title']))
            .map((key) => ({ text, path, key })),
        ),
    );
    fc.assert(
      fc.property(removal, ({ text, path, key }) => {
        const edit = (document: OkrDocument): TextEdit[] => removeKey(document, itemAt(document, path), key);
        fc.pre(key !== '<<' && applies(edit, text));
        const result = changed(text, edit, 'some');
        const before = withAt(saidBy(read(text)), [...path, key], undefined);
        const merged = at(saidBy(read(result)), [...path, key]);
        const lost = path.length === 1 && read(result).sets.length < read(text).sets.length;
        if (!lost) assertSays(result, merged === undefined ? before : withAt(before, [...path, key], merged), text);
      }),
      RUNS,
    );
  });

  it('remove the key that was set: the text is what it was', () => {
    fc.assert(
      fc.property(setting, ({ text, path, key, draft }) => {
        const item = itemAt(read(text), path);
        const node = sourceOf(item).node;
        fc.pre(!has(item, key) && node?.kind === 'map' && node.pairs.length > 0);
        const added = changed(text, (document) => setKey(document, itemAt(document, path), key, draft));
        assert.equal(
          changed(added, (document) => removeKey(document, itemAt(document, path), key)),
          text,
        );
      }),
      RUNS,
    );
  });

  it('add an element: it is there, all else stays; removed again, the text is what it was', () => {
    const addition = okrFile.chain((text) => {
      const lists = placedItems(read(text)).flatMap(({ item, path }) =>
        listKeys(item).map((key) => ({ item, path, key })),
      );
      return fc.constantFrom(...lists).chain(({ item, path, key }) =>
        fc.tuple(valuesOf[item.shape][key]!, fc.option(fc.nat(3), { nil: undefined })).map(([drafts, index]) => ({
          text,
          path,
          key,
          draft: Array.isArray(drafts) ? (drafts as Draft[])[0] : drafts,
          index,
        })),
      );
    });
    fc.assert(
      fc.property(addition, ({ text, path, key, draft, index }) => {
        fc.pre(draft !== undefined);
        const result = changed(text, (document) => addElement(document, itemAt(document, path), key, draft!, index));
        const before = (at(saidBy(read(text)), [...path, key]) ?? []) as readonly Said[];
        const place = Math.min(index ?? before.length, before.length);
        const now = at(saidBy(read(result)), [...path, key, place]);
        const list = [...before.slice(0, place), saidByDraft(draft!, now), ...before.slice(place)];
        assertSays(result, withAt(saidBy(read(text)), [...path, key], list), text);
        const node = pairOf(sourceOf(itemAt(read(text), path)).node, key)?.value;
        if (before.length === 0 || node?.kind !== 'seq') return;
        assert.equal(
          changed(result, (document) => removeElement(document, elementAt(document, path, key, place))),
          text,
        );
      }),
      RUNS,
    );
  });

  it('remove an element: it is gone, all else stays', () => {
    fc.assert(
      fc.property(elements(), ({ text, path, key, index }) => {
        const edit = (document: OkrDocument): TextEdit[] =>
          removeElement(document, elementAt(document, path, key, index));
        fc.pre(applies(edit, text));
        const result = changed(text, edit, 'some');
        const single = pairOf(sourceOf(itemAt(read(text), path)).node, key)?.value?.kind !== 'seq';
        assertSays(
          result,
          withAt(saidBy(read(text)), single ? [...path, key] : [...path, key, index], undefined),
          text,
        );
      }),
      RUNS,
    );
  });

  it('replace a value: it is the new one, all else stays', () => {
    const replacement = okrFile.chain((text) =>
      fc
        .tuple(fc.constantFrom(...freeTexts(read(text))), fc.oneof(fc.string(), valuesOf.checkIn.note!))
        .map(([path, value]) => ({ text, path, value: String(value) })),
    );
    fc.assert(
      fc.property(replacement, ({ text, path, value }) => {
        const edit = (document: OkrDocument): TextEdit[] => replaceValue(document, fieldAt(document, path), value);
        const result = changed(text, edit);
        assertSays(result, withAt(saidBy(read(text)), path, value), text);
        assert.deepEqual(edit(read(result)), []);
      }),
      RUNS,
    );
  });

  it('move an element: it is there and not here, with its comments', () => {
    const move = elements('key_results').chain((from) =>
      fc
        .constantFrom(
          ...placedItems(read(from.text)).filter(({ item }) => item.shape === 'objective' || item.shape === 'set'),
        )
        .chain((to) =>
          fc
            .tuple(fc.constantFrom(...targetLists(to.item)), fc.option(fc.nat(3), { nil: undefined }))
            .map(([list, index]) => ({ ...from, to: to.path, list, into: index })),
        ),
    );
    fc.assert(
      fc.property(move, ({ text, path, key, index, to, list, into }) => {
        const edit = (document: OkrDocument): TextEdit[] =>
          moveElement(document, elementAt(document, path, key, index), itemAt(document, to), list, into);
        fc.pre(applies(edit, text) && valid(text, path, key, index, list));
        const result = changed(text, edit);
        const said = saidBy(read(text));
        const moved = at(said, [...path, key, index])!;
        const without = withAt(said, [...path, key, index], undefined);
        const there = (at(without, [...to, list]) ?? []) as readonly Said[];
        const place = Math.min(into ?? there.length, there.length);
        assertSays(
          result,
          withAt(without, [...to, list], [...there.slice(0, place), moved, ...there.slice(place)]),
          text,
        );
      }),
      RUNS,
    );
  });

  it('reorder elements: the same ones, with all comments', () => {
    const order = elements().chain((from) => {
      const length = listAt(read(from.text), from.path, from.key).items.length;
      return fc
        .shuffledSubarray([...Array(length).keys()], { minLength: length })
        .map((places) => ({ ...from, places }));
    });
    fc.assert(
      fc.property(order, ({ text, path, key, places }) => {
        const edit = (document: OkrDocument): TextEdit[] => sortElements(document, listAt(document, path, key), places);
        fc.pre(applies(edit, text));
        const result = changed(text, edit);
        const before = at(saidBy(read(text)), [...path, key]) as readonly Said[];
        assertSays(
          result,
          withAt(
            saidBy(read(text)),
            [...path, key],
            places.map((place) => before[place]!),
          ),
          text,
        );
      }),
      RUNS,
    );
  });

  it('are the same in a document that was read again after an edit as in one read anew', () => {
    fc.assert(
      fc.property(setting, setting, ({ text, path, key, draft }, other) => {
        const first = read(text);
        const result = applyEdits(text, setKey(first, itemAt(first, path), key, draft));
        const again = readDocument(first.uri, result, 1, first);
        const anew = read(result);
        const edits = (document: OkrDocument): TextEdit[][] =>
          placedItems(document).flatMap(({ item }) => [
            setKey(document, item, other.key, other.draft),
            removeKey(document, item, 'title'),
            addElement(document, item, 'check_ins', { date: '2026-10-12' }),
            ...(item.parent ? [removeElement(document, item)] : []),
          ]);
        assert.deepEqual(edits(again), edits(anew), `${text}\n-----\n${result}`);
      }),
      runs(5),
    );
  });

  it('never throw or overlap, whatever the text', () => {
    fc.assert(
      fc.property(brokenFile, fc.nat(), (text, pick) => {
        const document = read(text);
        const placed = placedItems(document);
        for (const { item, path } of placed.slice(0, 40)) {
          for (const key of ['title', 'owner', 'check_ins', 'not_doing']) {
            applyEdits(text, setKey(document, item, key, key === 'check_ins' ? [{ date: '2026-10-12' }] : 'a: b'));
            applyEdits(text, removeKey(document, item, key));
            applyEdits(text, addElement(document, item, key, { text: 'a' }));
          }
          for (const { name } of item.keys) applyEdits(text, renameKey(document, item, name, 'x-1'));
          applyEdits(text, expand(document, item));
          if (path.length === 1) continue;
          applyEdits(text, removeElement(document, item));
          const to = placed[pick % placed.length]!.item;
          applyEdits(text, moveElement(document, item, to, 'initiatives', pick % 3));
        }
      }),
      RUNS,
    );
  });
});

function listKeys(item: Item): string[] {
  const lists = [
    'key_results',
    'initiatives',
    'check_ins',
    'not_doing',
    'objectives',
    'blockers',
    'next',
    'supports',
    'moves',
    'changed',
    'readings',
  ];
  const shape: ShapeName = item.shape;
  return lists.filter((key) => key in shapes[shape].shape && key in valuesOf[shape]);
}

/** An element of one of a file's lists. */
function elements(only?: string): fc.Arbitrary<{ text: string; path: Path; key: string; index: number }> {
  return okrFile
    .map((text) => ({ text, found: elementsIn(placedItems(read(text)), only) }))
    .filter(({ found }) => found.length > 0)
    .chain(({ text, found }) => fc.constantFrom(...found).map((each) => ({ text, ...each })));
}

function elementsIn(placed: readonly Placed[], only: string | undefined): { path: Path; key: string; index: number }[] {
  return placed.flatMap(({ item, path }) =>
    listKeys(item)
      .filter((key) => only === undefined || key === only)
      .flatMap((key) => {
        const list = (item as unknown as { readonly [key: string]: List<Element> | undefined })[key];
        return [...(list?.items.keys() ?? [])].map((index) => ({ path, key, index }));
      }),
  );
}

function listAt(document: OkrDocument, path: Path, key: string): List<Element> {
  return (itemAt(document, path) as unknown as { readonly [key: string]: List<Element> })[key]!;
}

function elementAt(document: OkrDocument, path: Path, key: string, index: number): Element {
  return listAt(document, path, key).items[index]!;
}

function targetLists(item: Item): readonly string[] {
  return item.shape === 'set' ? ['initiatives', 'objectives'] : ['key_results', 'initiatives'];
}

/** Whether an element of `key` can be read where it goes: a key result has keys that no initiative and no objective has. */
function valid(text: string, path: Path, key: string, index: number, list: string): boolean {
  const said = at(saidBy(read(text)), [...path, key, index]) as object;
  return list === key || Object.keys(said).every((name) => name === 'title' || name === 'owner' || name === 'id');
}

/** The paths of the values that may be any text; every set of a random file has an objective with a title. */
function freeTexts(document: OkrDocument): Path[] {
  const free = ['title', 'why', 'note', 'metric', 'learned', 'expect', 'need', 'reason', 'text', 'team'];
  return placedItems(document).flatMap(({ item, path }) =>
    free.filter((key) => key in shapes[item.shape].shape && Object.hasOwn(item, key)).map((key) => [...path, key]),
  );
}

function fieldAt(document: OkrDocument, path: Path): Field<unknown> {
  const item = itemAt(document, path.slice(0, -1)) as unknown as { readonly [key: string]: Field<unknown> };
  return item[path.at(-1)!]!;
}
