/** Where sets stand, as a tree with bars for people and as JSON for programs. */
import type { KeyResultStand, ObjectiveStand, SetStand } from '../../service';

/** A set with its file, and the line (from 1) of a place in it. */
export interface Located {
  readonly file: string;
  readonly set: SetStand;
  lineOf(at: number): number;
}

/** Sets, in them objectives, in them key results: the keys are the format's where it has them. What is not known is null. */
export function statusAsJson(sets: readonly Located[]): string {
  const plain = sets.map(({ file, set, lineOf }) => {
    const place = <S extends { readonly at: number }>({ at, ...rest }: S) => ({ file, line: lineOf(at), ...rest });
    const { objectives, ...head } = place(set);
    return {
      ...head,
      objectives: objectives.map((objective) => {
        const { keyResults, ...own } = place(objective);
        return { ...own, key_results: keyResults.map(({ forecastText, ...one }) => place(one)) };
      }),
    };
  });
  return JSON.stringify(plain, null, 2);
}

type Status = ObjectiveStand['status'];

/** Terminal colours: red, yellow, green, grey. */
const COLOURS: Readonly<Record<Status, string>> = {
  'off track': '31',
  missed: '31',
  'at risk': '33',
  stale: '33',
  'on track': '32',
  achieved: '32',
  'no data': '90',
  dropped: '90',
  draft: '90',
};

/** @param colours whether the terminal shows them */
export function statusAsText(sets: readonly Located[], colours: boolean): string {
  if (sets.length === 0) return 'There are no objectives here. OKR files end in .okr.yaml or .okr.yml.';
  const paint = (text: string, colour: string) => (colours ? `\u001b[${colour}m${text}\u001b[0m` : text);
  const line = (stand: ObjectiveStand | KeyResultStand, indent: string, facts: readonly (string | false)[]) => [
    `${indent}${oneLine(stand.title)}${stand.owner === null ? '' : paint(` · ${oneLine(stand.owner)}`, '90')}`,
    `${indent}${[
      `${bar(stand.progress, stand.expected)} ${share(stand.progress).padStart(4)}`,
      paint(stand.status, COLOURS[stand.status]),
      ...facts.filter((fact) => fact !== false).map(oneLine),
    ].join(' · ')}`,
  ];
  const blocks = sets.map(({ file, set, lineOf }) => {
    const week = set.week && `week ${set.week.now} of ${set.week.of}`;
    const head = [set.team ?? 'No team', set.cycle, set.status, week].filter((part) => part !== null).map(oneLine);
    return [
      `${paint(head.join(' · '), '1')}  ${paint(`${file}:${lineOf(set.at)}`, '90')}`,
      ...set.objectives.flatMap((objective) => [
        '',
        ...line(objective, '  ', [confidence(objective)]),
        ...objective.keyResults.flatMap((one) => line(one, '    ', [confidence(one), way(one), forecast(one)])),
      ]),
    ].join('\n');
  });
  return `${blocks.join('\n\n')}\n\n${LEGEND}`;
}

const CELLS = 20;
const LEGEND = '█ done  ┃ expected by today';

/** What is done, and where it is expected to be by today. */
function bar(progress: number | null, expected: number | null): string {
  const done = Math.round(Math.min(1, Math.max(0, progress ?? 0)) * CELLS);
  const mark = expected === null ? -1 : Math.min(CELLS - 1, Math.floor(expected * CELLS));
  return Array.from({ length: CELLS }, (_, cell) => (cell === mark ? '┃' : cell < done ? '█' : '░')).join('');
}

/** "52%", between 0% and 100%; "–" where no number is known. */
function share(progress: number | null): string {
  return progress === null ? '–' : `${Math.round(Math.min(1, Math.max(0, progress)) * 100)}%`;
}

function confidence({ confidence: sure }: ObjectiveStand | KeyResultStand): string | false {
  return sure !== null && `confidence ${Number(sure.toFixed(2))}`;
}

/** "2.4% → 0.8%, now 1.5%" */
function way({ baseline, target, now }: KeyResultStand): string | false {
  const ends = baseline !== null && target !== null ? `${baseline} → ${target}` : (target ?? baseline);
  return [ends, now !== null && `now ${now}`].filter((part) => part !== null && part !== false).join(', ') || false;
}

/** "forecast 0.9% (0.6% to 1.2%)" */
function forecast({ forecastText }: KeyResultStand): string | false {
  return forecastText !== null && `forecast ${forecastText}`;
}

/** A title can hold anything: what would break or colour the line is shown as a space. */
function oneLine(text: string): string {
  return text.replace(/[\p{Cc}\s]+/gu, ' ');
}
