/** A set in the middle of its cycle, made of what a test is about; and what is found in it, in short. */
import { type Config, defaultConfig } from '../../server/src/okr/config';
import type { Finding } from '../../server/src/rules/rule';
import { check, fixed } from './examples';

/** One check-in: its date, and its other keys as flow text ("value: 8%, confidence: 0.6"). */
export type Week = readonly [date: string, rest: string];

export interface Wanted {
  /** Keys of the set, as lines: `status: active`. */
  readonly head?: string;
  readonly cycle?: string;
  readonly type?: 'committed' | 'aspirational';
  readonly title?: string;
  /** More keys of the key result, as lines. */
  readonly keys?: readonly string[];
  readonly weeks?: readonly Week[];
  /** What stands behind the objectives. */
  readonly end?: string;
}

/** A file with one objective and one key result, from 9% to 3% in 2026-Q4. */
export function setWith({ head, cycle = '2026-Q4', type, title, keys = [], weeks = [], end = '' }: Wanted): string {
  const list = weeks.map(([date, rest]) => `          - { date: ${date}${rest && `, ${rest}`} }\n`).join('');
  return [
    `team: Ferry\ncycle: ${cycle}\n${head ? `${head}\n` : ''}owner: ole\nobjectives:\n`,
    `  - title: Islanders can rely on the boat\n    owner: ole\n${type ? `    type: ${type}\n` : ''}    key_results:\n`,
    `      - title: ${title ?? 'Cut cancelled crossings from 9% to 3%'}\n`,
    keys.map((line) => `        ${line}\n`).join(''),
    list && `        check_ins:\n${list}`,
    end,
  ].join('');
}

/** A file as it is judged on a day. */
export function judged(text: string, today: string, config: Partial<Config> = {}) {
  return { text, marks: [], others: {}, config: { ...defaultConfig, ...config }, today };
}

/** The findings of one rule, each as the text it marks. */
export function marksOf(code: string, text: string, today: string, config?: Partial<Config>): string[] {
  return check(judged(text, today, config))
    .findings.filter((finding) => finding.code === code)
    .map(({ at }) => text.slice(at.start, at.end));
}

/** Whether a rule speaks. */
export function says(code: string, text: string, today: string, config?: Partial<Config>): boolean {
  return marksOf(code, text, today, config).length > 0;
}

/** The codes of the findings about the state of the work. */
export function stateCodes(text: string, today: string): string[] {
  return check(judged(text, today))
    .findings.filter(({ stateOfWork }) => stateOfWork)
    .map(({ code }) => code)
    .sort();
}

/** The first finding of a rule. */
export function findingOf(code: string, text: string, today: string): Finding | undefined {
  return check(judged(text, today)).findings.find((finding) => finding.code === code);
}

/** The text after a fix of the first finding of a rule. */
export function mended(code: string, title: string | RegExp, text: string, today: string): string | undefined {
  const fixes = findingOf(code, text, today)?.fixes() ?? [];
  const fix = fixes.find((one) => (typeof title === 'string' ? one.title === title : title.test(one.title)));
  return fix && fixed(text, fix);
}
