import { each, initiativesOf } from '../../okr/model';
import { rule } from '../rule';
import { listed, quoted } from '../support/words';

const set = (head: string, ...states: readonly string[]) => `team: Ferry
cycle: 2026-Q4
${head}owner: ole
objectives:
  - title: Islanders can rely on the boat
    owner: ole
    key_results:
      - id: crossings
        title: Cut cancelled crossings from 9% to 3%
    initiatives:
${states.map((state, index) => `      - { title: Bet number ${index + 1}, status: ${state}, moves: crossings }\n`).join('')}`;

export default rule({
  code: 'wip-exceeded',
  title: 'More begun than the limit',
  group: 'set',
  severity: 'warning',
  stateOfWork: true,
  watches: (objective) =>
    each(objective.initiatives)
      .map(({ status }) => status?.value ?? '')
      .join(' '),
  why: `Every bet that is begun takes attention from the others, and the first one ends later. The limit is what the team agreed on in calm weather, so that it helps when it is stormy.`,
  instead:
    'Finish or drop one before the next begins; what waits is `ready`, what can’t go on is `blocked`. Raise the limit only if the whole team agrees.',
  source: 'OKR Kanban (limits on work in progress).',
  bad: [
    { text: set('«wip_limit»: 2\n', 'doing', 'doing', 'doing') },
    {
      about: 'the limit of all teams',
      text: set('', 'doing', 'doing').replace('team', '«team»'),
      files: { 'okr.config.yaml': 'wip_limit: 1\n' },
    },
  ],
  good: [
    { text: set('wip_limit: 2\n', 'doing', 'doing', 'ready', 'blocked', 'done') },
    { about: 'no limit was agreed on', text: set('', 'doing', 'doing', 'doing', 'doing') },
  ],
  check: {
    set(set, { document, facts, report }) {
      const limit = facts(set).wipLimit;
      const doing = initiativesOf(set).filter(({ status }) => status?.value === 'doing');
      if (limit === undefined || doing.length <= limit) return;
      const names = doing.slice(0, 5).map(({ title }) => quoted(title?.text ?? '', 32));
      const more = doing.length > names.length ? [`${doing.length - names.length} more`] : [];
      report({
        at: (set.wip_limit ?? set.team)?.key ?? set.keys[0]?.span ?? set.span,
        message: `${doing.length} bets are being done and the limit is ${limit} (${listed([...names, ...more])}): finish or stop one before the next begins.`,
        related: doing.map(({ status, span }) => ({
          uri: document.uri,
          at: status?.span ?? span,
          message: 'One that is being done',
        })),
      });
    },
  },
});
