import assert from 'node:assert/strict';
import { textsWith } from './tokenize';

describe('grammar: YAML', () => {
  it('knows comments from text', async () => {
    const text = 'a: b#c # one\n# two\n"x": "# no" # three\n[a, # four\n b]';
    assert.deepEqual(await textsWith(text, 'comment.line'), ['# one', '# two', '# three', '# four']);
  });

  it('reads strings of each style, over several lines', async () => {
    assert.deepEqual(await textsWith("a: 'It''s' # x", 'string.quoted.single'), ["'It''s'"]);
    assert.deepEqual(await textsWith('a: "one \\n\n  two" # x\nb: c', 'string.quoted.double'), ['"one \\n', 'two"']);
    assert.deepEqual(await textsWith('a: "\\n \\q"', 'constant.character.escape'), ['\\n']);
    assert.deepEqual(await textsWith('a: "\\n \\q"', 'invalid.illegal'), ['\\q']);
    assert.deepEqual(await textsWith('a: one: two\n   three', 'string.unquoted.plain'), ['one: two', 'three']);
  });

  it('ends a block scalar where the indent ends', async () => {
    const text =
      'a: |\n  one\n\n    # two\nb: >- # c\n  three\n- d: |2\n    four\n  e: five\n- |\n six\n- f: |\n  g: seven';
    assert.deepEqual(await textsWith(text, 'string.unquoted.block'), ['one', '', '# two', 'three', 'four', 'six']);
    assert.deepEqual(await textsWith(text, 'keyword.control.flow.block-scalar'), ['|', '>', '|', '|', '|']);
  });

  it('reads flow collections, nested and over several lines', async () => {
    const text = 'a: {b: [c, "d, e"],\n  f: g}\nh: i';
    assert.deepEqual(await textsWith(text, 'punctuation.definition.mapping'), ['{', '}']);
    assert.deepEqual(await textsWith(text, 'string.unquoted.plain.in'), ['c', 'g']);
    assert.deepEqual(await textsWith(text, 'variable.other.unknown-key'), ['a', 'b', 'f', 'h']);
  });

  it('reads anchors, aliases, tags, documents and directives', async () => {
    const text = '%YAML 1.2\n--- # first\na: &b !!str c\nd: *b\n...';
    assert.deepEqual(await textsWith(text, 'meta.directive'), ['%YAML 1.2']);
    assert.deepEqual(await textsWith(text, 'entity.other.document'), ['---', '...']);
    assert.deepEqual(await textsWith(text, 'entity.name.type.anchor'), ['b']);
    assert.deepEqual(await textsWith(text, 'variable.other.alias'), ['b']);
    assert.deepEqual(await textsWith(text, 'storage.type.tag-handle'), ['!!str']);
  });

  it('reads numbers, booleans and null where they are the whole value', async () => {
    const text = 'a: [1, -2.5e3, 0x1F, true, null, ~]\nb: 1 of 2\nc: truely';
    assert.deepEqual(await textsWith(text, 'constant.numeric.yaml'), ['1', '-2.5e3', '0x1F']);
    assert.deepEqual(await textsWith(text, 'constant.language'), ['true', 'null', '~']);
  });

  it('reads lists in lists and explicit keys', async () => {
    assert.deepEqual(await textsWith('- - a\n  - b: - c', 'punctuation.definition.block.sequence.item'), [
      '-',
      '-',
      '-',
    ]);
    assert.deepEqual(await textsWith('? a\n: b', 'punctuation.definition.key-value'), ['?', ':']);
  });
});
