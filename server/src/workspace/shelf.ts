/**
 * Readings of files. That of an open file stays; of a closed one only the text does, for a reading takes thirty times as much memory:
 * it is read again when somebody asks, and forgotten when nobody holds it any more.
 */
import type { OkrDocument } from '../okr/model';
import { readDocument } from '../yaml';

/** A file from which a reading can be had at any time. */
export interface Source {
  readonly uri: string;
  readonly text: string;
  /** Another object as soon as the file says something else. */
  readonly state: object;
  /** The reading: the same one as long as anybody holds it. */
  readonly document: OkrDocument;
  /** The reading, where there is one just now. */
  readonly held: OkrDocument | undefined;
  /** Hands out the reading for one look at it, after which nobody holds anything of it. */
  glance<T>(look: (document: OkrDocument) => T): T;
}

/** A reading that stays. */
export class Staying implements Source {
  readonly state = {};

  constructor(readonly document: OkrDocument) {}

  get uri(): string {
    return this.document.uri;
  }

  get text(): string {
    return this.document.text;
  }

  get held(): OkrDocument {
    return this.document;
  }

  glance<T>(look: (document: OkrDocument) => T): T {
    return look(this.document);
  }
}

/** A file that is not open. */
export class Shelved implements Source {
  readonly state = {};
  private reading: WeakRef<OkrDocument> | undefined;
  /**
   * A reading that is looked at just now. Without a weak reference to it: what such a one leads to is taken for alive by the collections
   * of young objects, so that each file that was looked at would be moved to the old ones, which costs more than reading it.
   */
  private glanced: OkrDocument | undefined;

  constructor(
    readonly uri: string,
    readonly text: string,
    private readonly recent: Recent,
  ) {}

  get document(): OkrDocument {
    const known = this.reading?.deref();
    if (known) return known;
    const document = this.glanced ?? readDocument(this.uri, this.text);
    this.reading = new WeakRef(document);
    this.recent.add(document, this.text.length);
    return document;
  }

  glance<T>(look: (document: OkrDocument) => T): T {
    const { held } = this;
    if (held) return look(held);
    this.glanced = readDocument(this.uri, this.text);
    try {
      return look(this.glanced);
    } finally {
      this.glanced = undefined;
    }
  }

  get held(): OkrDocument | undefined {
    return this.glanced ?? this.reading?.deref();
  }
}

/** Holds the readings that were made last, for whoever asks for them again. */
export class Recent {
  private readonly documents: { readonly document: OkrDocument; readonly length: number }[] = [];
  private length = 0;

  /** @param most how much text they may have together; the last one is held whatever its size */
  constructor(private readonly most: number) {}

  add(document: OkrDocument, length: number): void {
    this.documents.push({ document, length });
    this.length += length;
    while (this.length > this.most && this.documents.length > 1) this.length -= this.documents.shift()!.length;
  }
}
