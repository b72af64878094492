/** A stretch of text in a file. */
export interface Place {
  readonly uri: string;
  /** Absolute offsets. */
  readonly start: number;
  readonly end: number;
}
