/** From an objective of one team to the draft of another team's own: what it could move, and the text that says so. */
import { metricById } from '../../language/catalogue';
import type { TextEdit } from '../../okr/edit';
import { type Objective, type OkrDocument, type OkrSet, setOf } from '../../okr/model';
import { slug } from '../../okr/reference';
import { freeIdFor } from '../../rules/support/ids';
import { readDocument } from '../../yaml';
import { addElement, renderElement, renderEntry, setKey } from '../../yaml/edit';
import type { Refused } from '../checkIn';
import { known } from '../known';
import { type Desk, lensOn } from '../lens';
import { hierarchyAt } from '../navigation/hierarchy';
import { fileName, type NewFile } from '../newFile';
import { toSnippet } from '../snippet';
import { nameOf } from '../words';
import { candidatesFor } from './candidates';
import { draftFor, type ObjectiveDraft } from './draft';
import { homeOf } from './home';

/** What translating asks with. */
export interface TranslationForm {
  readonly title: string;
  /** The team whose goal it is. */
  readonly team?: string;
  /** The teams it can be translated for. */
  readonly teams: readonly string[];
  readonly metrics: readonly {
    readonly id: string;
    readonly label: string;
    readonly name: string;
    readonly why: string;
  }[];
}

/** For whom, and what they can influence. */
export interface TranslationWanted {
  readonly team: string;
  /** Metrics by their ids in the catalogue. */
  readonly metrics: readonly string[];
  /** In their own words. */
  readonly other?: string;
  /** For a new file. */
  readonly cycle?: string;
}

/** What is to be written, one step at a time. */
export type Translation =
  /** First the goal gets an id, so that it can be pointed at; then ask again. */
  | { readonly kind: 'goal'; readonly document: OkrDocument; readonly edits: readonly TextEdit[] }
  | { readonly kind: 'edit'; readonly document: OkrDocument; readonly edit: TextEdit }
  | ({ readonly kind: 'file' } & NewFile)
  /** The team has no open file for this time: ask for the new one's cycle. */
  | { readonly kind: 'cycle'; readonly cycles: readonly string[] };

const NONE: Refused = { refused: 'Put the cursor on an objective, or choose one in the Objectives view.' };
const LAYOUT = { step: 2, listStep: 2, dash: 2 } as const;

/** What can be asked about the objective at an offset. */
export function translationForm(desk: Desk, document: OkrDocument, offset: number): TranslationForm | Refused {
  const goal = goalAt(document, offset);
  if (!goal) return NONE;
  const lens = lensOn(desk, document);
  const own = lens.facts(goal.parent).team;
  return {
    title: nameOf(goal),
    team: goal.parent.team?.text,
    teams: known(desk, [document.uri]).teams.filter((team) => slug(team) !== own),
    metrics: candidatesFor(goal, lens.read).map(({ metric, why }) => {
      const { id, label, name } = metric;
      return { id, label, name, why };
    }),
  };
}

/** The next step of translating the objective at an offset. */
export function translation(
  desk: Desk,
  document: OkrDocument,
  offset: number,
  wanted: TranslationWanted,
): Translation | Refused {
  const goal = goalAt(document, offset);
  if (!goal) return NONE;
  const team = wanted.team.trim();
  if (slug(team) === '') return { refused: 'Which team is it for?' };
  if (slug(team) === lensOn(desk, document).facts(goal.parent).team)
    return { refused: `“${nameOf(goal)}” is ${team}’s own objective: there is nothing to translate.` };
  if (goal.id?.value === undefined) return withId(document, goal);
  const home = homeOf(desk, team, goal.parent);
  const cycle = wanted.cycle?.trim() ?? '';
  if (!home && cycle === '') return { kind: 'cycle', cycles: cyclesFor(desk, goal) };
  const influence = {
    metrics: wanted.metrics.flatMap((id) => metricById(id) ?? []),
    other: wanted.other?.trim() ?? '',
  };
  const from = home?.set ?? emptySet(team, cycle);
  const reference = desk.workspace.view().referenceTo(goal, from) ?? goal.id.value;
  const draft = draftFor(goal, reference, influence);
  return home ? added(home.set, draft, team) : { kind: 'file', ...fileFor(team, cycle, draft) };
}

function goalAt(document: OkrDocument, offset: number): Objective | undefined {
  const target = hierarchyAt(document, offset);
  if (target?.shape === 'objective') return target;
  return target?.parent?.shape === 'objective' ? target.parent : undefined;
}

function withId(document: OkrDocument, goal: Objective): Translation | Refused {
  const edits = setKey(document, goal, 'id', freeIdFor(goal, setOf(goal)));
  if (edits.length === 0) return { refused: `“${nameOf(goal)}” can't be given an id to point at.` };
  return { kind: 'goal', document, edits };
}

/** At the end of a set's objectives. */
function added(set: OkrSet, { draft, questions }: ObjectiveDraft, team: string): Translation | Refused {
  const { document } = set;
  const edits = addElement(document, set, 'objectives', draft, undefined, { blanks: true });
  const edit = whole(document, edits);
  if (!edit) return { refused: `The objectives of ${team} are written in a way that can't be added to from here.` };
  return { kind: 'edit', document, edit: { ...edit, text: commented(edit.text, questions) } };
}

/** Several edits as one, over all that is between them. */
function whole({ text }: OkrDocument, edits: readonly TextEdit[]): TextEdit | undefined {
  const [first, ...rest] = edits;
  return rest.reduce<TextEdit | undefined>(
    (so, { start, end, text: next, blanks }) =>
      so && { start: so.start, end, text: so.text + text.slice(so.end, start) + next, blanks: so.blanks || blanks },
    first,
  );
}

/** Puts comment lines above the objective in a text that is to be inserted. (In flow style there is no place for them.) */
function commented(text: string, comments: readonly string[]): string {
  return text.replace(/^( *)-( +)title:.*(\r?\n)/m, (line, indent: string, _, end: string) => {
    return comments.map((comment) => indent + comment + end).join('') + line;
  });
}

/** A file that is not there yet, for what its references look like. */
function emptySet(team: string, cycle: string): OkrSet {
  const document = readDocument(
    'untitled:',
    [...renderEntry('team', team, LAYOUT), ...renderEntry('cycle', cycle, LAYOUT)].join('\n'),
  );
  return document.sets[0]!;
}

function fileFor(team: string, cycle: string, { draft, questions }: ObjectiveDraft): NewFile {
  const lines = [
    ...renderEntry('team', team, LAYOUT),
    ...renderEntry('cycle', cycle, LAYOUT),
    'status: draft',
    'owner: <who runs the check-in>',
    'not_doing:',
    '  - <what waits, so that this can happen>',
    '',
    'objectives:',
    ...[...questions, ...renderElement(draft, LAYOUT)].map((line) => `  ${line}`),
  ];
  return { name: fileName(team, cycle), snippet: `${toSnippet(`${lines.join('\n')}\n`).snippet}$0` };
}

/** The goal's own cycle, then what is likely now. */
function cyclesFor(desk: Desk, goal: Objective): string[] {
  const { cycle } = lensOn(desk, goal.parent.document).facts(goal.parent);
  const { cycles } = known(desk, [goal.parent.document.uri]);
  return [...new Set([...(cycle ? [cycle.name] : []), ...cycles])];
}
