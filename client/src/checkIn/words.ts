import type { CheckInChoice, CheckInForm, SourceValue } from '../../../server/src/lsp/messages';

/** Titles are cut for the head of a box after so many characters. */
const TITLE_LENGTH = 60;

/** The head of each box: which key result this is about. */
export function titleOf(form: CheckInForm): string {
  return `Check in: ${shortTitle(form.title)}`;
}

/** A title that fits into the head of a box. */
export function shortTitle(title: string): string {
  return title.length > TITLE_LENGTH ? `${title.slice(0, TITLE_LENGTH - 1).trimEnd()}…` : title;
}

/** What one needs to see to give the value: the metric, where it was, where it should go. */
export function valuePrompt(form: CheckInForm, source?: SourceValue): string {
  const { metric, baseline, target, last, alreadyToday } = form;
  const way = [
    last?.value ? `last ${last.value} on ${last.date}` : undefined,
    baseline ? `from ${baseline}` : undefined,
    target ? `target ${target}` : undefined,
  ].filter(Boolean);
  const about = metric === form.title ? 'What does the metric read today?' : `${capital(metric)} today?`;
  const twice = alreadyToday ? ' There is a check-in of today already; this one goes below it.' : '';
  return `${about}${way.length > 0 ? ` ${capital(way.join(', '))}.` : ''}${sourceText(source)}${twice}`;
}

/** Where the value in the box comes from, or why it could not be had: a person looks at it before it counts. */
function sourceText(source: SourceValue | undefined): string {
  if (!source) return '';
  return 'failed' in source ? ` ${source.failed}` : ` The file says ${source.value} (${source.from}).`;
}

/** What one needs to see to give the confidence. */
export function confidencePrompt(form: CheckInForm): string {
  const goal = form.target ? `reach ${form.target}` : 'reach the target';
  const last = form.last?.confidence ? ` Last time: ${form.last.confidence}.` : '';
  return `How likely is it to ${goal}? 0 to 1, or a percentage.${last}`;
}

/** The list of key results, those that are due first. */
export function sortedChoices(choices: readonly CheckInChoice[]): readonly CheckInChoice[] {
  return [...choices.filter(({ due }) => due), ...choices.filter(({ due }) => !due)];
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
