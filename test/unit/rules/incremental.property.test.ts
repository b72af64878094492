/**
 * Findings after an edit are worked out from those before it. They must be what a fresh look at a fresh reading says, also their
 * fixes, and so must the symbols: after typing, pasting, deleting across blocks and undoing, in valid and in broken files.
 */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { type Config, defaultConfig } from '../../../server/src/okr/config';
import type { OkrDocument } from '../../../server/src/okr/model';
import { Span } from '../../../server/src/okr/span';
import { allRules } from '../../../server/src/rules/all.generated';
import { checkDocument } from '../../../server/src/rules/engine';
import { FindingsCache } from '../../../server/src/rules/findingsCache';
import type { Finding } from '../../../server/src/rules/rule';
import { type OutlineEntry, symbols } from '../../../server/src/service/outline';
import { Register } from '../../../server/src/workspace/register';
import { createView, viewOf } from '../../../server/src/workspace/view';
import { readDocument } from '../../../server/src/yaml';
import { brokenFile, mutation, okrFile } from '../../support/arbitrary';
import { caseOf } from '../../support/examples';
import { runs } from '../../support/runs';

const URI = 'file:///w/a.okr.yaml';
const OTHER = readDocument(
  'file:///w/b.okr.yaml',
  'team: Platform\ncycle: 2026-Q4\nobjectives:\n  - id: gateway-retries\n    title: Make paying dependable\n',
);

/** Files in which the rules find something: their own examples. */
const example = fc.constantFrom(
  ...allRules.flatMap((rule) => [...rule.bad, ...rule.good].map((one) => caseOf(rule, one).text)),
);

/** Things that refer to each other: what is said of one changes with the other. */
const REFERRING = `team: Payments
cycle: 2026-Q4
status: active
objectives:
  - id: checkout
    title: Make checkout dependable for players
    supports: gaming
    key_results:
      - id: failures
        title: Reduce payment failure rate from 2.4% to 0.8%
        owner: Platform
        metric: payment failure rate
  - id: gaming
    title: Grow in gaming across all of Europe
    supports: platform/gateway-retries
    initiatives:
      - id: retries
        title: Ship idempotent retries
        moves: failures
`;

/** An edit as people make them; 'undo' goes back to the text before the last one. */
type Step = { readonly kind: 'undo' } | { readonly kind: 'edit'; readonly change: (text: string) => string };

const typed = fc.constantFrom(
  'x',
  ' ',
  '\n',
  '\r\n',
  '  - ',
  ': ',
  '# ',
  '"',
  '2.4%',
  'okr-ignore-file kr-is-task',
  '\n      - Migrate the ledger',
  '\nowner: sam\n',
  'status: active\n',
  '---\n',
  '&a ',
  '*a',
  '|',
);
const place = fc.double({ min: 0, max: 1, noNaN: true });
const name = fc.constantFrom(
  'checkout',
  'gaming',
  'failures',
  'retries',
  'platform/gateway-retries',
  'Payments',
  'Platform',
  'gone',
);
const step: fc.Arbitrary<Step> = fc.oneof(
  {
    // Another name in the place of one.
    weight: 2,
    arbitrary: fc.tuple(fc.nat(30), name).map(([which, put]): Step => {
      let seen = 0;
      const change = (text: string) =>
        text.replace(/(?<=(?:id|supports|moves|team): )\S+/g, (found) => (seen++ === which % 8 ? put : found));
      return { kind: 'edit', change };
    }),
  },
  { weight: 1, arbitrary: fc.constant<Step>({ kind: 'undo' }) },
  {
    weight: 5,
    arbitrary: fc
      .tuple(place, fc.oneof({ weight: 3, arbitrary: fc.constant(0) }, fc.nat(80)), typed)
      .map(([share, length, put]): Step => {
        const change = (text: string) => {
          const at = Math.floor(share * text.length);
          return text.slice(0, at) + put + text.slice(at + length);
        };
        return { kind: 'edit', change };
      }),
  },
  {
    // One letter more or less within a word: the edit that is made most.
    weight: 4,
    arbitrary: fc.tuple(place, fc.boolean()).map(([share, more]): Step => {
      const change = (text: string) => {
        const at = text.slice(Math.floor(share * text.length)).search(/[a-z]{3}/) + Math.floor(share * text.length) + 1;
        return more ? `${text.slice(0, at)}e${text.slice(at)}` : text.slice(0, at) + text.slice(at + 1);
      };
      return { kind: 'edit', change };
    }),
  },
);

/** A finding with all that is asked of it, places as offsets. */
function shown(finding: Finding): unknown {
  const plain = JSON.stringify(
    { ...finding, item: finding.item?.span, fixes: finding.fixes() },
    (_key, value: unknown) => {
      if (value instanceof Span) return [value.start, value.end];
      return isDocument(value) ? value.uri : value;
    },
  );
  return JSON.parse(plain);
}

function isDocument(value: unknown): value is OkrDocument {
  return typeof value === 'object' && value !== null && 'sets' in value && 'uri' in value;
}

function shownSymbol({ whole, label, children, ...rest }: OutlineEntry): unknown {
  return {
    ...rest,
    whole: [whole.start, whole.end],
    label: [label.start, label.end],
    children: children.map(shownSymbol),
  };
}

/** What is kept from step to step: the findings, and who is who. */
interface Memory {
  readonly cache: FindingsCache;
  readonly register: Register;
}

function look(document: OkrDocument, memory: Memory | undefined, config: Config) {
  memory?.register.put(document, config);
  const workspace = memory ? viewOf(memory.register) : createView([document, OTHER], () => config);
  const cache = memory?.cache;
  const crashes: string[] = [];
  const onCrash = (code: string) => crashes.push(code);
  const findings = checkDocument(document, { config, today: '2026-11-04', workspace, cache, onCrash });
  return { findings: findings.map(shown), crashes, symbols: symbols(document).map(shownSymbol) };
}

/** Edits a text step by step, and compares what is worked out from step to step with what is worked out afresh. */
function follow(start: string, steps: readonly Step[], config = defaultConfig): void {
  const memory: Memory = { cache: new FindingsCache(), register: new Register() };
  memory.register.put(OTHER, config);
  const texts = [start];
  let document = readDocument(URI, start);
  look(document, memory, config);
  for (const one of steps) {
    if (one.kind === 'undo' && texts.length > 1) texts.pop();
    else if (one.kind === 'edit') texts.push(one.change(texts.at(-1)!));
    const text = texts.at(-1)!;
    document = readDocument(URI, text, 0, document);
    const step = look(document, memory, config);
    assert.deepEqual(
      step,
      look(readDocument(URI, text), undefined, config),
      JSON.stringify({ before: texts.at(-2), text }),
    );
  }
}

const STEPS = fc.array(step, { minLength: 1, maxLength: 10 });

describe('findings and symbols after edits', () => {
  it('are those of a fresh reading, in the files that rules show themselves with', () => {
    fc.assert(
      fc.property(example, STEPS, (text, steps) => follow(text, steps)),
      runs(40),
    );
  }).timeout(60_000);
  it('where one thing refers to another', () => {
    fc.assert(
      fc.property(STEPS, (steps) => follow(REFERRING, steps)),
      runs(40),
    );
  }).timeout(60_000);
  it('in files of every style', () => {
    fc.assert(
      fc.property(okrFile, STEPS, (text, steps) => follow(text, steps)),
      runs(15),
    );
  }).timeout(60_000);
  it('in broken files, with accidents', () => {
    const accidents = brokenFile.chain((text) =>
      fc.tuple(fc.constant(text), fc.array(mutation(text), { minLength: 1, maxLength: 3 })),
    );
    fc.assert(
      fc.property(accidents, ([text, others]) => {
        follow(
          text,
          others.map((other): Step => ({ kind: 'edit', change: () => other })),
        );
      }),
      runs(15),
    );
  }).timeout(60_000);
});
