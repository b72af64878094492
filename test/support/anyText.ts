import fc from 'fast-check';

/**
 * A character of any kind: mostly ASCII, control characters among them, else any code point, lone halves of pairs too.
 * fast-check's own `unit: 'binary'` is the same idea, but takes over a second to build its tables.
 */
const anyCharacter = fc.oneof(
  { weight: 3, arbitrary: fc.integer({ min: 0, max: 0x7f }) },
  { weight: 1, arbitrary: fc.integer({ min: 0, max: 0x10ffff }) },
);

/** Text of any kind. */
export const anyText = (maxLength = 20): fc.Arbitrary<string> =>
  fc.array(anyCharacter, { maxLength }).map((codes) => String.fromCodePoint(...codes));
