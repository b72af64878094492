import type { Config } from '../../okr/config';
import { each, type Field, type KeyResult, type Objective } from '../../okr/model';
import { slug } from '../../okr/reference';
import type { Context } from '../rule';
import { rule } from '../rule';
import { quoted } from '../support/words';
import { nameOwner } from './shared/owners';

interface Options {
  readonly group_words: readonly string[];
}

export default rule({
  code: 'kr-owner-is-team',
  title: 'A team in the place of a person',
  group: 'key-results',
  severity: 'information',
  options: {
    group_words: {
      default: [
        'team',
        'squad',
        'tribe',
        'chapter',
        'guild',
        'department',
        'dept',
        'division',
        'group',
        'crew',
        'committee',
        'board',
        'staff',
        'everyone',
        'everybody',
        'all',
        'us',
        'we',
      ],
      description: 'Words that make a name the name of a group, as its first or last word.',
    },
  },
  why: `A team can't be asked how sure it is, and can't lie awake over it. Where a team is the owner, the answer in the check-in comes from whoever happens to speak.
The set already says which team it belongs to; the owner says who in it answers for this number.`,
  instead: 'Name the person in that team who will speak for the number.',
  source: 'Build ones that change the work (one owner); OKRs without theater.',
  asksForMore: true,
  bad: [
    {
      text: `team: Platform
cycle: 2026-Q4
objectives:
  - title: Developers ship without fear
    owner: noor
    key_results:
      - { title: Cut failed deployments from 15% to 5%, owner: «Platform» }
`,
    },
    {
      text: `team: Museum
cycle: 2026-Q4
objectives:
  - title: Visitors come back with their friends
    owner: «the education team»
    key_results:
      - Raise returning visitors from 12% to 25%
`,
    },
    {
      text: `team: Museum
cycle: 2026-Q4
objectives:
  - title: Visitors come back with their friends
    owner: ada
    key_results:
      - title: Raise returning visitors from 12% to 25%
        owner: «everyone»
`,
    },
  ],
  good: [
    { text: 'Cut failed deployments from 15% to 5%', about: 'Owned by a person.' },
    {
      text: `team: Museum
cycle: 2026-Q4
objectives:
  - title: Visitors come back with their friends
    owner: Ada Boardman
    key_results:
      - Raise returning visitors from 12% to 25%
`,
    },
    {
      about: 'The configuration says that this is a person.',
      files: { 'okr.config.yaml': 'people: [jordan]\nteams:\n  Jordan: { parent: Sales }\n' },
      text: `team: Sales
cycle: 2026-Q4
objectives:
  - title: Sellers trust our forecasts
    owner: jordan
    key_results:
      - Cut forecast error from 30% to 12%
`,
    },
    {
      text: `team: Museum
cycle: 2026-Q4
objectives:
  - title: Visitors come back with their friends
    owner: ada
    key_results:
      - { title: Raise returning visitors from 12% to 25%, owner: ole }
`,
    },
  ],
  check: {
    keyResult(keyResult, context) {
      if (keyResult.status?.value !== 'dropped') reportTeam(keyResult, keyResult.owner, context);
    },
    objective(objective, context) {
      if (each(objective.key_results).some(({ owner }) => !owner)) reportTeam(objective, objective.owner, context);
    },
  },
});

function reportTeam(
  item: KeyResult | Objective,
  owner: Field<readonly string[]> | undefined,
  context: Context<Options>,
): void {
  const [name, ...others] = owner?.value ?? [];
  // Several owners are the fault of kr-many-owners.
  if (!owner || name === undefined || others.length > 0 || isPerson(name, context.config)) return;
  const words = slug(name).split('-');
  const edges = [words[0], words.at(-1)];
  const isGroup = edges.some((word) => context.options.group_words.some((one) => one.toLowerCase() === word));
  if (!isGroup && !isTeam(name, context)) return;
  context.report({
    at: owner.span,
    message: `${quoted(name)} is a group, not a person: name the one in it who speaks for this number.`,
    fixes: () => nameOwner(context.document, item, context.config.people ?? context.workspace.people),
  });
}

function isPerson(name: string, config: Config): boolean {
  return (config.people ?? []).some((person) => slug(person) === slug(name));
}

function isTeam(name: string, { config, workspace }: Context<unknown>): boolean {
  const wanted = slug(name);
  return config.teams.has(wanted) || workspace.setsOf(wanted).length > 0;
}
