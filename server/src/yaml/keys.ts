/** Which key was meant: `keyResults`, `KRs` and `key results` are `key_results`, `taget` is `target`. */
import { nearest } from '../okr/nearest';

/** Other tools' and people's words for the format's keys; each counts only where the shape has the key. */
const SYNONYMS: Record<string, readonly string[]> = {
  krs: ['key_results'],
  kr: ['key_results'],
  results: ['key_results'],
  okrs: ['objectives'],
  goals: ['objectives'],
  kpis: ['health_metrics'],
  guardrails: ['health_metrics'],
  checkins: ['check_ins'],
  updates: ['check_ins'],
  bets: ['initiatives'],
  tasks: ['initiatives'],
  projects: ['initiatives'],
  name: ['title', 'team'],
  text: ['title'],
  description: ['why', 'note'],
  quarter: ['cycle'],
  period: ['cycle'],
  deadline: ['due'],
  assignee: ['owner', 'who'],
  responsible: ['owner', 'who'],
  dri: ['owner'],
  link: ['source'],
  url: ['source'],
  dashboard: ['source'],
  start: ['baseline', 'started'],
  from: ['baseline'],
  to: ['target'],
  goal: ['target'],
  end: ['due'],
  parent: ['supports'],
  aligns_to: ['supports'],
  dependencies: ['depends_on'],
  comment: ['note', 'comments'],
  feedback: ['comments'],
  min: ['at_least'],
  max: ['at_most'],
  retro: ['retrospective'],
  author: ['by'],
};

/** Answers by shape and key: the same mistake is often made many times over. */
const answers = new Map<ReadonlyMap<string, unknown>, Map<string, string | undefined>>();
/** How many answers are kept for a shape. */
const KEPT = 500;

/** The key of a shape that an unknown one was meant as; undefined where none is near. */
export function nearestKey(key: string, known: ReadonlyMap<string, unknown>): string | undefined {
  const shape = answers.get(known) ?? new Map<string, string | undefined>();
  if (shape.has(key)) return shape.get(key);
  if (shape.size >= KEPT) shape.clear();
  const answer = search(key, known);
  answers.set(known, shape.set(key, answer));
  return answer;
}

function search(key: string, known: ReadonlyMap<string, unknown>): string | undefined {
  const plain = canonical(key);
  if (known.has(plain)) return plain;
  const squeezed = plain.replaceAll('_', '');
  const same = [...known.keys()].find((name) => name.replaceAll('_', '') === squeezed);
  const synonym = Object.hasOwn(SYNONYMS, plain) ? SYNONYMS[plain]!.find((name) => known.has(name)) : undefined;
  return same ?? synonym ?? (key.length > 60 ? undefined : nearest(plain, known.keys()));
}

/** Lower case, words joined by underscores: `keyResults`, `Key Results`, `key-results` → `key_results`. */
export function canonical(key: string): string {
  return key
    .trim()
    .replace(/([a-z])([A-Z])/g, '$1_$2')
    .replace(/[\s-]+/g, '_')
    .toLowerCase();
}
