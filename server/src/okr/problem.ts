/** What the reader could not understand, as facts. The rules of the group "Reading the file" turn them into findings with fixes. */
import type { LeafKind, ShapeName } from './schema';
import type { Span } from './span';

/** What YAML made of a sentence that was meant as text (format.md lists the traps). */
export type Trap =
  | 'key'
  | 'comment'
  | 'block'
  | 'anchor'
  | 'alias'
  | 'tag'
  | 'reserved'
  | 'flow-list'
  | 'flow-map'
  | 'comma'
  | 'quote';

export type Problem =
  | {
      readonly kind: 'yaml-syntax';
      readonly at: Span;
      readonly message: string;
      readonly code: string;
      /** Where it is clear what was meant: the texts that replace these places. */
      readonly repair?: readonly { readonly at: Span; readonly text: string }[];
    }
  | {
      readonly kind: 'unquoted-text';
      readonly at: Span;
      readonly trap: Trap;
      /** The whole text as it was meant, and the range that the quoted text replaces. */
      readonly meant: string;
      readonly replace: Span;
    }
  | {
      readonly kind: 'unknown-key';
      readonly at: Span;
      readonly key: string;
      readonly shape: ShapeName;
      readonly nearest?: string;
    }
  | {
      readonly kind: 'wrong-type';
      readonly at: Span;
      readonly key: string;
      /** "a list", "one value", "a map with team and need", and what stands there: "a list", "text". */
      readonly expected: string;
      readonly found: string;
      /** Where only one repair is possible: the text that replaces `at`. */
      readonly repair?: string;
    }
  | {
      readonly kind: 'invalid-value';
      readonly at: Span;
      readonly key: string;
      readonly leaf: LeafKind;
      readonly text: string;
      readonly expected: string;
      /** The words the key takes, and the nearest of them; or a repair that can be guessed (`2026-9-5` → `2026-09-05`). */
      readonly choices?: readonly string[];
      readonly guess?: string;
    }
  | {
      readonly kind: 'too-large';
      readonly at: Span;
      readonly what: 'size' | 'depth' | 'aliases' | 'binary' | 'encoding' | 'line-ends' | 'conflict';
      readonly message: string;
    };
