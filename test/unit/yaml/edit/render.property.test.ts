import assert from 'node:assert/strict';
import fc from 'fast-check';
import { parseDocument } from 'yaml';
import type { Draft } from '../../../../server/src/okr/edit';
import { type Layout, renderElement, renderFlow } from '../../../../server/src/yaml/edit/render';
import { runs } from '../../../support/runs';

const layouts: readonly Layout[] = [
  { step: 2, listStep: 2, dash: 2 },
  { step: 2, listStep: 0, dash: 2 },
  { step: 4, listStep: 4, dash: 2 },
  { step: 4, listStep: 4, dash: 4 },
  { step: 4, listStep: 0, dash: 2 },
];

describe('drafts as YAML', () => {
  it('reads back as what was drafted, in every layout', () => {
    const text = fc.oneof(
      fc.string({ unit: fc.constantFrom(...'ab \n\t:#-[{,\'"|>'), maxLength: 10 }),
      fc.constantFrom('Reduce churn from 5% to 3%', 'two\nlines', 'two\nlines\n', 'one\n\n three'),
    );
    const { draft } = fc.letrec<{ draft: Draft }>((tie) => ({
      draft: fc.oneof(
        { depthSize: 'small', withCrossShrink: true },
        text,
        fc.array(tie('draft'), { maxLength: 3 }),
        fc.dictionary(fc.constantFrom('title', 'note', 'x-1', 'a b'), tie('draft'), {
          maxKeys: 3,
          noNullPrototype: true,
        }),
      ),
    }));
    fc.assert(
      fc.property(draft, fc.constantFrom(...layouts), fc.constantFrom('\n', '\r\n'), (value, layout, eol) => {
        const options = { schema: 'failsafe', prettyErrors: false } as const;
        const source = ['top:', ...renderElement({ key: value, after: 'x' }, layout), ''].join(eol);
        const document = parseDocument(source, options);
        assert.deepEqual(document.errors, [], source);
        assert.deepEqual(document.toJS(), { top: [{ key: value, after: 'x' }] }, source);
        assert.deepEqual(parseDocument(renderFlow([value], ' '), options).toJS(), [value]);
      }),
      runs(200),
    );
  });
});
