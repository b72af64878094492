/** Whether a task is a state that is or is not reached, 0% until it is 100%, rather than work to be done. */
import type { Frame } from '../parse/frame';

const GRANTED =
  /^(?:certified|accredited|compliant|approved|licensed|licenced|authorised|authorized|passed|awarded|granted|audited|ratified|registered|validated|attested|signed|agreed)$/;

/** "ISO 27001 certified", "Pass the SOC 2 audit", "GDPR compliance achieved". */
export function isBinary(frame: Frame): boolean {
  const seal = frame.subject?.classes.has('seal') || frame.object?.classes.has('seal') || false;
  const granted = frame.tokens.some(
    (token, at) => frame.within(at) && GRANTED.test(token.lower) && !/^(?:signed|agreed)$/.test(token.lower),
  );
  if (frame.form === 'imperative') {
    if (/^(?:be|become|get|achieve|obtain|attain|pass|gain|receive|earn|secure|reach|complete|have)$/.test(frame.lemma))
      return seal || granted;
    return false;
  }
  return granted || (seal && frame.form !== 'capability');
}
