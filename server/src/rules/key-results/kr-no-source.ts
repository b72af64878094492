import { rule } from '../rule';
import { insertKey } from './shared/insert';

export default rule({
  code: 'kr-no-source',
  title: 'A number nobody can look up',
  group: 'key-results',
  severity: 'hint',
  why: `A number that one person reports from memory can't be questioned. With the place where it is read, anybody can look before the check-in, and the talk is about what to do.
It also shows early when nobody measures the thing yet.`,
  instead: 'Add `source`: a link to the dashboard, query, sheet or report where the number is read.',
  source: 'OKRs without theater; build ones that change the work (measurable).',
  asksForMore: true,
  bad: [
    {
      text: `team: Library
cycle: 2026-Q4
status: active
owner: ines
objectives:
  - title: Borrowing is as easy as walking in
    owner: ines
    key_results:
      - «Cut the median wait at the desk from 6 min to 2 min»
`,
    },
    {
      about: 'Active because it has been checked in.',
      text: `team: Library
cycle: 2026-Q4
owner: ines
objectives:
  - title: Borrowing is as easy as walking in
    owner: ines
    key_results:
      - title: «Cut the median wait at the desk from 6 min to 2 min»
        check_ins:
          - date: 2026-10-12
            value: 5 min
`,
    },
    {
      text: `team: Harbour
cycle: 2026-Q4
status: active
owner: ole
objectives:
  - title: Ships leave on time
    owner: ole
    key_results:
      - { title: «Reduce late departures from 18% to 7%», owner: ole, measured: daily }
`,
    },
  ],
  good: [
    {
      text: `team: Library
cycle: 2026-Q4
status: active
owner: ines
objectives:
  - title: Borrowing is as easy as walking in
    owner: ines
    key_results:
      - title: Cut the median wait at the desk from 6 min to 2 min
        source: https://stats.example/desk
`,
    },
    { text: 'Cut the median wait at the desk from 6 min to 2 min', about: 'A draft: there is time.' },
    {
      about: 'A file is a place as well.',
      text: `team: Harbour
cycle: 2026-Q4
status: active
owner: ole
objectives:
  - title: Ships leave on time
    owner: ole
    key_results:
      - { title: Reduce late departures from 18% to 7%, source: reports/departures.csv }
`,
    },
    {
      about: 'What was let go needs no source.',
      text: `team: Harbour
cycle: 2026-Q4
status: active
owner: ole
objectives:
  - title: Ships leave on time
    owner: ole
    key_results:
      - { title: Reduce late departures from 18% to 7%, status: dropped, reason: The pier was closed }
`,
    },
  ],
  check: {
    keyResult(keyResult, context) {
      const { title, source, status } = keyResult;
      const ended = status?.value !== undefined && status.value !== 'active';
      if (!title || source || ended || context.facts(keyResult.parent.parent).status !== 'active') return;
      context.report({
        at: title.span,
        message: 'Nothing says where this number is read: add its source, so that anybody can look it up.',
        fixes: () => insertKey(context.document, keyResult, 'source', '<link or file>', 'Add a source'),
      });
    },
  },
});
