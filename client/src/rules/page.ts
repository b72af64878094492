/** The page of a rule inside the package; undefined for what is no rule code (and could lead out of the folder). */
export function pagePath(code: unknown): string | undefined {
  return typeof code === 'string' && /^[a-z][a-z0-9-]{1,60}$/.test(code) ? `docs/rules/${code}.md` : undefined;
}
