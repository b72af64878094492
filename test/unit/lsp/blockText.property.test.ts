import assert from 'node:assert/strict';
import fc from 'fast-check';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { textByBlocks } from '../../../server/src/lsp/blockText';
import { readDocument } from '../../../server/src/yaml';
import { brokenFile, okrFile } from '../../support/arbitrary';
import { runs } from '../../support/runs';

const texts = fc.oneof(
  okrFile,
  brokenFile,
  fc.constantFrom('', '\n', 'a', 'a\r\nb', '\ufeffteam: A\nobjectives:\n', 'a\rb\n\r\n'),
);

describe('positions in a text that is known by blocks', () => {
  it('are those in the whole text, both ways', () => {
    fc.assert(
      fc.property(texts, texts, fc.nat(), (before, text, pick) => {
        const first = readDocument('file:///a.okr.yaml', before);
        textByBlocks(first);
        const ours = textByBlocks(readDocument('file:///a.okr.yaml', text, 2, first));
        const whole = TextDocument.create('file:///a.okr.yaml', 'okr-yaml', 2, text);
        assert.equal(ours.lineCount, whole.lineCount);
        assert.equal(ours.getText(), text);
        for (let offset = -1; offset <= text.length + 1; offset++)
          assert.deepEqual(
            ours.positionAt(offset),
            whole.positionAt(offset),
            `at ${offset} of ${JSON.stringify(text)}`,
          );
        for (let line = -1; line <= whole.lineCount; line++) {
          assert.deepEqual(ours.getLineRange(line), whole.getLineRange(line));
          assert.equal(ours.getEOLCharacters(line), whole.getEOLCharacters(line));
          for (const character of [0, 1, pick % 40, 1000]) {
            const position = { line, character };
            assert.equal(
              ours.offsetAt(position),
              whole.offsetAt(position),
              `${line}:${character} of ${JSON.stringify(text)}`,
            );
          }
        }
        const range = { start: whole.positionAt(pick % (text.length + 1)), end: whole.positionAt(text.length) };
        assert.equal(ours.getText(range), whole.getText(range));
      }),
      runs(60),
    );
  }).timeout(30_000);
});
