/** Runs the examples of rules as a person would meet them: a whole file, in a workspace, with every rule on. */
import { type Config, defaultConfig } from '../../server/src/okr/config';
import { applyEdits } from '../../server/src/okr/edit';
import type { OkrDocument } from '../../server/src/okr/model';
import { allRules } from '../../server/src/rules/all.generated';
import { checkDocument } from '../../server/src/rules/engine';
import { factsOf } from '../../server/src/rules/facts';
import type { Past } from '../../server/src/rules/history';
import type { Example, ExampleHistory, Finding, Fix, Rule } from '../../server/src/rules/rule';
import { Beginnings } from '../../server/src/service/history/past';
import { readConfiguration } from '../../server/src/workspace/configuration';
import { createView } from '../../server/src/workspace/view';
import { readDocument } from '../../server/src/yaml';
import { writeScalar } from '../../server/src/yaml/edit/scalar';

/** Where a finding is expected, as offsets. */
export interface Mark {
  readonly start: number;
  readonly end: number;
}

/** An example as files, without its marks. */
export interface Case {
  readonly text: string;
  readonly marks: readonly Mark[];
  /** Other OKR files, by path. */
  readonly others: Readonly<Record<string, string>>;
  readonly config: Config;
  readonly today: string;
  readonly history?: ExampleHistory;
}

const FOLDER = 'file:///okrs/';
const TODAY = '2026-10-12';
const knownRules = new Map(allRules.map(({ code, options }) => [code, options]));

/** Makes files of an example. */
export function caseOf(rule: Rule, example: Example): Case {
  const {
    text,
    files = {},
    today = TODAY,
    history,
  }: Exclude<Example, string> = typeof example === 'string' ? { text: example } : example;
  const whole = text.includes('\n') ? unmarked(text) : inSoundSet(unmarked(text), isAboutObjectives(rule));
  const { 'okr.config.yaml': config, ...others } = files;
  return {
    ...whole,
    others: Object.fromEntries(Object.entries(others).map(([path, source]) => [path, unmarked(source).text])),
    config:
      config === undefined
        ? defaultConfig
        : readConfiguration(`${FOLDER}okr.config.yaml`, unmarked(config).text, knownRules).config,
    today,
    history,
  };
}

function isAboutObjectives({ check }: Rule): boolean {
  return check.objective !== undefined && check.keyResult === undefined;
}

/** Takes out the marks « and », and says where they stood. */
export function unmarked(text: string): { text: string; marks: Mark[] } {
  const marks: Mark[] = [];
  let clean = '';
  let start = 0;
  for (const part of text.split(/([«»])/)) {
    if (part === '«') start = clean.length;
    else if (part === '»') marks.push({ start, end: clean.length });
    else clean += part;
  }
  return { text: clean, marks };
}

/** A sentence as the title of a key result or an objective in a set that has nothing else to complain of. */
function inSoundSet(
  { text, marks }: { text: string; marks: Mark[] },
  asObjective: boolean,
): { text: string; marks: Mark[] } {
  const written = writeScalar(text);
  const title = asObjective ? written : 'Improve checkout reliability for high-value gaming transactions';
  const keyResult = asObjective ? 'Reduce payment failure rate from 2.4% to 0.8%' : written;
  const file = `team: Payments
cycle: 2026-Q4
owner: maya
not_doing:
  - Rewrite the ledger
objectives:
  - title: ${title}
    why: Failed payments are the first reason players leave
    owner: maya
    type: aspirational
    key_results:
      - ${keyResult}
      - Cut p95 checkout latency from 900ms to 450ms
`;
  const shift = file.indexOf(written) + written.indexOf(text.slice(0, 1));
  return { text: file, marks: marks.map(({ start, end }) => ({ start: start + shift, end: end + shift })) };
}

export interface Checked {
  readonly document: OkrDocument;
  readonly findings: readonly Finding[];
}

/** Checks an example's file, or another text in its place, with all rules. A rule that throws fails the test. */
export function check({ text, others, config, today, history }: Case, instead = text): Checked {
  const document = readDocument(`${FOLDER}this.okr.yaml`, instead);
  const documents = [document, ...Object.entries(others).map(([path, other]) => readDocument(FOLDER + path, other))];
  const findings = checkDocument(document, {
    config,
    today,
    workspace: createView(documents, () => config),
    past: history && (() => pastOf(document, history, config)),
    onCrash: (_code, error) => {
      throw error;
    },
  });
  return { document, findings };
}

/** What the versions of an example tell, read at once. */
function pastOf(document: OkrDocument, { versions, isShallow = false }: ExampleHistory, config: Config): Past {
  const active = document.sets.filter((set) => factsOf(set, config).status === 'active');
  const found = new Beginnings(active, config, isShallow);
  for (const { day, text } of versions) {
    const then = readDocument(document.uri, unmarked(text).text);
    if (!found.take({ day, author: 'ole', summary: 'A change', document: then })) break;
  }
  return {
    beginning: (set) => found.of(set).beginning,
    tellsMissing: active.some((set) => found.of(set).isMissing),
    moves: () => undefined,
  };
}

/** The file after a fix. */
export function fixed(text: string, fix: Fix): string {
  return applyEdits(text, fix.edits ?? []);
}

/** A fix that changes this file and nothing else. */
export function isLocal(fix: Fix): boolean {
  return fix.edits !== undefined && !fix.elsewhere && !fix.config && !fix.open;
}

/** Places as a person reads them: line and marked text. */
export function shownPlaces(text: string, places: readonly Mark[]): string[] {
  return places
    .map(({ start, end }) => `${text.slice(0, start).split('\n').length}:${start} ${text.slice(start, end)}`)
    .sort();
}
