import assert from 'node:assert/strict';
import { coloursAllKeys } from './allKeys';
import { textsWith } from './tokenize';

describe('grammar: keys', () => {
  it('colours each key of the schema', () => coloursAllKeys((key) => `  - ${key}:`));

  it('tells keys that the format does not have from those it has', async () => {
    const text = 'objective: x\nkey results: y\nnot objectives: z\nx-own: { id: a, colour: b }\n<<: *base';
    assert.deepEqual(await textsWith(text, 'variable.other.unknown-key'), [
      'objective',
      'key results',
      'not objectives',
      'colour',
    ]);
    assert.deepEqual(await textsWith(text, 'variable.other.own-key'), ['x-own']);
    assert.deepEqual(await textsWith(text, 'keyword.operator.merge'), ['<<']);
  });

  it('takes a key for a key only where one can stand', async () => {
    assert.deepEqual(await textsWith('title: owner: maya', 'entity.name.tag'), ['title']);
    assert.deepEqual(await textsWith('- the owner is maya\n- see http://x.example/status:', 'entity.name.tag'), []);
    assert.deepEqual(await textsWith('note: |\n  owner: maya\nowner: lee', 'entity.name.tag'), ['note', 'owner']);
  });
});
