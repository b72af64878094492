/** Closing a cycle, and the next one's draft. */
import { type ClosingForm, isReached, judged, parseScore, setKeyOf } from '../../service';
import { fileChange } from '../edits';
import * as messages from '../messages';
import { rangeOf, textOf } from '../places';
import { type Session, spelled } from '../session';
import { answer } from './answer';

const FAILED: messages.Refusal = { refused: 'Something went wrong here; the output channel "OKR" has the details.' };

/** Answers the requests of closing. */
export function handleClosing(session: Session): void {
  const { service } = session;
  answer(
    session,
    messages.closingForms,
    (): messages.ClosingForm[] => service.closingForms().map((form) => formOf(session, form)),
    () => [],
  );
  answer(
    session,
    messages.judgeScore,
    ({ type, score }: messages.JudgeScoreParams): messages.JudgedScore => {
      const value = parseScore(score);
      if (value === undefined) return { reason: `“${score}” is no score. Write it from 0.0 to 1.0.` };
      return { verdict: judged(type, value), reached: isReached(type, score) };
    },
    () => ({ reason: FAILED.refused }),
  );
  answer(
    session,
    messages.closeSet,
    ({ key, closing }: messages.CloseSetParams): messages.FileChange | messages.Refusal => {
      const result = service.closeSet(key, closing);
      return 'refused' in result ? result : fileChange(session, result.document, result.edits);
    },
    () => FAILED,
  );
  answer(
    session,
    messages.draftNext,
    ({ key, answers, cycle }: messages.DraftNextParams): messages.NextSet | messages.Refusal =>
      service.draftNext(key, answers, cycle),
    () => FAILED,
  );
}

function formOf(session: Session, { entry, ...form }: ClosingForm): messages.ClosingForm {
  const { set, uri } = entry;
  return {
    ...form,
    key: setKeyOf(set),
    uri: spelled(session, uri),
    range: rangeOf(textOf(set.document), set.span),
  };
}
