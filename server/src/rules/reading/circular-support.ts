import { type Objective, setOf, type Target } from '../../okr/model';
import { rule } from '../rule';
import { referencesOf } from '../support/references';
import { shorten } from '../support/words';
import type { Found, WorkspaceView } from '../view';

export default rule({
  code: 'circular-support',
  title: 'Alignment that runs in a circle',
  group: 'reading',
  severity: 'error',
  why: 'If A serves B and B serves A, nobody can say what the work is for in the end, and no tree can be drawn.',
  instead: 'Remove the `supports` that points from the wider goal to the narrower one.',
  source: 'format.md, References',
  needs: 'workspace',
  bad: [
    {
      text: 'objectives:\n  - id: checkout\n    title: Make checkout dependable for players\n    supports: «gaming»\n  - id: gaming\n    title: Grow in gaming across all of Europe\n    supports: «checkout»\n',
    },
    {
      about: 'through a key result in another file',
      text: 'team: Payments\nobjectives:\n  - id: checkout\n    title: Make checkout dependable for players\n    supports: «gaming/retries»\n',
      files: {
        'gaming.okr.yaml':
          'team: Gaming\nobjectives:\n  - id: grow\n    title: Grow in gaming across all of Europe\n    supports: payments/checkout\n    key_results:\n      - id: retries\n        title: Raise retried payments from 40% to 60%\n',
      },
    },
    {
      about: 'itself',
      text: 'objectives:\n  - id: checkout\n    title: Make checkout dependable for players\n    supports: «checkout»\n',
    },
  ],
  good: [
    {
      text: 'objectives:\n  - id: checkout\n    title: Make checkout dependable for players\n    supports: gaming\n  - id: gaming\n    title: Grow in gaming across all of Europe\n',
    },
  ],
  check: {
    objective(objective, { workspace, report }) {
      for (const field of referencesOf(objective)) {
        const found = workspace.resolve(field.value, setOf(objective));
        const circle = found.kind === 'found' && pathBack(found, objective, workspace);
        if (!circle) continue;
        const names = [...circle, circle[0]!].map((one) => `"${shorten(one.title?.text ?? one.id?.text ?? '', 30)}"`);
        report({
          at: field.span,
          message:
            circle.length === 1
              ? 'This objective supports itself; remove the reference.'
              : `These objectives support each other in a circle: ${names.join(' → ')}; remove one of the references.`,
          related: circle.slice(1).map((one) => ({
            uri: setOf(one).document.uri,
            at: (one.title ?? one.id)?.span ?? one.span,
            message: 'Part of the circle',
          })),
        });
      }
    },
  },
});

/** The objective that a supported thing is or belongs to. */
function objectiveOf(target: Target): Objective | undefined {
  if (target.shape === 'objective') return target;
  return target.parent.shape === 'objective' ? target.parent : undefined;
}

/**
 * The circle that begins with `start` and goes on through what was found; undefined where the way never comes back. The objectives on the
 * way are read only where it does.
 */
function pathBack(next: Found, start: Objective, workspace: WorkspaceView): Objective[] | undefined {
  const home = workspace.entryOf(setOf(start));
  const seen = new Set<string>();
  const walk = (at: Found, path: readonly Found[]): readonly Found[] | undefined => {
    if (at.entry.uri === home?.uri && objectiveOf(at.target) === start) return path;
    const [part] = at.path.split(' ');
    const key = `${at.entry.uri}#${at.entry.index} ${part}`;
    if (seen.has(key)) return undefined;
    seen.add(key);
    for (const found of workspace.supportsOf(at)) {
      const circle = walk(found, [...path, at]);
      if (circle) return circle;
    }
    return undefined;
  };
  const others = walk(next, []);
  return others && [start, ...others.flatMap(({ target }) => objectiveOf(target) ?? [])];
}
