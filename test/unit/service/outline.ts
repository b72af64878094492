import { readDocument } from '../../../server/src/yaml';

/** A file with something of each that an outline or a fold shows. */
export const TEXT = `# What we want
# to be true
team: A
cycle: 2026-Q4
not_doing: [B]
objectives:
  - title: First
    why: >-
      Because
      of this
    initiatives:
      - Do it
    key_results:
      - Plain
      - title: In a map
        check_ins:
          - date: 2026-10-05
            value: 1
  - Second
health_metrics:
  - title: Uptime
    at_least: 99%
`;

export const read = (text: string) => readDocument('file:///a.okr.yaml', text);
