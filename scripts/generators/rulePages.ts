/** One page for each rule, and their list, from the rules themselves. */
import type { Example, Option, Rule } from '../../server/src/rules/rule';

const GROUPS: Record<Rule['group'], string> = {
  reading: 'Reading the file',
  'key-results': 'Key results: is it a measurable change?',
  objectives: 'Objectives',
  set: 'The set: focus, dependence, bets',
  steering: 'Steering: check-ins',
  closing: 'Closing',
};

export interface Page {
  readonly path: string;
  readonly text: string;
}

/** Gives the pages of all rules and of their list. */
export function make(rules: readonly Rule[]): Page[] {
  return [
    { path: 'docs/rules/README.md', text: list(rules) },
    ...rules.map((rule) => ({ path: `docs/rules/${rule.code}.md`, text: page(rule) })),
  ];
}

function list(rules: readonly Rule[]): string {
  const sections = Object.entries(GROUPS).flatMap(([group, title]) => {
    const own = rules.filter((rule) => rule.group === group);
    if (own.length === 0) return [];
    const rows = own.map((rule) => `| [\`${rule.code}\`](${rule.code}.md) | ${rule.severity} | ${rule.title} |`);
    return [`## ${title}`, '', '| code | severity | finds |', '|---|---|---|', ...rows, ''];
  });
  return [
    '# The rules',
    '',
    'What the editor, `okr check` and CI hold a file against. Each can be set in [`okr.config.yaml`](../configuration.md) to another severity or switched off, and silenced where it stands by a comment: `# okr-ignore kr-is-task: agreed with finance`.',
    '',
    ...sections,
  ].join('\n');
}

function page(rule: Rule): string {
  const notes = [
    rule.asksForMore ? 'In a draft it is a hint.' : '',
    rule.stateOfWork
      ? 'It is about the state of the work: it changes the exit code of `okr check` only with `--steering`.'
      : '',
    rule.supersedes.length > 0 && !rule.supersedes.includes('*')
      ? `Beside it these are not reported on the same item: ${rule.supersedes.map((code) => `\`${code}\``).join(', ')}.`
      : '',
  ].filter(Boolean);
  const options = Object.entries(rule.options as Record<string, Option>);
  return [
    `# ${rule.title}`,
    '',
    `\`${rule.code}\` · ${rule.severity} · ${GROUPS[rule.group]}`,
    '',
    '## Why',
    '',
    rule.why,
    '',
    '## What to do',
    '',
    rule.instead,
    '',
    '## Not like this',
    '',
    ...rule.bad.flatMap(example),
    '## Like this',
    '',
    ...rule.good.flatMap(example),
    ...(options.length > 0
      ? [
          '## Options',
          '',
          '| option | default | |',
          '|---|---|---|',
          ...options.map(
            ([name, option]) => `| \`${name}\` | \`${JSON.stringify(option.default)}\` | ${option.description} |`,
          ),
          '',
        ]
      : []),
    '## Settings',
    '',
    '```yaml',
    '# okr.config.yaml',
    'rules:',
    ...(options.length > 0
      ? [
          `  ${rule.code}: { severity: ${rule.severity}, ${options.map(([name, option]) => `${name}: ${JSON.stringify(option.default)}`).join(', ')} }`,
        ]
      : [`  ${rule.code}: ${rule.severity} # error | warning | information | hint | off`]),
    '```',
    '',
    ...(notes.length > 0 ? [...notes, ''] : []),
    `Where it comes from: ${rule.source.replace(/\.$/, '')}.`,
    '',
  ].join('\n');
}

/** An example as a block of YAML; the marks around the place of the finding are for the tests. */
function example(one: Example): string[] {
  const none = { files: undefined, about: undefined, today: undefined, history: undefined };
  const { text, about, files, today, history } = typeof one === 'string' ? { ...none, text: one } : { ...none, ...one };
  const plain = text.replace(/[«»]/g, '');
  const body = plain.includes('\n') ? plain.replace(/\n$/, '') : `- ${plain}`;
  const others = Object.entries(files ?? {}).flatMap(([path, content]) => [
    '',
    `With \`${path}\`:`,
    '',
    '```yaml',
    content.replace(/[«»]/g, '').replace(/\n$/, ''),
    '```',
  ]);
  const versions = (history?.versions ?? []).flatMap((version) => [
    `As it stood on ${version.day}:`,
    '',
    '```yaml',
    version.text.replace(/[«»]/g, '').replace(/\n$/, ''),
    '```',
    '',
  ]);
  const caption = [about?.replace(/\.$/, ''), today && `on ${today}`].filter(Boolean).join(', ');
  return [
    ...(caption ? [`${caption.charAt(0).toUpperCase()}${caption.slice(1)}:`, ''] : []),
    ...versions,
    ...(versions.length > 0 ? ['And now:', ''] : []),
    '```yaml',
    body,
    '```',
    ...others,
    '',
  ];
}
