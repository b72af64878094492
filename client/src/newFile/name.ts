/** How many names are tried beside the first. */
const MOST = 99;

/**
 * A name for a new file that is not taken: `payments-2026-q4.okr.yaml`, else `payments-2026-q4-2.okr.yaml` and so on.
 * @throws when all are taken
 */
export async function freeName(name: string, isTaken: (name: string) => Promise<boolean>): Promise<string> {
  const [, stem = name, ending = ''] = /^(.*?)(\.okr\.ya?ml)$/.exec(name) ?? [];
  for (let number = 1; number <= MOST; number++) {
    const candidate = number === 1 ? name : `${stem}-${number}${ending}`;
    if (!(await isTaken(candidate))) return candidate;
  }
  throw new Error(`There are too many files named like ${name}.`);
}
