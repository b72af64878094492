import { overlap } from '../../okr/cycle';
import { each, type OkrSet } from '../../okr/model';
import { slug } from '../../okr/reference';
import { setKey } from '../../yaml/edit';
import { type Context, rule } from '../rule';
import { shorten } from '../support/words';
import type { SetEntry } from '../view';

const files = {
  'okr.config.yaml': 'teams:\n  Payments: { parent: Company }\n',
  'company.okr.yaml':
    'team: Company\ncycle: 2026\nobjectives:\n  - id: grow\n    title: Become the shop that gamers name first\n',
};

export default rule({
  code: 'objective-unaligned',
  title: 'An objective that serves no wider goal',
  group: 'objectives',
  severity: 'hint',
  needs: 'workspace',
  why: 'The configuration names a parent team, and that team has said what it is after. An objective that supports none of it may be right (not everything has to), but somebody should have decided so.',
  instead: 'Add `supports`, or leave it as it is on purpose.',
  source: 'OKR as strategy, not planning; re:Work’s guide to OKRs',
  bad: [
    { text: 'team: Payments\ncycle: 2026-Q4\nobjectives:\n  - title: «Make checkout dependable for players»\n', files },
  ],
  good: [
    {
      text: 'team: Payments\ncycle: 2026-Q4\nobjectives:\n  - title: Make checkout dependable for players\n    supports: company/grow\n',
      files,
    },
    {
      about: 'no parent is known',
      text: 'team: Payments\ncycle: 2026-Q4\nobjectives:\n  - title: Make checkout dependable for players\n',
    },
  ],
  check: {
    objective(objective, context) {
      const { document, workspace, report } = context;
      if (!objective.title || each(objective.supports).length > 0) return;
      const parents = parentSets(objective.parent, context);
      const parent = parents[0];
      if (!parent) return;
      report({
        at: objective.title.span,
        message: `This supports nothing of ${parent.teamName}, the parent team: add "supports" if it does.`,
        fixes: () =>
          parents
            .flatMap((entry) => each(entry.set.objectives))
            .flatMap((wider) => {
              const reference = workspace.referenceTo(wider, objective.parent);
              return reference
                ? [
                    {
                      title: `Say that it supports "${shorten(wider.title?.text ?? reference)}"`,
                      edits: setKey(document, objective, 'supports', reference),
                    },
                  ]
                : [];
            })
            .slice(0, 4),
      });
    },
  },
});

/** The sets of the configured parent team whose cycle shares a day with this one's. */
export function parentSets(
  set: OkrSet,
  { config, facts, workspace }: Context<Record<never, never>>,
): readonly SetEntry[] {
  const { team, cycle } = facts(set);
  const parent = team === undefined ? undefined : config.teams.get(team)?.parent;
  if (parent === undefined || !cycle) return [];
  return workspace.setsOf(slug(parent)).filter((entry) => entry.cycle && overlap(entry.cycle, cycle));
}
