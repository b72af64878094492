import assert from 'node:assert/strict';
import { parseReference, slug } from '../../../server/src/okr/reference';

describe('references', () => {
  it('name an item, its team and its cycle', () => {
    const parts = (text: string) => {
      const reference = parseReference(text);
      return reference && [reference.team, reference.id, reference.cycle];
    };
    assert.deepEqual(parts('payment-failures'), [undefined, 'payment-failures', undefined]);
    assert.deepEqual(parts('platform/retries'), ['platform', 'retries', undefined]);
    assert.deepEqual(parts('platform/retries@2026-Q3'), ['platform', 'retries', '2026-Q3']);
    assert.deepEqual(parts('Platform_EU/retries'), ['platform-eu', 'retries', undefined]);
    for (const text of ['', 'two words', '@2026-Q3', 'a/', '/a', 'a/b/c', 'a@b@c', 'team /id'])
      assert.equal(parts(text), undefined, text);
  });

  it('write a team as a slug, in any language', () => {
    assert.equal(slug('Payments'), 'payments');
    assert.equal(slug('Ops & Tooling (EU)'), 'ops-tooling-eu');
    assert.equal(slug('Équipe Données'), 'équipe-données');
    assert.equal(slug('!!'), '');
  });
});
