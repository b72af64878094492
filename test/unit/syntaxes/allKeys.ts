import assert from 'node:assert/strict';
import { shapes } from '../../../server/src/okr/schema';
import { tokenize } from './tokenize';

/** Each key of the format, once. */
const KEYS = [...new Set(Object.values(shapes).flatMap((shape) => Object.keys(shape.def.shape)))];

const isKnown = (scopes: readonly string[]) =>
  scopes.some((scope) => /^(support\.type\.section|entity\.name\.tag\.[a-z-]+)\.okr\.yaml$/.test(scope));

/**
 * Fails when a key of the schema is not coloured as one.
 * @param write makes a line that has the key in it
 */
export async function coloursAllKeys(write: (key: string) => string): Promise<void> {
  assert.ok(KEYS.length > 50);
  for (const key of KEYS) {
    const text = write(key);
    const line = (await tokenize(text))[0] ?? [];
    const token = line.find((one) => one.text.trim() === key);
    assert.ok(token && isKnown(token.scopes), `${text}: ${token?.scopes.join(' ')}`);
  }
}
