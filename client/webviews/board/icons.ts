import { drawn } from '../base/dom';
import type { Effect, State } from './contract';

/** Each has a shape of its own, so that colour only helps. Lines on a square of 16. */
const STATE_LINES: Readonly<Record<State, string>> = {
  idea: 'M6 12.5h4M6.5 14.5h3M5.7 10.3a4.3 4.3 0 1 1 4.6 0v.2H5.7z',
  ready: 'M13.5 8a5.5 5.5 0 1 1-11 0a5.5 5.5 0 0 1 11 0z',
  doing: 'M5 3.2v9.6L12.8 8z',
  blocked: 'M5.5 3v10M10.5 3v10',
  done: 'M2.8 8.4l3.4 3.6l7-8',
  dropped: 'M13.5 8a5.5 5.5 0 1 1-11 0a5.5 5.5 0 0 1 11 0zM4.2 11.8l7.6-7.6',
};

const VERDICT_LINES: Readonly<Record<Effect['verdict'], string>> = {
  better: 'M3.5 12.5l8.5-8.5M5.5 3.5h7v7',
  worse: 'M3.5 3.5l8.5 8.5M12.5 5.5v7h-7',
  same: 'M2.5 8h10M9 4.5L12.5 8L9 11.5',
  unknown: 'M7.9 8h.2',
};

function icon(lines: string, kind: string): SVGElement {
  return drawn(
    'svg',
    { viewBox: '0 0 16 16', class: `icon ${kind}`, 'aria-hidden': 'true', focusable: 'false' },
    drawn('path', { d: lines }),
  );
}

export const stateIcon = (state: State): SVGElement => icon(STATE_LINES[state], `state-${state}`);

/** Up is better and down is worse, whichever way the number should go. */
export const verdictIcon = (verdict: Effect['verdict']): SVGElement => icon(VERDICT_LINES[verdict], verdict);

/** A clock. */
export const lateIcon = (): SVGElement =>
  icon('M13.5 8a5.5 5.5 0 1 1-11 0a5.5 5.5 0 0 1 11 0zM8 4.8V8l2.2 1.8', 'late');
