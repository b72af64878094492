import { type Cycle, overlap } from '../../okr/cycle';
import { type KeyResult, keyResultsOf, type OkrSet } from '../../okr/model';
import { slug } from '../../okr/reference';
import { ownersOf } from '../facts';
import { rule } from '../rule';
import { isOpen } from '../support/check-ins';
import type { SetEntry } from '../view';

const set = (team: string, ...keyResults: readonly string[]) => `team: ${team}
cycle: 2026-Q4
objectives:
  - title: Islanders can rely on the boat
    key_results:
${keyResults.map((text, index) => `      - { title: Cut cancelled crossings on line ${team} ${index} from 9% to 3%, ${text} }\n`).join('')}`;

export default rule({
  code: 'owner-overloaded',
  title: 'One person, too many results',
  group: 'set',
  severity: 'information',
  stateOfWork: true,
  needs: 'workspace',
  options: { max: { default: 4, description: 'Key results that one person can be accountable for at once.' } },
  why: `To be accountable is to know the number each week, to see trouble early and to ask for what is missing. Nobody does that for five results at once; what is not looked at is then carried along in name only.`,
  instead: 'Give some of them to the people who can move them, or let the least important go.',
  source: 'Build ones that change the work (one owner); OKR Kanban.',
  bad: [
    {
      text: set('North', 'owner: ida', 'owner: ida', 'owner: «ida»'),
      files: { 'a-south.okr.yaml': set('South', 'owner: ida', 'owner: Ida') },
    },
    {
      about: 'the objective’s owner',
      text: `team: North\ncycle: 2026-Q4\nobjectives:\n  - title: Islanders can rely on the boat\n    owner: ida\n    key_results:\n      - Cut cancelled crossings from 9% to 3%\n      - Raise punctual departures from 71% to 90%\n      - Cut the wait at the pier from 20 min to 8 min\n      - Raise seats sold in advance from 30% to 50%\n      - «Cut complaints from 40 to 15 per week»\n`,
    },
  ],
  good: [
    { text: set('North', 'owner: ida', 'owner: ida', 'owner: ida', 'owner: ida') },
    {
      about: 'one was let go',
      text: set('North', 'owner: ida, status: dropped', 'owner: ida', 'owner: ida', 'owner: ida', 'owner: ida'),
    },
    {
      about: 'another quarter',
      text: set('North', 'owner: ida', 'owner: ida', 'owner: ida'),
      files: { 'a-south.okr.yaml': set('South', 'owner: ida', 'owner: ida').replace('2026-Q4', '2026-Q3') },
    },
  ],
  check: {
    keyResult(keyResult, { options, workspace, report }) {
      for (const owner of isOpen(keyResult) ? ownersOf(keyResult) : []) {
        const name = slug(owner);
        const { count, entries } = workspace.accountable(name);
        if (count <= options.max) continue;
        const theirs = ownedBy(name, entries);
        const own = theirs.findIndex((one) => one.keyResult === keyResult);
        const at = (keyResult.owner ?? keyResult.title)?.span;
        if (own < options.max || !at) continue;
        const alongside = theirs.slice(0, own).filter((one) => isAtOnce(one, theirs[own]!));
        if (alongside.length < options.max) continue;
        report({
          at,
          message: `${owner} is accountable for ${alongside.length} other key results at this time: give this one to somebody who can look at it each week.`,
          related: alongside.slice(0, 8).map(({ keyResult: other, entry }) => ({
            uri: entry.uri,
            at: other.title?.span ?? other.span,
            message: `${entry.teamName ?? 'Another set'}: ${other.title?.text ?? ''}`,
          })),
        });
        return; // of two owners with too much, one is enough to say it of
      }
    },
  },
});

interface Owned {
  readonly keyResult: KeyResult;
  readonly entry: SetEntry;
}

/** Made once for each set as it was read: every key result of every file asks for it. */
const ownedInSet = new WeakMap<OkrSet, ReadonlyMap<string, readonly KeyResult[]>>();

/** A set's key results that people are accountable for now, by person. What is closed is over. */
function ownedIn(set: OkrSet): ReadonlyMap<string, readonly KeyResult[]> {
  const before = ownedInSet.get(set);
  if (before) return before;
  const owned = new Map<string, KeyResult[]>();
  for (const keyResult of set.status?.value === 'closed' ? [] : keyResultsOf(set).filter(isOpen)) {
    for (const owner of new Set(ownersOf(keyResult).map(slug))) {
      const list = owned.get(owner);
      if (list) list.push(keyResult);
      else owned.set(owner, [keyResult]);
    }
  }
  ownedInSet.set(set, owned);
  return owned;
}

/** The key results that a person is accountable for now, in the order of the files. */
function ownedBy(owner: string, entries: readonly SetEntry[]): Owned[] {
  return entries.flatMap((entry) => (ownedIn(entry.set).get(owner) ?? []).map((keyResult) => ({ keyResult, entry })));
}

/** In one set, or in cycles that share a day. Of a set without a cycle nobody knows when it is. */
function isAtOnce(a: Owned, b: Owned): boolean {
  const cycles: readonly (Cycle | undefined)[] = [a.entry.cycle, b.entry.cycle];
  const [one, other] = cycles;
  return a.entry.set === b.entry.set || (one !== undefined && other !== undefined && overlap(one, other));
}
