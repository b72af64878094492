/** Whether the history that something was made of is still the same. */
import type { Desk } from '../lens';

/** Made when something was made of a file's history; `holds` says later whether that would come out the same. */
export class PastMark {
  private revision: number;
  private readonly hasPast: boolean;

  /** Notes what is known of a file's history now. */
  constructor(
    desk: Desk,
    private readonly uri: string,
  ) {
    this.revision = desk.history?.revision ?? 0;
    this.hasPast = desk.history?.knows(uri) ?? false;
  }

  /** What was learned of other files is no matter. */
  holds({ history }: Desk): boolean {
    if (!history || history.revision === this.revision) return true;
    if (this.hasPast || history.knows(this.uri)) return false;
    this.revision = history.revision;
    return true;
  }
}
