/** The comments on a thing that wait for an answer. */
import type { KeyResult, Objective } from '../../okr/model';
import { threadsOf } from '../comments';
import { count } from '../words';
import { inline, lines, quote } from './markdown';

/** More are only counted. */
const MOST = 3;

/** "1 open comment" with who said what; undefined where everything is settled. */
export function commentsText(item: KeyResult | Objective): string | undefined {
  const open = threadsOf(item).filter(({ isOpen }) => isOpen);
  if (open.length === 0) return undefined;
  return lines(
    `${count(open.length, 'open comment')}:`,
    ...open.slice(0, MOST).map(({ remarks: [first], about }) => {
      const by = [first?.by !== undefined && inline(first.by), about && `on the ${about}`].filter(Boolean).join(' ');
      return `${by === '' ? '' : `${by}: `}${quote(first?.says ?? '')}`;
    }),
    open.length > MOST && `and ${open.length - MOST} more`,
  );
}
