/** What is wrong with a piece of YAML, said to a person. */
import type { YamlFault } from './library';

/** In the order they are tried: the parser's code, words of its message that tell the cases apart, and what we say. */
const WORDS: readonly (readonly [code: string, part: string, message: string])[] = [
  ['MISSING_CHAR', 'closing "quote', 'This double quote is never closed; put a " at the end of the text.'],
  ['MISSING_CHAR', "closing 'quote", "This single quote is never closed; put a ' at the end of the text."],
  ['MISSING_CHAR', 'map values', 'A key needs a colon and a space after it (owner: maya).'],
  ['MISSING_CHAR', 'end with a ]', 'This [ is never closed; put a ] at the end of the list.'],
  ['MISSING_CHAR', 'end with a }', 'This { is never closed; put a } at the end of the map.'],
  ['BAD_INDENT', 'end with a ]', 'This [ is never closed; put a ] at the end of the list.'],
  ['BAD_INDENT', 'end with a }', 'This { is never closed; put a } at the end of the map.'],
  ['MISSING_CHAR', 'Missing , ', 'A comma is missing between two values.'],
  ['MISSING_CHAR', 'Comments', 'A comment needs a space before its #.'],
  ['MISSING_CHAR', '- indicator', 'A list element begins with a dash and a space.'],
  ['MISSING_DASH', '', 'A list element begins with a dash and a space: put "- " before this line.'],
  [
    'LOST_DASH',
    '',
    'This line goes on with the text above it, dash and all. To begin an element of its own, start it below the dash above.',
  ],
  ['UNEXPECTED_TOKEN', 'block-seq-ind', 'A list begins on the line below its key, with a dash and a space.'],
  ['TAB_AS_INDENT', '', 'Tabs cannot indent in YAML; use spaces.'],
  [
    'BAD_INDENT',
    '',
    'The indentation is off: this line belongs to none of the lines above it. Lines that belong together start in the same column.',
  ],
  [
    'BAD_DQ_ESCAPE',
    '',
    'In double quotes a backslash begins an escape, and there is no such escape; write \\\\ for a backslash, or use single quotes.',
  ],
  ['BAD_ALIAS', '', 'This name of an anchor cannot be read.'],
  ['TAG_RESOLVE_FAILED', '', 'A text that begins with ! is a type tag; put it in quotes.'],
  [
    'MULTILINE_IMPLICIT_KEY',
    '',
    'This line is neither a key with its colon nor a list element; check its colon and its indentation.',
  ],
  ['BLOCK_AS_IMPLICIT_KEY', '', 'Two keys on one line; put the value in quotes, or on lines of its own.'],
  ['BLOCK_IN_FLOW', '', 'Between brackets or braces, lists and maps are written with [ ] and { }, too.'],
  ['BAD_SCALAR_START', '', 'A text cannot begin with this character; put it in quotes.'],
  ['MULTIPLE_ANCHORS', '', 'A value can have one &name, not two.'],
  ['MULTIPLE_TAGS', '', 'A value can have one !tag, not two.'],
  ['KEY_OVER_1024_CHARS', '', 'A key cannot be longer than 1,024 characters.'],
  ['TEXT_THEN_KEYS', '', 'A text and keys cannot stand in one list element; give the text a key, such as title:.'],
  ['MISSING_SPACE', '', 'A space is missing after the colon.'],
  ['DUPLICATE_KEY', '', 'This key stands here twice; keep one of the two.'],
  ['RESOURCE_EXHAUSTION', '', 'The values lie too deep in each other to be read.'],
];

/** The message for a fault; a general one where the parser says something that people seldom meet. */
export function messageOf(fault: Pick<YamlFault, 'code' | 'message'>): string {
  const known = WORDS.find(([code, part]) => code === fault.code && fault.message.includes(part));
  return known?.[2] ?? 'This is not valid YAML; check quotes, brackets and indentation.';
}
