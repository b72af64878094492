/** `okr graph`: who works for what, as a Mermaid flowchart. */
import { MERMAID_LIMIT, mermaidOf } from '../pages/review/mermaid';
import { EXIT, type Io } from './io';
import { type ReviewOptions, reviewOf } from './review';

/** Prints the chart of the sets at the paths. Gives the exit code: 0, or 2 where something can't be read. */
export async function graph(io: Io, paths: readonly string[], options: ReviewOptions): Promise<number> {
  const { review, isIncomplete } = await reviewOf(io, paths, options);
  const chart = mermaidOf(review);
  io.out(chart.trimEnd());
  if (chart.length > MERMAID_LIMIT)
    io.err(`This is more than Mermaid draws by default (${MERMAID_LIMIT} characters): name the paths of fewer teams.`);
  return isIncomplete ? EXIT.failed : EXIT.clean;
}
