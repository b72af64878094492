/** The draft of the next cycle's file: what was kept, with its last value as the baseline and its history named. */
import type { Draft } from '../../okr/edit';
import { each, type HealthMetric, type Initiative, type KeyResult, type Objective, type OkrSet } from '../../okr/model';
import { renderElement, renderEntry } from '../../yaml/edit';
import type { Lens } from '../lens';
import { fileName } from '../newFile';
import { toSnippet } from '../snippet';
import type { ClosingAnswer } from './answer';
import { filled } from './filled';
import type { Carried } from './ids';
import { draftOfKeyResult } from './nextKeyResult';

export interface NextSet {
  /** "payments-2027-q1.okr.yaml" */
  readonly name: string;
  readonly text: string;
  /** The text with tab stops at its blanks. */
  readonly snippet: string;
  /** How many key results go on. */
  readonly keyResults: number;
}

const LAYOUT = { step: 2, listStep: 2, dash: 2 } as const;
const INDENT = '    ';

/** What stands where nothing goes on: a first objective to be written. */
const BLANK_OBJECTIVE: Draft = {
  title: '<Make something better for somebody, without numbers>',
  why: '<why this, and why now>',
  owner: '<one person>',
  key_results: ['Increase <what should grow> from <where it is now> to <where it should be>'],
};

/**
 * Drafts the next cycle's set.
 *
 * @param answerOf what was said of a key result that goes on
 */
export function nextSet(
  lens: Lens,
  set: OkrSet,
  cycle: string,
  carried: Carried,
  answerOf: (keyResult: KeyResult) => Pick<ClosingAnswer, 'next' | 'reason' | 'score'> | undefined,
): NextSet {
  const team = set.team?.text ?? '';
  const { cycle: before } = lens.facts(set);
  const head: Readonly<Record<string, string | undefined>> = {
    team: set.team?.text,
    cycle,
    status: 'draft',
    owner: set.owner?.text,
    cadence: set.cadence?.text,
    wip_limit: set.wip_limit?.text,
  };
  const objectives = each(set.objectives).filter((objective) =>
    each(objective.key_results).some((keyResult) => carried.has(keyResult)),
  );
  const lines = [
    `# Drafted from ${before?.name ?? 'the last cycle'}. Cut before you add: what goes on is here because somebody kept it.`,
    ...Object.entries(head).flatMap(([key, value]) => (value ? renderEntry(key, value, LAYOUT) : [])),
    '',
    'objectives:',
    ...(objectives.length === 0
      ? indented(renderElement(BLANK_OBJECTIVE, LAYOUT), '  ')
      : objectives.flatMap((objective, index) => [
          ...(index > 0 ? [''] : []),
          ...objectiveLines(lens, objective, carried, answerOf),
        ])),
    ...ownLists(set, carried),
  ];
  const text = `${lines.join('\n')}\n`;
  return { name: fileName(team, cycle), text, snippet: `${toSnippet(text).snippet}$0`, keyResults: carried.size };
}

function objectiveLines(
  lens: Lens,
  objective: Objective,
  carried: Carried,
  answerOf: Parameters<typeof nextSet>[4],
): string[] {
  const { id, title, why, owner, type } = objective;
  const supports = each(objective.supports).map(({ text }) => text);
  const own: Draft = filled({
    id: id?.text,
    title: title?.text,
    why: why?.text,
    owner: owner?.text,
    type: type?.text,
    supports: supports.length === 1 ? supports[0] : supports,
  });
  const keyResults = each(objective.key_results).flatMap((keyResult) => {
    const carriedId = carried.get(keyResult);
    if (carriedId === undefined) return [];
    const answer = answerOf(keyResult);
    const was = answer?.score?.trim() ? ` at ${answer.score.trim()}` : '';
    const said = answer?.reason?.trim() ? `: ${oneLine(answer.reason)}` : '';
    const comment = `# ${answer?.next === 'adapt' ? 'To adapt' : 'Kept'}${was}${said}`;
    return [comment, ...renderElement(draftOfKeyResult(lens, keyResult, carriedId, answer?.next), LAYOUT)];
  });
  const bets = each(objective.initiatives).filter(isOpen);
  return [
    ...indented(renderElement(own, LAYOUT), '  '),
    `${INDENT}key_results:`,
    ...indented(keyResults, `${INDENT}  `),
    ...(bets.length > 0 ? [`${INDENT}initiatives:`, ...indented(initiativeLines(bets, carried), `${INDENT}  `)] : []),
  ];
}

/** Bets that serve more than one objective, and what must not get worse. */
function ownLists(set: OkrSet, carried: Carried): string[] {
  const bets = each(set.initiatives).filter(isOpen);
  const metrics = each(set.health_metrics);
  return [
    ...(bets.length > 0 ? ['', 'initiatives:', ...indented(initiativeLines(bets, carried), '  ')] : []),
    ...(metrics.length > 0
      ? [
          '',
          'health_metrics:',
          ...indented(
            metrics.flatMap((metric) => renderElement(healthDraft(metric), LAYOUT)),
            '  ',
          ),
        ]
      : []),
  ];
}

function isOpen({ status }: Initiative): boolean {
  return status?.value !== 'done' && status?.value !== 'dropped';
}

/** They still move what goes on; what does not go on they can't move any more. */
function initiativeLines(bets: readonly Initiative[], carried: Carried): string[] {
  const ids = new Set([...carried].flatMap(([keyResult, id]) => (keyResult.id ? [id] : [])));
  return bets.flatMap((bet) => {
    const moves = each(bet.moves)
      .filter(({ value }) => value === undefined || value.team !== undefined || ids.has(value.id))
      .map(({ text }) => text);
    const draft = filled({
      id: bet.id?.text,
      title: bet.title?.text,
      owner: bet.owner?.text,
      status: bet.status?.text,
      moves: moves.length === 1 ? moves[0] : moves,
      expect: bet.expect?.text,
      started: bet.started?.text,
    });
    return renderElement(draft, LAYOUT);
  });
}

function healthDraft({ id, title, owner, metric, at_least, at_most, source }: HealthMetric): Draft {
  return filled({
    id: id?.text,
    title: title?.text,
    owner: owner?.text,
    metric: metric?.text,
    at_least: at_least?.text,
    at_most: at_most?.text,
    source: source?.text,
  });
}

function indented(lines: readonly string[], by: string): string[] {
  return lines.map((line) => (line === '' ? line : by + line));
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
