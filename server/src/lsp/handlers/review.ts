/** The review: where all sets of a cycle stand, and the metrics of one. */
import * as messages from '../messages';
import { type Session, spelled } from '../session';
import { answer } from './answer';

/** Answers `okr/review` and `okr/setDetail`. */
export function handleReview(session: Session): void {
  const { service } = session;
  answer(
    session,
    messages.review,
    (wanted: messages.ReviewParams): messages.Review | null => {
      const review = service.review({ cycle: wanted.cycle, team: wanted.team });
      return { ...review, sets: review.sets.map((set) => ({ ...set, uri: spelled(session, set.uri) })) };
    },
    () => null,
  );
  answer(
    session,
    messages.setDetail,
    ({ key }: { readonly key: string }): messages.SetDetail | null => service.setDetail(key) ?? null,
    () => null,
  );
}
