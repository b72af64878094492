/** Files to measure with: as many key results as asked, each with its check-ins, as YAML of ours or as JSON for the JSON server. */

/** Key results below one objective. */
const PER_OBJECTIVE = 4;

/** Check-ins of a key result: one every second week. 1,000 key results are then 1.2 MB. */
const CHECK_INS = 5;

/** The day on which everything is judged. */
export const TODAY = '2026-12-02';

/** What to write. */
export interface Asked {
  readonly keyResults: number;
  /** Every key result has a weight that is no number, which is a finding everywhere; else none has one. */
  readonly faulty?: boolean;
  /** Tells apart files of one workspace; also the team's name. */
  readonly file?: number;
  /** An id that the first objective supports. */
  readonly supports?: string;
}

/** What stands in the file, the same for both languages. */
interface Content {
  readonly team: string;
  readonly cycle: string;
  readonly status: string;
  readonly owner: string;
  readonly not_doing: readonly string[];
  readonly health_metrics: readonly HealthMetric[];
  readonly objectives: readonly Objective[];
}

interface HealthMetric {
  readonly title: string;
  readonly at_most: string;
  readonly readings: readonly { readonly date: string; readonly value: string }[];
}

interface Objective {
  readonly id: string;
  readonly title: string;
  readonly why: string;
  readonly type: string;
  readonly owner: string;
  readonly supports?: readonly string[];
  readonly key_results: readonly KeyResult[];
}

interface KeyResult {
  readonly id: string;
  readonly title: string;
  readonly weight?: string;
  readonly source: string;
  readonly check_ins: readonly CheckIn[];
}

interface CheckIn {
  readonly date: string;
  readonly value: string;
  readonly confidence: number;
  readonly note: string;
}

const SERVICES = ['checkout', 'search', 'billing', 'sign-up', 'delivery', 'support', 'login', 'refund'];

/** A file of ours. */
export function okrFile(asked: Asked): string {
  return yamlOf(contentOf(asked));
}

/** The same as JSON, with one key on a line. */
export function jsonFile(asked: Asked): string {
  return `${JSON.stringify(contentOf(asked), undefined, 2)}\n`;
}

/**
 * `count` files of `keyResults` key results, a workspace: each but the first supports an objective of another, as teams
 * support their parents: ten each, a few levels deep.
 */
export function workspaceFiles(count: number, keyResults: number): string[] {
  return Array.from({ length: count }, (_, file) =>
    okrFile({ keyResults, file, supports: file > 0 ? `team-${Math.floor((file - 1) / 10)}/o-0` : undefined }),
  );
}

function contentOf({ keyResults, faulty = false, file = 0, supports }: Asked): Content {
  const objectives = Array.from({ length: Math.ceil(keyResults / PER_OBJECTIVE) }, (_, index): Objective => {
    const first = index * PER_OBJECTIVE;
    const count = Math.min(PER_OBJECTIVE, keyResults - first);
    return {
      id: `o-${index}`,
      title: `Customers of region ${wordsFor(file * 1000 + index)} trust us with their ${SERVICES[index % SERVICES.length]}`,
      why: 'Every failure is a customer who calls us, and one in four of them leaves.',
      type: 'aspirational',
      owner: wordsFor(file * 1000 + index).toLowerCase(),
      ...(index === 0 && supports !== undefined && { supports: [supports] }),
      key_results: Array.from({ length: count }, (_, at) => keyResult(first + at, file, faulty)),
    };
  });
  return {
    team: `Team ${file}`,
    cycle: '2026-Q4',
    status: 'active',
    owner: 'maya',
    not_doing: ['A second office'],
    health_metrics: [
      { title: 'Support tickets', at_most: '40 a week', readings: [{ date: '2026-11-30', value: '31 a week' }] },
    ],
    objectives,
  };
}

function keyResult(index: number, file: number, faulty: boolean): KeyResult {
  const service = SERVICES[index % SERVICES.length]!;
  const from = 40 + (index % 20);
  const title = `Reduce ${service} failure rate in ${wordsFor(file * 1000 + index)} from ${from}% to ${from - 24}%`;
  return {
    id: `kr-${index}`,
    title,
    ...(faulty && { weight: 'much' }),
    source: `https://example.org/dashboards/${service}/${index}`,
    check_ins: Array.from({ length: CHECK_INS }, (_, week) => ({
      date: dayAfter('2026-10-05', week * 14),
      value: `${from - week * 4}%`,
      confidence: 0.7,
      note: `Week ${week * 2 + 1}: the retries of ${service} went live in one more region, the effect shows next week.`,
    })),
  };
}

/** A name that no other index has: places are told apart by words, for numbers would be read as measures. */
function wordsFor(index: number): string {
  const syllables = ['ka', 'lo', 'mi', 'ne', 'ru', 'sa', 'ti', 'vo', 'be', 'du'];
  return [...String(index)]
    .map((digit) => syllables[Number(digit)])
    .join('')
    .replace(/^./, (first) => first.toUpperCase());
}

/** `days` days later, as YYYY-MM-DD. */
function dayAfter(day: string, days: number): string {
  return new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10);
}

function yamlOf(content: Content): string {
  const lines = [
    `team: ${content.team}`,
    `cycle: ${content.cycle}`,
    `status: ${content.status}`,
    `owner: ${content.owner}`,
    'not_doing:',
    ...content.not_doing.map((text) => `  - ${text}`),
    'health_metrics:',
    ...content.health_metrics.flatMap(({ title, at_most, readings }) => [
      `  - title: ${title}`,
      `    at_most: ${at_most}`,
      '    readings:',
      ...readings.map(({ date, value }) => `      - { date: ${date}, value: ${value} }`),
    ]),
    'objectives:',
  ];
  for (const objective of content.objectives) {
    lines.push(`  - id: ${objective.id}`, `    title: ${objective.title}`, `    why: ${objective.why}`);
    lines.push(`    type: ${objective.type}`, `    owner: ${objective.owner}`);
    if (objective.supports) lines.push(`    supports: [${objective.supports.join(', ')}]`);
    lines.push('    key_results:');
    for (const { id, title, weight, source, check_ins } of objective.key_results) {
      lines.push(`      - id: ${id}`, `        title: ${title}`);
      if (weight) lines.push(`        weight: ${weight}`);
      lines.push(`        source: ${source}`, '        check_ins:');
      for (const { date, value, confidence, note } of check_ins)
        lines.push(
          `          - date: ${date}`,
          `            value: ${value}`,
          `            confidence: ${confidence}`,
          `            note: "${note}"`,
        );
    }
  }
  return `${lines.join('\n')}\n`;
}
