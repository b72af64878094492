import { overlap } from '../../okr/cycle';
import { memoizedByObject } from '../../okr/memoized';
import { type KeyResult, keyResultsOf, type OkrSet } from '../../okr/model';
import { slug } from '../../okr/reference';
import { ownersOf } from '../facts';
import { rule } from '../rule';
import { isOpen } from '../support/check-ins';
import type { SetEntry, Share } from '../view';

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
      const at = (keyResult.owner ?? keyResult.title)?.span;
      if (!at || !isOpen(keyResult)) return;
      const home = workspace.entryOf(keyResult.parent.parent);
      for (const owner of home ? ownersOf(keyResult) : []) {
        const name = slug(owner);
        const { count, shares } = workspace.accountable(name);
        if (count <= options.max) continue;
        const own = shares.findIndex(({ entry }) => entry.uri === home!.uri && entry.index === home!.index);
        // Of several in one set, only those before it count.
        const before = own < 0 ? -1 : ownedIn(shares[own]!.entry.set, name).indexOf(keyResult);
        if (before < 0) continue;
        const elsewhere = shares.slice(0, own).filter(({ entry }) => isAtOnce(entry, home!));
        const others = elsewhere.reduce((sum, share) => sum + share.count, before);
        if (others < options.max) continue;
        report({
          at,
          message: `${owner} is accountable for ${others} other key results at this time: give this one to somebody who can look at it each week.`,
          related: someOf(name, [...elsewhere, { entry: shares[own]!.entry, count: before }]).map(
            ({ keyResult: other, entry }) => ({
              uri: entry.uri,
              at: other.title?.span ?? other.span,
              message: `${entry.teamName ?? 'Another set'}: ${other.title?.text ?? ''}`,
            }),
          ),
        });
        return; // of two owners with too much, one is enough to say it of
      }
    },
  },
});

/** A set's key results that a person is accountable for now. What is closed is over. */
function ownedIn(set: OkrSet, person: string): readonly KeyResult[] {
  return byOwner(set).get(person) ?? [];
}

/** Made once for each set as it was read: every key result asks for it. */
const byOwner = memoizedByObject((set: OkrSet): ReadonlyMap<string, readonly KeyResult[]> => {
  const owned = new Map<string, KeyResult[]>();
  for (const keyResult of set.status?.value === 'closed' ? [] : keyResultsOf(set).filter(isOpen)) {
    for (const owner of new Set(ownersOf(keyResult).map(slug))) {
      const list = owned.get(owner);
      if (list) list.push(keyResult);
      else owned.set(owner, [keyResult]);
    }
  }
  return owned;
});

/** As many of the others are named; their files are read for that. */
const NAMED = 8;

/** The first key results of a person's shares, as many of each as it counts. */
function someOf(person: string, shares: readonly Share[]): { keyResult: KeyResult; entry: SetEntry }[] {
  const found: { keyResult: KeyResult; entry: SetEntry }[] = [];
  for (const { entry, count } of shares) {
    if (found.length >= NAMED) break;
    const most = Math.min(count, NAMED - found.length);
    for (const keyResult of ownedIn(entry.set, person).slice(0, most)) found.push({ keyResult, entry });
  }
  return found;
}

/** Cycles that share a day. Of a set without a cycle nobody knows when it is. */
function isAtOnce({ cycle: one }: SetEntry, { cycle: other }: SetEntry): boolean {
  return one !== undefined && other !== undefined && overlap(one, other);
}
