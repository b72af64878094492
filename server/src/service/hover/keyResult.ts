/** A key result: how it was read, its measure, the letters of SMART, and where it stands. */
import type { Kind, Reading } from '../../language';
import { type CatalogueMetric, catalogue, findMetric } from '../../language/catalogue';
import { each, type KeyResult } from '../../okr/model';
import { ownersOf, typeOf } from '../../rules/facts';
import type { Standing } from '../../rules/standing';
import type { Lens } from '../lens';
import { confidenceText, goalText, people, rawPercent, written } from '../words';
import { commentsText } from './comments';
import { movedText } from './goalposts';
import { historyText } from './history';
import { inline, lines, paragraphs, quote } from './markdown';
import { smart } from './smart';

const KINDS: Readonly<Record<Kind, string>> = {
  outcome: 'a measurable change',
  maintain: 'a level to keep',
  task: 'work to be done',
  output: 'a count of what the team makes or does',
  vague: 'a direction without a number',
  unread: 'not read: another language, or no statement',
};

/** Markdown about a key result. */
export function keyResultHover(lens: Lens, keyResult: KeyResult): string {
  const reading = keyResult.title && lens.read(keyResult.title);
  const standing = lens.standing(keyResult);
  return paragraphs(
    readAs(reading),
    measureText(standing),
    lines(
      ...smart(keyResult, reading, standing).map(
        ({ letter, name, holds, because }) =>
          `${holds === undefined ? '○' : holds ? '✓' : '✗'} **${letter}** ${name}: ${inline(because)}`,
      ),
    ),
    lines(peopleText(keyResult, standing), progressText(standing), lastCheckIn(standing)),
    historyText(lens, keyResult),
    commentsText(keyResult),
    ...movedText(lens, keyResult),
  );
}

function readAs(reading: Reading | undefined): string {
  if (!reading) return '**Key result**';
  const by = reading.evidence.slice(0, 2).map(({ text, why }) => `${quote(text)} ${inline(why)}`);
  return lines(`**Key result** · ${KINDS[reading.kind]}`, by.join('; '));
}

function measureText({ measure }: Standing): string | undefined {
  const goal = goalText(measure);
  if (measure.metric === undefined && goal === undefined) return undefined;
  const metric = measure.metric === undefined ? undefined : inline(measure.metric);
  const known = measure.metric === undefined ? undefined : findMetric(measure.metric);
  return lines(
    `Measure: ${[metric, goal && inline(goal)].filter(Boolean).join(', ')}`,
    measure.baseline?.from === 'zero' && 'A count: it starts from 0.',
    measure.baseline?.from === 'check-in' && 'No start is written: the first check-in is the baseline.',
    !measure.baseline &&
      measure.target &&
      !measure.hold &&
      'No start is written: the first check-in will be the baseline.',
    measure.course?.kind === 'relative' && 'No start is written: check-ins state the change so far.',
    known && laggingText(known),
  );
}

/** "A lagging metric; these move earlier: …" */
function laggingText({ leads, ledBy }: CatalogueMetric): string | undefined {
  const leaders = catalogue.filter(({ id }) => ledBy.includes(id)).map(({ name }) => inline(name));
  return leads === 'lagging' && leaders.length > 0
    ? `A lagging metric; these move earlier: ${leaders.join(', ')}`
    : undefined;
}

function peopleText(keyResult: KeyResult, { due }: Standing): string {
  const owners = ownersOf(keyResult);
  return [
    owners.length > 0 ? `owner ${inline(people(owners))}` : 'no owner',
    typeOf(keyResult),
    due !== undefined && `due ${due}`,
  ]
    .filter(Boolean)
    .join(' · ');
}

function progressText({ progress, expected, pace, status }: Standing): string {
  return [
    progress !== undefined && `${rawPercent(progress)} of the way`,
    expected !== undefined && `${rawPercent(expected)} expected today`,
    pace !== undefined && `pace ${Number(pace.toFixed(2))}`,
    status,
  ]
    .filter(Boolean)
    .join(' · ');
}

function lastCheckIn({ last, confidence, now }: Standing): string | undefined {
  if (!last) return 'No check-in yet';
  const said = [
    last.value?.value ? written(last.value.value) : now && `last value ${written(now)}`,
    confidence !== undefined && `confidence ${confidenceText(confidence)}`,
    last.note?.value !== undefined && quote(last.note.value),
    ...each(last.blockers).map(({ text }) => `blocked: ${inline(text)}`),
  ];
  return `Last check-in ${last.date?.text ?? ''}: ${said.filter(Boolean).join(', ')}`;
}
