import { type Initiative, type KeyResult, type Objective, setOf } from '../../okr/model';
import { replaceValue } from '../../yaml/edit';
import { type Context, rule } from '../rule';
import { isPlaceholder } from '../support/placeholders';
import { referencesOf } from '../support/references';

export default rule({
  code: 'unknown-reference',
  title: 'A reference that leads nowhere',
  group: 'reading',
  severity: 'error',
  why: 'Alignment and bets are drawn from references: one that names nothing looks like support and is none. A team that has no set here may keep its OKRs in another repository, so that is only a hint.',
  instead:
    'Name the id of an objective, key result, initiative or health metric: `payment-failures` in this set, `platform/retries` in another team’s.',
  source: 'format.md, References',
  needs: 'workspace',
  bad: [
    {
      about: 'a misspelt id',
      text: 'objectives:\n  - title: Make checkout dependable for players\n    key_results:\n      - id: payment-failures\n        title: Reduce payment failures from 2.4% to 0.8%\n    initiatives:\n      - title: Ship idempotent retries\n        moves: «payment-failure»\n',
    },
    {
      about: 'a known team without that id',
      text: 'team: Payments\ncycle: 2026-Q4\nobjectives:\n  - title: Make checkout dependable for players\n    supports: «company/grow-gaming»\n',
      files: {
        'company.okr.yaml':
          'team: Company\ncycle: 2026\nobjectives:\n  - id: grow\n    title: Become the shop that gamers name first\n',
      },
    },
    {
      about: 'a history that is not there',
      text: 'team: Payments\ncycle: 2026-Q4\nobjectives:\n  - title: Make checkout dependable for players\n    key_results:\n      - title: Reduce payment failures from 1.5% to 0.8%\n        continues: «payments/failures@2026-Q3»\n',
    },
    {
      about: 'a team that is not here',
      text: 'team: Payments\nobjectives:\n  - title: Make checkout dependable for players\n    supports: «company/grow-gaming»\n',
    },
  ],
  good: [
    {
      text: 'team: Payments\ncycle: 2026-Q4\nobjectives:\n  - title: Make checkout dependable for players\n    supports: company/grow\n',
      files: {
        'company.okr.yaml':
          'team: Company\ncycle: 2026\nobjectives:\n  - id: grow\n    title: Become the shop that gamers name first\n',
      },
    },
  ],
  check: { objective: check, initiative: check, keyResult: check },
});

function check(
  item: Objective | Initiative | KeyResult,
  { document, workspace, report }: Context<Record<never, never>>,
): void {
  for (const field of referencesOf(item)) {
    if (isPlaceholder(field.text)) continue;
    const found = workspace.resolve(field.value, setOf(item));
    if (found.kind !== 'unknown-id' && found.kind !== 'unknown-team') continue;
    const { nearest } = found;
    const meant = nearest[0] === undefined ? '' : `: did you mean "${nearest[0]}"?`;
    const { team, id, cycle } = field.value;
    const nobody = team === undefined ? 'Nothing here' : `No set of "${team}" for ${cycle ?? 'this cycle'}`;
    report({
      at: field.span,
      severity: found.kind === 'unknown-team' ? 'hint' : undefined,
      message:
        found.kind === 'unknown-team'
          ? `No set here belongs to the team "${team}"${meant || '; if it lives in another repository, all is well.'}`
          : `${nobody} has the id "${id}"${meant || ': name an id that exists.'}`,
      fixes: () => nearest.map((text) => ({ title: `Change to ${text}`, edits: replaceValue(document, field, text) })),
    });
  }
}
