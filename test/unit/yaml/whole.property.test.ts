import assert from 'node:assert/strict';
import fc from 'fast-check';
import { parseAllDocuments } from 'yaml';
import type { Anchors } from '../../../server/src/yaml/anchors';
import { assemble } from '../../../server/src/yaml/document';
import { split } from '../../../server/src/yaml/layout';
import type { YamlNode } from '../../../server/src/yaml/nodes';
import type { Unit } from '../../../server/src/yaml/unit';
import { THOROUGH, validFile } from './files';

/** What our nodes say, as plain data; empty values are empty text, as in YAML's failsafe schema. */
function data(node: YamlNode | undefined, anchors: Anchors): unknown {
  if (!node) return '';
  if (node.kind === 'alias') return data(anchors.resolve(node), anchors);
  if (node.kind === 'map') return node.pairs.map((pair) => [data(pair.key, anchors), data(pair.value, anchors)]);
  if (node.kind === 'seq') return node.entries.map((entry) => data(entry.value, anchors));
  return node.text;
}

function library(value: unknown): unknown {
  if (value instanceof Map) return [...value].map(([k, v]) => [library(k), library(v)]);
  return Array.isArray(value) ? value.map(library) : (value ?? '');
}

/** A unit with all below it. */
function unitsOf(unit: Unit): Unit[] {
  return [unit, ...unit.below.flat().flatMap(unitsOf)];
}

describe('the whole file, read block by block', () => {
  it('says what the yaml package says of it in one piece', () => {
    fc.assert(
      fc.property(validFile, (text) => {
        const { sections } = assemble(split(text));
        const ours = sections.map((section) => data(section.head.node, section.anchors));
        const theirs = parseAllDocuments(text, { schema: 'failsafe' });
        assert.ok(Array.isArray(theirs));
        fc.pre(theirs.every((document) => document.errors.length === 0));
        assert.deepEqual(
          ours,
          theirs.map((document) => library(document.toJS({ mapAsMap: true }))),
        );
        assert.deepEqual(
          sections.flatMap((section) => unitsOf(section.head).flatMap((unit) => unit.parsed.faults)),
          [],
        );
      }),
      { numRuns: 80 * THOROUGH },
    );
  });
});
