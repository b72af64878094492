/**
 * Writes content as an `.okr.yaml` file in a given style. Independent of the product's own writing, so that each tests the other.
 */
import type { Draft } from '../../server/src/okr/edit';

export interface FileStyle {
  readonly eol: '\n' | '\r\n';
  readonly step: number;
  /** `key:` / `  - a` rather than `key:` / `- a`. */
  readonly listsIndented: boolean;
  /** `-   a` where the step is 4. */
  readonly wideDash: boolean;
  /** How many of 100 collections, values, lines are in flow style, quoted without need, commented. */
  readonly flow: number;
  readonly quotes: number;
  readonly comments: number;
  /** Between the elements of lists of maps, and between the sections of a set. */
  readonly blankLines: boolean;
  /** Keys out of the format's order. */
  readonly shuffled: boolean;
  /** The owner of a set has an anchor, and other owners refer to it; objectives merge a base. */
  readonly anchors: boolean;
  readonly finalLineBreak: boolean;
  /** Where a choice is left open, the next of these, round and round. */
  readonly choices: readonly number[];
}

type Tree = { readonly [key: string]: Draft };

/** The sets as the documents of one file. */
export function writeFile(sets: readonly Draft[], style: FileStyle): string {
  const writer = new Writer(style);
  const text = sets.map((set) => writer.set(set as Tree).join('\n')).join('\n---\n');
  return (text + (style.finalLineBreak ? '\n' : '')).replaceAll('\n', style.eol);
}

class Writer {
  private at = 0;
  private hasAnchor = false;
  private readonly dash: number;

  constructor(private readonly style: FileStyle) {
    this.dash = style.wideDash && style.step === 4 ? 4 : 2;
  }

  /** Whether this time what happens to `percent` of 100 happens. */
  private chance(percent: number): boolean {
    return 99 - this.next() < percent;
  }

  private next(): number {
    return this.style.choices[this.at++ % this.style.choices.length] ?? 0;
  }

  set(set: Tree): string[] {
    this.hasAnchor = false;
    const lines = this.comment('The set');
    if (lines.length > 0 && this.chance(50)) lines.push('');
    if (this.style.anchors) {
      lines.push('x-owner: &me maya', 'x-base: &base', `${' '.repeat(this.style.step)}owner: lee`);
      this.hasAnchor = true;
    }
    return [...lines, ...this.map(set, true)];
  }

  private map(map: Tree, top = false): string[] {
    return this.ordered(Object.entries(map)).flatMap(([key, value], index) => {
      const lines = [...this.comment(`about ${key}`), ...this.entry(key, value)];
      return top && index > 0 && this.style.blankLines && lines.length > 1 ? ['', ...lines] : lines;
    });
  }

  private ordered(entries: [string, Draft][]): [string, Draft][] {
    if (!this.style.shuffled || entries.length < 2) return entries;
    const by = this.next() % entries.length;
    return [...entries.slice(by), ...entries.slice(0, by)];
  }

  private comment(text: string): string[] {
    return this.chance(this.style.comments) ? [`# ${text}`] : [];
  }

  private trailing(): string {
    return this.chance(this.style.comments) ? '  # as agreed' : '';
  }

  private entry(key: string, value: Draft): string[] {
    const name = this.chance(this.style.quotes / 5) ? `"${key}":` : `${key}:`;
    if (key === 'owner' && this.hasAnchor && this.chance(40)) return [`${name} *me${this.trailing()}`];
    if (typeof value === 'string') return this.behind(`${name} `, value, this.style.step);
    if (isEmpty(value) || this.chance(this.style.flow)) return this.flowBehind(`${name} `, value);
    const nested = isList(value) ? this.list(value) : this.map(value);
    return [
      name + this.trailing(),
      ...indent(nested, isList(value) && !this.style.listsIndented ? 0 : this.style.step),
    ];
  }

  private list(list: readonly Draft[]): string[] {
    const apart = this.style.blankLines && list.some((each) => typeof each !== 'string');
    const lines = list.flatMap((each, index) => {
      const element = [...this.comment(`no. ${index}`), ...this.element(each)];
      return apart && index > 0 ? ['', ...element] : element;
    });
    return this.chance(this.style.comments / 2) ? [...lines, ' # - one that was left out'] : lines;
  }

  private element(value: Draft): string[] {
    const head = '-'.padEnd(this.dash);
    if (typeof value === 'string') return this.behind(head, value, this.dash);
    if (isEmpty(value) || this.chance(this.style.flow)) return this.flowBehind(head, value);
    const merge =
      this.style.anchors && 'key_results' in value && !('owner' in value) && this.chance(40) ? ['<<: *base'] : [];
    const [first = '', ...rest] = [...merge, ...(isList(value) ? this.list(value) : this.map(value))];
    if (first.startsWith('#')) return [`-`, ...indent([first, ...rest], this.dash)];
    return [head + first, ...indent(rest, this.dash)];
  }

  /** A text behind a key or a dash. */
  private behind(head: string, text: string, columns: number): string[] {
    if (text.includes('\n') || (this.chance(this.style.quotes / 5) && !/^\s/.test(text))) {
      const body = text.endsWith('\n') ? text.slice(0, -1) : text;
      const folded = this.chance(40);
      const lines = (folded ? body.replace(/\n+/g, '$&\n') : body).split('\n');
      return [
        `${head}${folded ? '>' : '|'}${text.endsWith('\n') ? '' : '-'}${this.trailing()}`,
        ...indent(lines, columns),
      ];
    }
    const source = this.scalar(text, false);
    const space = source.indexOf(' ');
    const folds = this.chance(this.style.quotes / 5) && space > 0 && text[space] === ' ' && !/^["']/.test(source);
    if (folds && !/^[-#:]/.test(source.slice(space + 1))) {
      return [head + source.slice(0, space), ...indent([source.slice(space + 1) + this.trailing()], columns)];
    }
    return [head + source + this.trailing()];
  }

  private scalar(text: string, flow: boolean): string {
    const safe = flow ? /^[\p{L}\d$€][^:#,[\]{}"'\n]*$/u : /^[\p{L}\d$€][^:#"'\n]*$/u;
    if (safe.test(text) && text !== 'null' && text.trim() === text && !this.chance(this.style.quotes)) return text;
    return text.includes('\n') || this.chance(50) ? JSON.stringify(text) : `'${text.replaceAll("'", "''")}'`;
  }

  private flowBehind(head: string, value: Draft): string[] {
    const parts = this.flowParts(value);
    const [open, close] = isList(value) ? ['[', ']'] : ['{', '}'];
    if (parts.length > 0 && this.chance(30)) {
      const lines = parts.map((part, index) => `  ${part}${index < parts.length - 1 ? ',' : ''}${this.trailing()}`);
      return [head + open, ...indent(lines, this.style.step), `  ${close}${this.trailing()}`];
    }
    return [head + this.flow(value) + this.trailing()];
  }

  private flowParts(value: Draft): string[] {
    if (isList(value)) return value.map((each) => this.flow(each));
    return Object.entries(value).map(([key, each]) => `${key}: ${this.flow(each)}`);
  }

  private flow(value: Draft): string {
    if (typeof value === 'string') return this.scalar(value, true);
    const parts = this.flowParts(value).join(', ');
    return isList(value) ? `[${parts}]` : parts === '' ? '{}' : this.chance(50) ? `{${parts}}` : `{ ${parts} }`;
  }
}

function indent(lines: readonly string[], columns: number): string[] {
  return lines.map((line) => (line === '' ? line : ' '.repeat(columns) + line));
}

function isList(value: Draft): value is readonly Draft[] {
  return Array.isArray(value);
}

function isEmpty(value: Draft): boolean {
  return Object.keys(value).length === 0;
}
