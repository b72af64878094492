/** Adding a person to the configuration's list. */
import type { Config } from '../../okr/config';
import type { Fix } from '../rule';

/** The fix that writes `name` behind the last of `people` in the configuration; none where the list can't take it. */
export function addPerson(name: string, config: Config): Fix[] {
  const { uri, nextPerson } = config;
  if (!uri || !nextPerson || !/^[\p{L}\p{N}][\p{L}\p{N} ._-]*$/u.test(name)) return [];
  const { at, before, after } = nextPerson;
  return [
    {
      title: `Add ${name} to the people in okr.config.yaml`,
      config: { uri, edits: [{ start: at, end: at, text: `${before}${name}${after}` }] },
    },
  ];
}
