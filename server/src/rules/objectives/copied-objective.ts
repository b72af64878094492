import { each, type Objective, setOf } from '../../okr/model';
import { replaceValue } from '../../yaml/edit';
import { type Context, rule } from '../rule';
import { referencesOf } from '../support/references';
import { likeness } from '../support/titles';
import { parentSets } from './objective-unaligned';

const company = {
  'company.okr.yaml':
    'team: Company\ncycle: 2026\nobjectives:\n  - id: grow\n    title: Become the shop that gamers name first\n',
};

export default rule({
  code: 'copied-objective',
  title: 'The parent’s sentence again',
  group: 'objectives',
  severity: 'information',
  needs: 'workspace',
  options: {
    likeness: {
      default: 0.85,
      description: 'Share of words, from 0 to 1, from which two objectives count as the same sentence.',
    },
  },
  why: 'Cascading the leader’s sentence down gives every team the same goal and none of them a say in it. A team translates: which part of that can we move, for whom, and what will be different when we have?',
  instead: 'Say what this team contributes, and keep the reference to the wider goal in `supports`.',
  source: 'What OKRs are and are not; OKR as strategy, not planning',
  bad: [
    {
      text: 'team: Payments\ncycle: 2026-Q4\nobjectives:\n  - title: «Become the shop that gamers name first»\n    supports: company/grow\n',
      files: company,
    },
    {
      about: 'with a word added',
      text: 'team: Payments\ncycle: 2026-Q4\nobjectives:\n  - title: «Become the online shop that gamers name first»\n    supports: company/grow\n',
      files: company,
    },
  ],
  good: [
    {
      text: 'team: Payments\ncycle: 2026-Q4\nobjectives:\n  - title: Make paying the part of the shop that gamers never notice\n    supports: company/grow\n',
      files: company,
    },
  ],
  check: {
    objective(objective, context) {
      const { title } = objective;
      if (!title) return;
      const isCopied = (text: string | undefined): boolean =>
        text !== undefined && likeness(text, title.text) >= context.options.likeness;
      const copied = widerObjectives(objective, context, isCopied)[0];
      if (!copied?.title) return;
      const set = setOf(copied);
      const team = set.team?.text;
      context.report({
        at: title.span,
        message: `This repeats ${team ? `${team}'s` : 'the wider'} objective word for word: say what this team will change for it.`,
        related: [{ uri: set.document.uri, at: copied.title.span, message: 'The sentence that is repeated' }],
        fixes: () =>
          [
            'Make <what this team can change> better for <whom>',
            'Help <whom> to <do what>, so that <the wider goal>',
          ].map((text) => ({
            title: `Say your contribution: ${text}`,
            edits: replaceValue(context.document, title, text, { blanks: true }),
          })),
      });
    },
  },
});

/**
 * What the objective supports, and the objectives of the configured parent team, as far as their titles are wanted. (Files are not
 * read for a look at the titles.)
 */
function widerObjectives(
  objective: Objective,
  context: Context<{ likeness: number }>,
  isWanted: (title: string | undefined) => boolean,
): Objective[] {
  const { workspace } = context;
  const supported = referencesOf(objective).flatMap((field) => {
    const found = workspace.resolve(field.value, objective.parent);
    if (found.kind !== 'found' || !isWanted(workspace.titleOf(found))) return [];
    const { target } = found;
    return target.shape === 'objective' ? [target] : [];
  });
  const parents = parentSets(objective.parent, context).flatMap((entry) =>
    workspace
      .titlesIn(entry)
      .flatMap((title, at) => (isWanted(title) ? each(entry.set.objectives).slice(at, at + 1) : [])),
  );
  return [...supported, ...parents].filter((wider) => wider !== objective);
}
