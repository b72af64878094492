/** What the format says of a key. */
import type { Item } from '../../okr/model';
import { keyDocs, shapes } from '../../okr/schema';
import { lines, paragraphs } from './markdown';

/** A key's name, meaning, default and examples, as the schema has them; undefined for keys the format does not have. */
export function keyHover(item: Item, key: string): string | undefined {
  const shape: Readonly<Record<string, Parameters<typeof keyDocs.get>[0]>> = shapes[item.shape].shape;
  const schema = Object.hasOwn(shape, key) ? shape[key] : undefined;
  const doc = schema && keyDocs.get(schema);
  if (!doc) return undefined;
  return paragraphs(
    `**${doc.title}** \`${key}\``,
    doc.description,
    lines(
      doc.absent !== undefined && `Left out: ${doc.absent}.`,
      doc.examples && `For example ${doc.examples.map((example) => `\`${example}\``).join(', ')}`,
    ),
  );
}
