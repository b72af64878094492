/** Numbers in JSON files, by JSON Pointer (RFC 6901). */
import type { Picked } from './csv';

/**
 * The number at a pointer's steps. In a list, `-1` is the last element: an addition to the RFC, since the newest number stands last.
 */
export function pickFromJson(text: string, steps: readonly string[]): Picked {
  let value: unknown;
  try {
    value = JSON.parse(text.replace(/^\ufeff/, ''));
  } catch {
    return { failed: 'it is no valid JSON' };
  }
  let path = '';
  for (const step of steps) {
    const next = below(value, step);
    if (next === undefined) return { failed: `nothing stands at ${path}/${step}` };
    value = next;
    path += `/${step}`;
  }
  if (typeof value === 'number') return { text: String(value), place: path };
  if (typeof value === 'string' && value.trim() !== '') return { text: value.trim(), place: path };
  return { failed: `what stands at ${path} is no number` };
}

function below(value: unknown, step: string): unknown {
  if (Array.isArray(value)) return /^-?\d{1,9}$/.test(step) ? value.at(Number(step)) : undefined;
  if (typeof value !== 'object' || value === null) return undefined;
  return Object.hasOwn(value, step) ? (value as Record<string, unknown>)[step] : undefined;
}
