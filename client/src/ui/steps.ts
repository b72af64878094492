import { askName, askText, keep, type NameQuestion, type TextQuestion } from './ask';
import type { Progress, Step } from './wizard';

/** A question without its place in the row, which is known when it is asked. */
type Unplaced<Q> = Omit<Q, keyof Progress>;

/**
 * A step that asks for a line of text. The box starts with the last answer; the new one takes its place.
 * @param question worked out when it is asked, since it may depend on earlier answers
 */
export function textStep<K extends PropertyKey>(
  answers: { [Key in K]?: string },
  key: K,
  question: () => Unplaced<Omit<TextQuestion, 'value'>>,
): Step {
  return (progress) =>
    keep(askText({ ...progress, ...question(), value: answers[key] }), (text) => {
      answers[key] = text;
    });
}

/** A step that asks for one of the known names, or another one. Parameters as in {@link textStep}. */
export function nameStep<K extends PropertyKey>(
  answers: { [Key in K]?: string },
  key: K,
  question: () => Unplaced<NameQuestion>,
): Step {
  return (progress) =>
    keep(askName({ ...progress, ...question() }), (name) => {
      answers[key] = name;
    });
}
