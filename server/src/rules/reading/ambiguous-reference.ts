import { type Initiative, type KeyResult, type Objective, setOf } from '../../okr/model';
import { replaceValue } from '../../yaml/edit';
import { type Context, rule } from '../rule';
import { referencesOf } from '../support/references';

const company =
  'team: Company\ncycle: 2026\nobjectives:\n  - id: grow\n    title: Become the shop that gamers name first\n';

export default rule({
  code: 'ambiguous-reference',
  title: 'A reference that could mean two things',
  group: 'reading',
  severity: 'error',
  why: 'Two items answer to this name equally well, so readers and tools would each pick one.',
  instead: 'Say which: with the team (`platform/retries`), with the cycle (`platform/retries@2026-Q3`), or both.',
  source: 'format.md, References',
  needs: 'workspace',
  bad: [
    {
      text: 'team: Payments\ncycle: 2026\nobjectives:\n  - title: Make checkout dependable for players\n    supports: «grow»\n',
      files: { 'a.okr.yaml': company, 'b.okr.yaml': company.replace('Company', 'Studio') },
    },
  ],
  good: [
    {
      text: 'team: Payments\ncycle: 2026\nobjectives:\n  - title: Make checkout dependable for players\n    supports: studio/grow\n',
      files: { 'a.okr.yaml': company, 'b.okr.yaml': company.replace('Company', 'Studio') },
    },
    {
      about: 'the set of the same cycle is preferred',
      text: 'team: Payments\ncycle: 2026-Q4\nobjectives:\n  - title: Make checkout dependable for players\n    supports: company/grow\n',
      files: { 'a.okr.yaml': company, 'b.okr.yaml': company.replace('2026', '2026-Q4') },
    },
  ],
  check: { objective: check, initiative: check, keyResult: check },
});

function check(
  item: Objective | Initiative | KeyResult,
  { document, workspace, report }: Context<Record<never, never>>,
): void {
  const set = setOf(item);
  for (const field of referencesOf(item)) {
    const found = workspace.resolve(field.value, set);
    if (found.kind !== 'ambiguous') continue;
    const forms = [...new Set(found.candidates.map(({ target }) => workspace.referenceTo(target, set)))].filter(
      (form): form is string => form !== undefined && form !== field.value.text,
    );
    report({
      at: field.span,
      message: `"${field.text}" names ${found.candidates.length} things equally well; say which one${forms.length > 0 ? `: ${forms.join(' or ')}` : ''}.`,
      related: found.candidates.map(({ target, entry }) => ({
        uri: entry.uri,
        at: (target.title ?? target.id)?.span ?? target.span,
        message: `${entry.teamName ?? 'A set'}: ${target.title?.text ?? target.id?.text ?? ''}`,
      })),
      fixes: () => forms.map((form) => ({ title: `Change to ${form}`, edits: replaceValue(document, field, form) })),
    });
  }
}
