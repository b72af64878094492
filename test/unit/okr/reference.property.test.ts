import fc from 'fast-check';
import { slug } from '../../../server/src/okr/reference';
import { anyText } from '../../support/anyText';

describe('references, whatever the text', () => {
  it('a slug stays what it is', () => {
    fc.assert(fc.property(anyText(), (name) => slug(slug(name)) === slug(name)));
  });
});
