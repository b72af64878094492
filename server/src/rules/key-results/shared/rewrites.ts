/** Offering what should stand in the title's place. */
import { rewriteStatement } from '../../../language/rewrite';
import type { OkrDocument } from '../../../okr/model';
import { replaceValue } from '../../../yaml/edit';
import type { Fix } from '../../rule';
import type { Judged } from './judged';

/** Measurable changes that fit what the title is about, with blanks for the numbers. */
export function rewrites(document: OkrDocument, { title, reading }: Judged): Fix[] {
  return rewriteStatement(reading).map(({ text, about }) => ({
    title: `Rewrite (${about}): ${shown(text)}`,
    edits: replaceValue(document, title, text, { blanks: true }),
  }));
}

/** A sentence with blanks as a menu shows it: "from … to …"; a blank for words tells what is asked. */
export function shown(text: string): string {
  return text.replace(/<(?:from|to|number)>/g, '…');
}
