/** What the board asks before a card moves. */
import { type Child, element, shown } from '../base/dom';
import type { Card, Lane, State } from './contract';
import { changeText, limitQuestion, STATE_NAMES, VERDICTS } from './words';

/** What was answered; undefined where somebody left. */
type Answer<T> = Promise<T | undefined>;

/** Whether to go over the limit. */
export function askLimit(lane: Lane, card: Card, doing: readonly Card[]): Answer<true> {
  return ask<true>(`Begin “${card.title}”?`, (answer) => [
    element('p', {}, limitQuestion(lane)),
    element('ul', {}, ...doing.map(({ title }) => element('li', {}, title))),
    buttons(
      button(`Leave It in ${STATE_NAMES[card.state]}`, () => answer(undefined), { main: true, first: true }),
      button('Go Over the Limit', () => answer(true)),
    ),
  ]);
}

/** What a bet that ends has taught; an empty text where that was skipped. */
export function askLearned(card: Card, to: State): Answer<string> {
  return ask<string>(`${STATE_NAMES[to]}: ${card.title}`, (answer) => {
    const text = element('textarea', {
      rows: 3,
      maxlength: 4000,
      autofocus: true,
      placeholder: 'Half of the failures were ours, not the issuer’s',
    });
    text.value = card.learned ?? '';
    text.addEventListener('keydown', (event) => {
      if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return;
      event.preventDefault();
      answer(text.value);
    });
    return [
      outcome(card),
      element('label', {}, element('span', {}, 'What did it teach you?'), text),
      element('p', { class: 'hint' }, 'One sentence is enough, also when it paid off. Enter writes it into the file.'),
      buttons(
        button(`Move to ${STATE_NAMES[to]}`, () => answer(text.value), { main: true }),
        button('Skip', () => answer('')),
        button('Cancel', () => answer(undefined)),
      ),
    ];
  });
}

/** What was expected, and what came of it: to think about. */
function outcome({ expect, effects }: Card): Child {
  const rows = effects.map((effect) => {
    const verdict = VERDICTS[effect.verdict];
    return element('li', {}, `${effect.metric}: ${changeText(effect)}${verdict ? `, ${verdict}` : ''}`);
  });
  if (expect) rows.unshift(element('li', {}, `Expected: ${expect}`));
  return rows.length > 0 && element('ul', {}, ...rows);
}

/** Shows a question over the board, and gives the focus back afterwards. */
function ask<T>(title: string, content: (answer: (value: T | undefined) => void) => readonly Child[]): Answer<T> {
  return new Promise((resolve) => {
    const before = document.activeElement as HTMLElement | null;
    const dialog = element('dialog', { 'aria-labelledby': 'question' });
    let given: T | undefined;
    const answer = (value: T | undefined): void => {
      given = value;
      dialog.close();
    };
    dialog.append(element('h2', { id: 'question' }, title), ...shown(content(answer)));
    dialog.addEventListener('keydown', (event) => event.stopPropagation());
    dialog.addEventListener('close', () => {
      dialog.remove();
      before?.focus();
      resolve(given);
    });
    document.body.append(dialog);
    dialog.showModal();
  });
}

function buttons(...all: readonly HTMLElement[]): HTMLElement {
  return element('p', { class: 'buttons' }, ...all);
}

function button(text: string, press: () => void, how: { main?: boolean; first?: boolean } = {}): HTMLElement {
  const made = element(
    'button',
    { type: 'button', class: how.main ? 'button main' : 'button', autofocus: how.first },
    text,
  );
  made.addEventListener('click', press);
  return made;
}
