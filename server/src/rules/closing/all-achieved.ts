import { each, keyResultsOf } from '../../okr/model';
import { typeOf } from '../facts';
import { rule } from '../rule';
import { EPSILON } from '../support/check-ins';

const set = (first: string, second: string, team = 'team', type = 'aspirational') => `${team}: Ferry
cycle: 2026-Q3
status: closed
owner: ole
objectives:
  - title: Islanders can rely on the boat
    owner: ole
    type: ${type}
    key_results:
      - { title: Cut cancelled crossings from 9% to 3%, score: ${first} }
      - { title: Raise punctual departures from 71% to 90%, score: ${second} }
retrospective:
  changed: [Crossings are cancelled by noon, not at the pier]
`;

const FEWEST = 2;

export default rule({
  code: 'all-achieved',
  title: 'Everything was reached',
  group: 'closing',
  severity: 'information',
  stateOfWork: true,
  watches: (objective) =>
    each(objective.key_results)
      .map((kr) => `${typeOf(kr)} ${kr.status?.value} ${kr.score?.value}`)
      .join('\n'),
  why: `Aspirational key results are set so that about 0.7 is a good result. If every one of them came to 1.0, the targets were safe: the team knew beforehand that it would reach them, and nobody found out what more was possible.`,
  instead:
    'Set the next targets where you would give them a chance of about half; mark what must be reached as committed.',
  source: 'Google’s OKR playbook; re:Work’s guide to OKRs.',
  bad: [{ text: set('1.0', '1', '«team»') }],
  good: [
    { text: set('1.0', '0.7') },
    { about: 'promises are expected in full', text: set('1.0', '1.0', 'team', 'committed') },
  ],
  check: {
    set(set, { facts, report }) {
      const stretches = keyResultsOf(set).filter(
        (kr) => typeOf(kr) === 'aspirational' && kr.status?.value !== 'dropped',
      );
      if (facts(set).status !== 'closed' || stretches.length < FEWEST) return;
      if (!stretches.every(({ score }) => score?.value !== undefined && score.value >= 1 - EPSILON)) return;
      report({
        at: set.team?.key ?? set.keys[0]?.span ?? set.span,
        message: `All ${stretches.length} aspirational key results scored 1.0, so the targets were safe: set the next ones where the chance is about half.`,
      });
    },
  },
});
