/** The draft of a team's own objective for a wider goal: what is chosen is written, the rest is asked for. Pure: choices in, text out. */
import { type CatalogueMetric, findMetric } from '../../language/catalogue';
import { metricSentence } from '../../language/rewrite';
import type { Draft } from '../../okr/edit';
import { each, type Objective } from '../../okr/model';

/** What the team says that it can influence. */
export interface Influence {
  readonly metrics: readonly CatalogueMetric[];
  /** In their own words; empty for nothing. */
  readonly other: string;
}

export interface ObjectiveDraft {
  readonly draft: Draft;
  /** What the team should ask before it promises anything: comment lines, with `#`. */
  readonly questions: readonly string[];
}

/** Where nothing else is known, a sentence that shows what a key result says. */
const ANY = 'Increase <what should grow> from <where it is now> to <where it should be>';

/** Key results that a team can look after at once; a draft with fewer than two asks for another. */
const FEWEST = 2;

/**
 * Drafts an objective. Its sentence is the team's to find: nothing of the goal's is in it.
 *
 * @param reference to the goal, as it is written in the team's file
 */
export function draftFor(goal: Objective, reference: string, influence: Influence): ObjectiveDraft {
  const sentences = sentencesFor(influence);
  return {
    draft: {
      title: 'Make <what this team can change> better for <whom>',
      why: '<how this moves the wider goal, and why now>',
      owner: '<one person>',
      supports: reference,
      key_results: sentences.map((title) => ({ title, source: '<where the number is read>' })),
    },
    questions: questionsFor(goal, reference),
  };
}

function sentencesFor({ metrics, other }: Influence): string[] {
  const named = other === '' ? undefined : findMetric(other);
  const all = named && !metrics.includes(named) ? [...metrics, named] : metrics;
  const sentences = all.map((metric) => metricSentence(metric));
  if (other !== '' && !named) sentences.push(`Improve <a number for ${inBlank(other)}> from <from> to <to>`);
  while (sentences.length < FEWEST) sentences.push(ANY);
  return sentences;
}

/** Words as they can stand in a blank: on one line, without brackets, short, and ending in a letter or number. */
function inBlank(words: string): string {
  const plain = words.replace(/[<>\s]+/g, ' ').slice(0, 60);
  return plain.replace(/(?<![^\p{L}\p{N}])[^\p{L}\p{N}]+$/u, '').trimStart();
}

/** What a team asks back, so that a goal from above becomes one of its own, or is refused in time. */
function questionsFor(goal: Objective, reference: string): string[] {
  const isPromised =
    goal.type?.value === 'committed' || each(goal.key_results).some(({ type }) => type?.value === 'committed');
  return [
    `# For ${reference}. Ask before you promise:`,
    '# - Which roadmap items move to make room? What waits is written under not_doing.',
    '# - What of it can we change ourselves, and who has to move first?',
    '# - Which number tells us by half-time that it does not work?',
    isPromised
      ? '# - The goal above is committed. What would have to be true for us to promise our part?'
      : '# - Is our part a promise or a bet?',
  ];
}
