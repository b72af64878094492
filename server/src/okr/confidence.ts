/** Reads a confidence: 0 to 1, or 0% to 100%. Gives the share (0.7), or undefined for anything else (`7`, `high`). */
export function parseConfidence(text: string): number | undefined {
  const match = /^(\d{1,3}(?:\.\d{1,6})?)\s?(%?)$/.exec(text.trim());
  if (!match) return undefined;
  const value = match[2] ? Number(match[1]) / 100 : Number(match[1]);
  return value <= 1 ? value : undefined;
}
