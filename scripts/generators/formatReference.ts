/** The format reference: every key of every map of the format, from the schema. */
import { keyDocs, type ShapeName, shapes } from '../../server/src/okr/schema';
import { type Plan, planOf } from '../../server/src/yaml/plan';

export const path = 'docs/format.md';

/** The maps in the order a reader meets them: what each is, and where it stands. */
const SECTIONS: Record<ShapeName, readonly [title: string, about: string]> = {
  set: ['The set', 'The file itself. Several sets may stand in one file, with `---` on a line between them.'],
  cycleMap: ['A cycle with a name of its own', 'The value of `cycle`, where `2026-Q4` and the like do not fit.'],
  objective: ['An objective', 'An element of `objectives`. A plain text is an objective with that title.'],
  keyResult: [
    'A key result',
    "An element of an objective's `key_results`. A plain text is a key result with that title.",
  ],
  checkIn: ['A check-in', "An element of a key result's `check_ins`."],
  decision: [
    'A decision needed',
    "An element of a check-in's `decisions_needed`. A plain text is a decision with that text.",
  ],
  action: ['A next action', "An element of a check-in's `next`. A plain text is an action with that text."],
  dependency: ['A dependency', "An element of a key result's `depends_on`."],
  change: ['A change of the goalposts', "An element of a key result's `changes`."],
  feedback: [
    'A comment',
    'An element of `comments`, of an objective or a key result. A plain text is an open comment that says this.',
  ],
  reply: ['A reply', "An element of a comment's `replies`. A plain text is a reply that says this."],
  initiative: [
    'An initiative',
    'An element of `initiatives`, of the set or of an objective. A plain text is an initiative with that title.',
  ],
  healthMetric: ['A health metric', 'An element of `health_metrics`.'],
  reading: ['A reading', "An element of a health metric's `readings`."],
  retrospective: ['The retrospective', 'The value of `retrospective`.'],
};

const EXAMPLE = `team: Payments
cycle: 2026-Q4
owner: maya
objectives:
  - title: Improve checkout reliability for high-value gaming transactions
    owner: maya
    key_results:
      - Reduce payment failure rate from 2.4% to 0.8%
      - title: Cut p95 checkout latency from 900ms to 450ms
        owner: sam
        check_ins:
          - date: 2026-10-12
            value: 840ms
            confidence: 0.7
            note: The first region is on the new pool
`;

/** Gives the text of the page. */
export function make(): string {
  return [
    '# The `.okr.yaml` format',
    '',
    'A file is YAML 1.2 in UTF-8. Only `objectives` and titles are needed for it to be read; [the rules](rules/README.md) say what a good set has besides.',
    '',
    '```yaml',
    `${EXAMPLE}\`\`\``,
    '',
    'Keys that begin with `x-` are your own, anywhere. A key without a value counts as absent. Anchors, aliases and the merge key `<<` work as in any YAML. Ids, people, teams, cycles and quantities are read as they are written: `owner: no` is a person called no.',
    '',
    ...Object.entries(SECTIONS).flatMap(([name, section]) => table(name as ShapeName, section)),
    ...LIMITS,
  ].join('\n');
}

const LIMITS = [
  '## Limits',
  '',
  'A file may be up to 16 MB long and its values may lie up to 50 levels deep in each other; up to 1,000 values may come in through aliases in one key result or head. What is beyond that is not read, and a finding says so. Between the markers of an open git conflict, the upper side is read.',
  '',
];

function table(name: ShapeName, [title, about]: readonly [string, string]): string[] {
  const rows = [...planOf(name)].map(([key, plan]) => {
    const { description, absent, examples } = keyDocs.get(
      (shapes[name].shape as Record<string, Parameters<typeof keyDocs.get>[0]>)[key]!,
    )!;
    const example = examples ? ` Such as \`${examples[0]}\`.` : '';
    return `| \`${key}\` | ${cell(takes(plan))} | ${cell(description + example)} | ${cell(absent ?? '')} |`;
  });
  return [`## ${title}`, '', about, '', '| key | takes | says | where left out |', '|---|---|---|---|', ...rows, ''];
}

/** What a key takes, in words. */
function takes(plan: Plan): string {
  if (plan.kind === 'item') return link(plan.shape, 'a map');
  if (plan.kind === 'leaf') {
    if (plan.choices) return plan.choices.map((word) => `\`${word}\``).join(', ');
    return plan.doc.expected;
  }
  const { element } = plan;
  if (element.kind === 'item')
    return element.main
      ? `a list of texts or ${link(element.shape, 'maps')}`
      : `a list of ${link(element.shape, 'maps')}`;
  return plan.orOne ? `${element.doc.expected}; or a list of them` : 'a list of texts';
}

function link(shape: ShapeName, text: string): string {
  const anchor = SECTIONS[shape][0]
    .toLowerCase()
    .replace(/[^\w\s-]/g, '')
    .replaceAll(' ', '-');
  return `[${text}](#${anchor})`;
}

function cell(text: string): string {
  return text.replaceAll('|', '\\|');
}
