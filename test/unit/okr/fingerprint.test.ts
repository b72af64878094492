import assert from 'node:assert/strict';
import { Fingerprint } from '../../../server/src/okr/fingerprint';

const of = (...parts: readonly (string | number | undefined)[]): number => {
  const fingerprint = new Fingerprint();
  for (const part of parts) fingerprint.add(part);
  return fingerprint.value;
};

describe('fingerprints', () => {
  it('are the same whole number for the same parts', () => {
    assert.equal(of('payments/checkout', 3, undefined), of('payments/checkout', 3, undefined));
    assert.ok(Number.isSafeInteger(of('payments/checkout', 3)));
  });
  it('tell parts apart by what they are, where they end and in which order they come', () => {
    const all = [of(), of(''), of(undefined), of('ab'), of('a', 'b'), of('b', 'a'), of('ab', ''), of(1), of('1')];
    assert.equal(new Set(all).size, all.length);
  });
  it('tell thousands of similar addresses apart', () => {
    const all = Array.from({ length: 20_000 }, (_, at) => of(`file:///okr/team-${at}.okr.yaml`, at % 3));
    assert.equal(new Set(all).size, all.length);
    // each half alone: the high 32 bits, and the low 21
    assert.ok(new Set(all.map((value) => Math.floor(value / 0x200000))).size > 19_990);
    assert.ok(new Set(all.map((value) => value % 0x200000)).size > 19_700);
  });
});
