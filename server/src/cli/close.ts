/** `okr close`: scores, the look back, and what becomes of what is unfinished. Writes only when asked to. */
import { fileURLToPath } from 'node:url';
import {
  type Closing,
  type ClosingAnswer,
  type ClosingForm,
  type ClosingKeyResult,
  type Day,
  isReached,
  judged,
  type OkrDocument,
  parseCycle,
  parseScore,
  type Service,
  type SetKey,
  setKeyOf,
  type TextEdit,
} from '../service';
import { EXIT, type Io, UsageError } from './io';
import { open } from './open';
import { changesAsText } from './report/changes';
import { shown } from './targets';
import { mustBeFree, pathBeside, writeEdits, writeNew } from './write';

export interface CloseOptions {
  readonly today: Day;
  readonly team: string | undefined;
  /** `ID=0.7` and `ID=TEXT`, as given. */
  readonly score: readonly string[];
  readonly learned: readonly string[];
  readonly keep: readonly string[];
  readonly adapt: readonly string[];
  readonly letGo: readonly string[];
  readonly changed: readonly string[];
  readonly failed: readonly string[];
  readonly differently: readonly string[];
  /** The cycle to draft. */
  readonly next: string | undefined;
  readonly write: boolean;
}

/** Closes one set, or shows what closing it would do. Gives the exit code. */
export async function close(io: Io, paths: readonly string[], options: CloseOptions): Promise<number> {
  if (options.next !== undefined && !parseCycle(options.next))
    throw new UsageError(`--next takes a cycle such as 2027-Q1, not "${options.next}".`);
  const { service, targets } = await open(io, paths, options.today);
  targets.check(service.workspace.uris());
  const forms = service.closingForms().filter(({ entry }) => targets.isReported(entry.uri));
  const form = onlyForm(forms, options.team);
  const answers = answersOf(form, options);
  const closing: Closing = {
    answers,
    changed: options.changed,
    failed: options.failed,
    differently: options.differently,
  };
  const key = setKeyOf(form.entry.set);
  const result = service.closeSet(key, closing);
  if ('refused' in result) throw new UsageError(result.refused);
  const missing = missingOf(form, answers, closing);
  const path = fileURLToPath(result.document.uri);
  io.out(scoresAsText(form, answers, shown(io, path)));
  if (options.write && missing.length > 0)
    throw new UsageError(`Nothing was written. Say first:\n${missing.map((line) => `  ${line}`).join('\n')}`);
  const draft = options.next === undefined ? undefined : draftOf(service, key, answers, options.next);
  const outcome = { ...result, path, draft: draft && { path: pathBeside(path, draft.name), text: draft.text } };
  if (options.write) await write(io, outcome);
  else preview(io, outcome, missing);
  return EXIT.clean;
}

/** What closing a set comes to. */
interface Outcome {
  readonly document: OkrDocument;
  readonly edits: readonly TextEdit[];
  /** The path of the set's file. */
  readonly path: string;
  /** The next cycle's file, where one was asked for. */
  readonly draft: { readonly path: string; readonly text: string } | undefined;
}

/** Shows what would be written, and what is missing for it. */
function preview(io: Io, { document, edits, path, draft }: Outcome, missing: readonly string[]): void {
  io.out(`\n${changesAsText(shown(io, path), document.text, edits, io.colours)}`);
  if (draft) io.out(`\n+++ ${shown(io, draft.path)}\n${draft.text.trimEnd()}`);
  if (missing.length > 0) io.out(`\nStill to be said:\n${missing.map((line) => `  ${line}`).join('\n')}`);
  io.out('\nNothing is written. With --write it is.');
}

/** Writes the closed set and the draft. Nothing is written where the draft's file is there already. */
async function write(io: Io, { document, edits, path, draft }: Outcome): Promise<void> {
  if (draft) mustBeFree(io, draft.path);
  await writeEdits(io, document, edits);
  io.out(`\nClosed: ${shown(io, path)}`);
  if (!draft) return;
  await writeNew(io, draft.path, draft.text);
  io.out(`Drafted: ${shown(io, draft.path)}`);
}

function draftOf(service: Service, key: SetKey, answers: readonly ClosingAnswer[], cycle: string) {
  const draft = service.draftNext(key, answers, cycle);
  if ('refused' in draft) throw new UsageError(draft.refused);
  return draft;
}

/** The one set that is meant. */
function onlyForm(forms: readonly ClosingForm[], team: string | undefined): ClosingForm {
  const fitting =
    team === undefined ? forms : forms.filter(({ entry }) => entry.teamName?.toLowerCase() === team.toLowerCase());
  const [form, ...others] = fitting;
  if (!form)
    throw new UsageError(
      forms.length === 0 ? 'There is no set to close here: none is active.' : `No active set is of the team "${team}".`,
    );
  if (others.length === 0) return form;
  const over = fitting.filter(({ isOver }) => isOver);
  if (over.length === 1) return over[0]!;
  const titles = fitting.map(({ title }) => `  ${title}`).join('\n');
  throw new UsageError(`One set is closed at a time; say which by --team or its file:\n${titles}`);
}

/** The answers that the options give, by the names of the key results. */
function answersOf(form: ClosingForm, options: CloseOptions): ClosingAnswer[] {
  const said = new Map<string, { -readonly [K in keyof ClosingAnswer]?: ClosingAnswer[K] }>();
  const take = (option: string, texts: readonly string[], into: (text: string) => Partial<ClosingAnswer>) => {
    for (const text of texts) {
      const equals = text.indexOf('=');
      const [name, value] = equals < 0 ? [text, ''] : [text.slice(0, equals), text.slice(equals + 1)];
      if (!form.keyResults.some((one) => one.name === name))
        throw new UsageError(
          `--${option} names "${name}", which is no key result of ${form.title}. There are ${form.keyResults.map((one) => one.name).join(', ')}.`,
        );
      if (value.trim() === '') throw new UsageError(`--${option} takes a key result and a text: ${name}=…`);
      said.set(name, { ...said.get(name), ...into(value.trim()) });
    }
  };
  take('score', options.score, (score) => ({ score }));
  take('learned', options.learned, (learned) => ({ learned }));
  take('keep', options.keep, (reason) => ({ next: 'keep', reason }));
  take('adapt', options.adapt, (reason) => ({ next: 'adapt', reason }));
  take('let-go', options.letGo, (reason) => ({ next: 'let-go', reason }));
  return form.keyResults.map(({ key, name, score, learned, next, reason }) => ({
    key,
    score,
    learned,
    next,
    reason,
    ...said.get(name),
  }));
}

/** What a person still has to say before this is closed. */
function missingOf(form: ClosingForm, answers: readonly ClosingAnswer[], closing: Closing): string[] {
  const lines = form.keyResults.flatMap(({ name, type, title }, index) => {
    const { score, next, reason } = answers[index]!;
    const about = oneLine(title);
    if (score === undefined) return [`--score ${name}=0.0 to 1.0   (no value was checked in: ${about})`];
    if (isReached(type, score) || (next && reason)) return [];
    return [`--keep, --adapt or --let-go ${name}=WHY   (${about})`];
  });
  const { changed, failed, differently } = closing;
  const isSilent = !form.looksBack && [...changed, ...failed, ...differently].length === 0;
  return isSilent ? [...lines, '--changed, --failed or --differently TEXT   (what the cycle taught)'] : lines;
}

function scoresAsText(form: ClosingForm, answers: readonly ClosingAnswer[], file: string): string {
  const rows = form.keyResults.flatMap((keyResult, index) => rowOf(keyResult, answers[index]!));
  const end = form.end && (form.isOver ? ` · ended ${form.end}` : ` · runs until ${form.end}`);
  return [`${oneLine(form.title)}${end ?? ''}  ${file}`, ...rows].join('\n');
}

function rowOf({ name, title, type, goal, last }: ClosingKeyResult, { score, next, reason }: ClosingAnswer): string[] {
  const value = score === undefined ? undefined : parseScore(score);
  const facts = [goal, last ? `last ${last}` : 'no value was checked in'];
  const verdict = value === undefined ? `no score, ${type}` : `${score} · ${judged(type, value)}`;
  const then = !isReached(type, score) && next ? [`${next}${reason ? `: ${reason}` : ''}`] : [];
  return [
    `  ${name}  ${oneLine(title)}`,
    `    ${[...facts, verdict, ...then]
      .filter(Boolean)
      .map((one) => oneLine(one ?? ''))
      .join(' · ')}`,
  ];
}

/** A title can hold anything: what would break or colour the line is shown as a space. */
function oneLine(text: string): string {
  return text.replace(/[\p{Cc}\s]+/gu, ' ');
}
