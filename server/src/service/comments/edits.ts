/** The edits that write comments: a new one, a reply, settled, open again. */
import type { TextEdit } from '../../okr/edit';
import { type Feedback, isA, type KeyResult, type Objective, type OkrDocument } from '../../okr/model';
import { inSteps } from '../../rules/support/steps';
import { addElement, removeKey, setKey } from '../../yaml/edit';
import type { Refused } from '../checkIn';
import type { Lens } from '../lens';
import { keyResultAt, placeAt } from '../locate';
import { type About, threadsIn } from './threads';

/** What somebody says, and who it is. */
interface Said {
  readonly says: string;
  /** Left out of the file where it is empty. */
  readonly by?: string;
}

/** What is to be done with comments. */
export type CommentChange =
  | (Said & { readonly kind: 'create'; readonly about?: About })
  | (Said & { readonly kind: 'reply' })
  /** Settles a comment, with a last word where there is one. */
  | (Partial<Said> & { readonly kind: 'settle' })
  | { readonly kind: 'reopen' };

const NOTHING: Refused = { refused: 'Say something first.' };
const NO_ITEM: Refused = { refused: 'There is no objective or key result here to comment on.' };
const NO_COMMENT: Refused = { refused: 'This comment is not in the file any more.' };
const ELSEWHERE: Refused = {
  refused: 'This comes from elsewhere in the file (an alias): comment where it is written.',
};

/** The edits for the comment at an offset (for a new one: of the thing to comment on), or why there are none. */
export function commentEdit(
  lens: Lens,
  offset: number,
  change: CommentChange,
): { readonly edits: TextEdit[] } | Refused {
  const { document, today } = lens;
  if (change.kind === 'create') {
    const item = itemAt(document, offset);
    const remark = remarkOf(change, today);
    if (!item) return NO_ITEM;
    if (!remark) return NOTHING;
    return written(addElement(document, item, 'comments', { ...remark, ...(change.about && { about: change.about }) }));
  }
  const feedback = feedbackAt(document, offset);
  if (!feedback) return NO_COMMENT;
  if (change.kind === 'reopen') return written(removeKey(document, feedback, 'answered'));
  const remark = remarkOf(change, today);
  if (change.kind === 'reply') return remark ? written(addElement(document, feedback, 'replies', remark)) : NOTHING;
  const settle = (current: OkrDocument) => {
    const now = feedbackAt(current, offset);
    return now ? setKey(current, now, 'answered', today) : [];
  };
  if (!remark) return written(settle(document));
  // What is added stands behind the offset, which still leads to the comment in between.
  return written(inSteps(document, (current) => addElement(current, feedback, 'replies', remark), settle));
}

function written(edits: readonly TextEdit[]): { readonly edits: TextEdit[] } | Refused {
  return edits.length > 0 ? { edits: [...edits] } : ELSEWHERE;
}

/** The keys in the order of the format; undefined where nothing is said. */
function remarkOf({ says = '', by = '' }: Partial<Said>, date: string): Record<string, string> | undefined {
  const lines = says.split('\n').map((line) => line.trim());
  const text = lines.filter((line) => line !== '').join(' ');
  return text === '' ? undefined : { date, ...(by.trim() !== '' && { by: by.trim() }), says: text };
}

/** The key result at a place, else the objective. */
function itemAt(document: OkrDocument, offset: number): KeyResult | Objective | undefined {
  const keyResult = keyResultAt(document, offset);
  if (keyResult) return keyResult;
  for (let item = placeAt(document, offset)?.item; item; item = item.parent) if (isA(item, 'objective')) return item;
  return undefined;
}

function feedbackAt(document: OkrDocument, offset: number): Feedback | undefined {
  return threadsIn(document).find(({ feedback }) => feedback.span.start <= offset && offset < feedback.span.end)
    ?.feedback;
}
