import assert from 'node:assert/strict';
import { shapes } from '../../../server/src/okr/schema';
import { textsWith, tokenize } from './tokenize';

/** Each key of the format, once. */
const KEYS = [...new Set(Object.values(shapes).flatMap((shape) => Object.keys(shape.def.shape)))];

const isKnown = (scopes: readonly string[]) =>
  scopes.some((scope) => /^(support\.type\.section|entity\.name\.tag\.[a-z-]+)\.okr\.yaml$/.test(scope));

describe('grammar: keys', () => {
  it('colours each key of the schema, in block and in flow style', async () => {
    assert.ok(KEYS.length > 50);
    for (const key of KEYS)
      for (const text of [`${key}: 1`, `  - ${key}:`, `- ${key} : x`, `{ ${key}: 1 }`, `"${key}": 1`]) {
        const line = (await tokenize(text))[0] ?? [];
        const token = line.find((one) => one.text.trim() === key);
        assert.ok(token && isKnown(token.scopes), `${text}: ${token?.scopes.join(' ')}`);
      }
  });

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
