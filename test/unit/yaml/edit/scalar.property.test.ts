import assert from 'node:assert/strict';
import fc from 'fast-check';
import { isMap, isScalar, isSeq, parseDocument } from 'yaml';
import { type Quoting, writeScalar } from '../../../../server/src/yaml/edit/scalar';
import { anyText } from '../../../support/anyText';
import { runs } from '../../../support/runs';

/** What the YAML parser reads at the three places where a value can stand. */
function readBack(source: string, place: 'value' | 'element' | 'flow map' | 'flow list'): unknown {
  const text = {
    value: `key: ${source}`,
    element: `- ${source}`,
    'flow map': `{ key: ${source} }`,
    'flow list': `[${source}]`,
  }[place];
  const document = parseDocument(text, { schema: 'failsafe', prettyErrors: false });
  assert.deepEqual(document.errors, [], text);
  const root = document.contents;
  const node = isMap(root) ? root.items[0]?.value : isSeq(root) ? root.items[0] : undefined;
  return isScalar(node) ? node.value : node;
}

/** Texts rich in what YAML gives a meaning to. */
const awkward = fc.oneof(
  fc.string({
    unit: fc.constantFrom(...'ab1 \t-?:,[]{}#&*!|>\'"%@`~<=\\./\n\r\u0000\u00a0\u0085\u2028\ufeff\ud800é😀'),
    maxLength: 12,
  }),
  anyText(12),
);

describe('writing a scalar', () => {
  it('reads back as the same text, whatever the text, wherever it stands', () => {
    fc.assert(
      fc.property(awkward, fc.constantFrom<Quoting>('plain', 'single', 'double'), (text, quoting) => {
        assert.equal(readBack(writeScalar(text, { quoting }), 'value'), text);
        assert.equal(readBack(writeScalar(text, { quoting }), 'element'), text);
        assert.equal(readBack(writeScalar(text, { quoting, flow: true }), 'flow map'), text);
        assert.equal(readBack(writeScalar(text, { quoting, flow: true }), 'flow list'), text);
      }),
      runs(500),
    );
  });

  it('quotes only where it must: what it quotes would not read back plain', () => {
    fc.assert(
      fc.property(awkward, (text) => {
        const meansMore = /^(?:|~|null|Null|NULL|<<|---.*|\.\.\..*)$/.test(text) || text.trim() !== text;
        if (!writeScalar(text).startsWith("'") || meansMore) return;
        let plain: unknown;
        try {
          plain = readBack(text, 'value');
        } catch {
          return;
        }
        assert.notEqual(plain, text, `${JSON.stringify(text)} needs no quotes`);
      }),
      runs(300),
    );
  });
});
