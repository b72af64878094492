/** What a rule says of one thing is kept while the thing and the values above it stay the same: so it must not look elsewhere. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { defaultConfig } from '../../../server/src/okr/config';
import { each, type Item, initiativesOf, keyResultsOf, type OkrDocument } from '../../../server/src/okr/model';
import { allRules } from '../../../server/src/rules/all.generated';
import type { Rule } from '../../../server/src/rules/rule';
import { Run } from '../../../server/src/rules/run';
import type { Subject } from '../../../server/src/rules/selection';
import { createView } from '../../../server/src/workspace/view';
import { readDocument } from '../../../server/src/yaml';
import { okrFile } from '../../support/arbitrary';
import { caseOf } from '../../support/examples';
import { runs } from '../../support/runs';

/** Hides all of a holder but its values and lists of values: asking for anything else throws. */
class Blinkers {
  private readonly real = new WeakMap<Item, Item>();
  private readonly hidden = new WeakMap<Item, Item>();

  on(holder: Item): Item {
    const known = this.hidden.get(holder);
    if (known) return known;
    const hidden = new Proxy(holder, {
      get: (target, key) => {
        const value: unknown = Reflect.get(target, key);
        if (key === 'parent') return value && this.on(value as Item);
        if (key === 'shape' || value === undefined) return value;
        const fine = typeof value === 'object' && value !== null && isValue(value);
        assert.ok(fine, `looked at ${String(key)} of its ${target.shape}`);
        return value;
      },
    });
    this.hidden.set(holder, hidden);
    this.real.set(hidden, holder);
    return hidden;
  }

  off<T extends Item>(item: T): T {
    return (this.real.get(item) as T | undefined) ?? item;
  }
}

function isValue(thing: object): boolean {
  if (!('items' in thing)) return 'text' in thing && !('shape' in thing);
  return Array.isArray(thing.items) && thing.items.every((one: object) => !('shape' in one));
}

/** All things that are checked one by one. */
function things(document: OkrDocument): { subject: Subject; item: Item }[] {
  return document.sets.flatMap((set) => [
    ...each(set.objectives).map((item) => ({ subject: 'objective' as const, item })),
    ...keyResultsOf(set).map((item) => ({ subject: 'keyResult' as const, item })),
    ...initiativesOf(set).map((item) => ({ subject: 'initiative' as const, item })),
    ...each(set.health_metrics).map((item) => ({ subject: 'healthMetric' as const, item })),
  ]);
}

/** Lets rules check every thing of a text; what looks at more than values of its holders, as "rule: what". */
function lookers(text: string, rules: readonly Rule[]): string[] {
  const document = readDocument('file:///a.okr.yaml', text);
  const found: string[] = [];
  const crash = (code: string, error: unknown) =>
    found.push(`${code}: ${error instanceof Error ? error.message : error}`);
  const view = createView([document], () => defaultConfig);
  const run = new Run(document, { config: defaultConfig, today: '2026-10-14', workspace: view, rules, onCrash: crash });
  const blinkers = new Blinkers();
  // What holds for a set as a whole is among the things that are compared.
  const facts = run.facts.bind(run);
  run.facts = (set) => facts(blinkers.off(set));
  for (const { subject, item } of things(document)) {
    const { parent } = item;
    (item as { parent: Item | undefined }).parent = parent && blinkers.on(parent);
    for (const rule of run.selection.about(subject)) run.watchItem(rule, subject, item);
    (item as { parent: Item | undefined }).parent = parent;
  }
  return found;
}

const NEEDS_SET = "a rule that looks at more than its own thing says scope: 'set'";
const single = allRules.filter(({ scope }) => scope === 'item');

describe('rules about single things', () => {
  it('look at nothing beside them but the values above, in their own examples', () => {
    for (const rule of single)
      for (const example of [...rule.bad, ...rule.good])
        assert.deepEqual(lookers(caseOf(rule, example).text, [rule]), [], NEEDS_SET);
  });
  it('nor in any file', () => {
    fc.assert(
      fc.property(okrFile, (text) => assert.deepEqual(lookers(text, single), [], NEEDS_SET)),
      runs(40),
    );
  });
});
