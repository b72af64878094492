/** A service over files in memory, on a day of its own. */
import assert from 'node:assert/strict';
import type { TextEdit } from '../../server/src/okr/edit';
import { applyEdits } from '../../server/src/okr/edit';
import { type OkrDocument, type Service, serviceOver } from '../../server/src/service';
import { marked } from './markers';
import { addressOf, FOLDER, memoryFiles } from './memoryFiles';

/** The day on which tests are run, unless they say otherwise: in the second week of 2026-Q4. */
export const TODAY = '2026-10-14';

export interface Bench {
  readonly service: Service;
  readonly logged: readonly string[];
  document(path?: string): OkrDocument;
}

/** Loads files; the path of a single text is `a.okr.yaml`. */
export async function bench(texts: string | Readonly<Record<string, string>>, today = TODAY): Promise<Bench> {
  const files = typeof texts === 'string' ? { 'a.okr.yaml': texts } : texts;
  const logged: string[] = [];
  const service = serviceOver(memoryFiles(files), { today: () => today, log: (message) => logged.push(message) });
  await service.workspace.load([FOLDER]);
  return {
    service,
    logged,
    document: (path = 'a.okr.yaml') => {
      const document = service.workspace.document(addressOf(path));
      assert.ok(document, `${path} should be known`);
      return document;
    },
  };
}

/** A bench with one file that has a cursor in it. */
export async function benchAt(
  source: string,
  others: Readonly<Record<string, string>> = {},
  today = TODAY,
): Promise<Bench & { at: number; range: { start: number; end: number } }> {
  const { text, at, ranges } = marked(source);
  return { ...(await bench({ ...others, 'a.okr.yaml': text }, today)), at, range: ranges[0] ?? { start: at, end: at } };
}

/** The text of a document after edits. */
export function edited(document: OkrDocument, edits: readonly TextEdit[]): string {
  return applyEdits(document.text, edits);
}
