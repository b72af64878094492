import { type QuickPickItem, QuickPickItemKind } from 'vscode';
import type { RoundEdits } from '../../../server/src/lsp/messages';
import type { Review } from '../review';
import { askOne } from '../ui/ask';
import type { Kept } from './session';
import { checkIns, files } from './words';

/** What somebody decided at the sight of the changes. */
export type Verdict =
  | { readonly does: 'write' | 'later' | 'discard' }
  | { readonly does: 'change'; readonly kept: Kept };

interface Choice extends QuickPickItem {
  readonly verdict?: Verdict['does'];
  readonly kept?: Kept;
}

/** Shows the changes beside the files, and asks what to do. Whoever leaves keeps the answers. */
export async function reviewRound(review: Review, kept: readonly Kept[], edits: RoundEdits): Promise<Verdict> {
  const count = edits.files.reduce((sum, { keys }) => sum + keys.length, 0);
  await review.show('Check-ins to be written', edits.files);
  try {
    for (;;) {
      const answer = await askOne({
        title: 'Check-in round: review',
        step: 1,
        total: 1,
        uncounted: true,
        placeholder: 'This is what would be written. Nothing is in your files yet.',
        items: choices(count, edits),
      });
      if (answer.outcome !== 'next') return { does: 'later' };
      const { verdict } = answer.value;
      if (verdict === 'write' || verdict === 'later' || verdict === 'discard') return { does: verdict };
      if (verdict !== 'change') continue;
      const one = await askWhich(kept);
      if (one) return { does: 'change', kept: one };
    }
  } finally {
    await review.close();
  }
}

function choices(count: number, { files: changes, refused, noted }: RoundEdits): Choice[] {
  const remarks = [...refused, ...noted].map(
    ({ title, text }): Choice => ({ label: `$(warning) ${title}`, description: text }),
  );
  return [
    ...(count > 0
      ? [
          {
            label: `$(check) Write ${checkIns(count)} into ${files(changes.length)}`,
            description: 'one undo a file; saving is yours',
            verdict: 'write' as const,
          },
        ]
      : []),
    { label: '$(edit) Change an answer…', verdict: 'change' },
    { label: '$(history) Keep them for later', description: 'nothing is written', verdict: 'later' },
    { label: '$(trash) Discard the answers', verdict: 'discard' },
    ...(remarks.length > 0 ? [{ label: 'Look at these', kind: QuickPickItemKind.Separator }, ...remarks] : []),
  ];
}

async function askWhich(kept: readonly Kept[]): Promise<Kept | undefined> {
  const answer = await askOne<Choice>({
    title: 'Check-in round: review',
    step: 1,
    total: 1,
    uncounted: true,
    follows: true,
    placeholder: 'Which answer?',
    items: kept.map((one) => ({
      kept: one,
      label: one.title,
      description: [one.value, one.confidence && `confidence ${one.confidence}`].filter(Boolean).join(', '),
      detail: one.note || undefined,
    })),
  });
  return answer.outcome === 'next' ? answer.value.kept : undefined;
}
