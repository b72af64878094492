import { element } from './dom';

/**
 * A place that screen readers read out when its text changes: for what happens away from the focus.
 * @returns says a sentence; the same one twice is said twice
 */
export function announcer(parent: HTMLElement): (sentence: string) => void {
  const region = element('div', { role: 'status', 'aria-live': 'polite', class: 'unseen' });
  parent.append(region);
  return (sentence) => {
    region.textContent = region.textContent === sentence ? `${sentence}\u00a0` : sentence;
  };
}
