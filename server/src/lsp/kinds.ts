/** How the things of the format are shown where editors expect those of programs. */
import { SymbolKind } from 'vscode-languageserver';
import type { OutlineEntry } from '../service';

/** By what editors draw: a set holds objectives as a package holds classes, and their key results are what is measured of them. */
export const SYMBOL_KINDS: Readonly<Record<OutlineEntry['kind'], SymbolKind>> = {
  set: SymbolKind.Package,
  objective: SymbolKind.Class,
  keyResult: SymbolKind.Field,
  initiative: SymbolKind.Event,
  healthMetric: SymbolKind.Number,
};
