import assert from 'node:assert/strict';
import { likelyCycles } from '../../../server/src/service/cycles';
import { newFile } from '../../../server/src/service/newFile';
import { bench } from '../../support/service';

/** What somebody might write into the blanks, in their order. */
const ANSWERS = [
  'Make paying effortless for returning players',
  'Returning players leave at the checkout',
  'maya',
  'orders paid at the first try',
  '71%',
  '85%',
  'time to pay',
  '90s',
  '40s',
];

/** A snippet with its stops filled in. */
function filled(snippet: string, answers: readonly string[]): string {
  return snippet
    .replace(
      /\$\{(\d+):(?:\\.|[^}])*\}/g,
      (_, stop: string) => answers[Number(stop) - 1] ?? assert.fail(`stop ${stop}`),
    )
    .replace('$0', '')
    .replace(/\\([\\$}])/g, '$1');
}

describe('a new file', () => {
  it('is named after team and cycle', () => {
    assert.equal(newFile({ team: 'Payments & Risk', cycle: '2026-Q4' }).name, 'payments-risk-2026-q4.okr.yaml');
    assert.equal(newFile({ team: '…', cycle: '' }).name, 'new.okr.yaml');
  });

  it('is good once its blanks are filled: nothing above a hint', async () => {
    const { snippet } = newFile({ team: 'Payments', cycle: '2026-Q4', owner: 'maya' });
    const { service, document } = await bench(filled(snippet, ANSWERS), '2026-09-20');
    const { text, uri } = document();
    assert.equal(text.includes('<') || text.includes('$'), false, text);
    const loud = service.findings(uri).filter(({ severity }) => severity !== 'hint');
    assert.deepEqual(
      loud.map(({ code, message }) => `${code}: ${message}`),
      [],
      text,
    );
  });

  it('asks for the review owner where nobody is named', () => {
    assert.match(newFile({ team: 'A', cycle: '2026-Q4' }).snippet, /^owner: \$\{1:<who runs the check-in>\}$/m);
    assert.match(newFile({ team: 'A', cycle: '2026-Q4', owner: 'sam' }).snippet, /^owner: sam$/m);
  });

  it('numbers its stops from 1, each once', () => {
    for (const owner of [undefined, 'sam']) {
      const stops = [...newFile({ team: 'A', cycle: '2026-Q4', owner }).snippet.matchAll(/\$\{(\d+):/g)].map(([, n]) =>
        Number(n),
      );
      assert.deepEqual(
        stops,
        stops.map((_, at) => at + 1),
      );
    }
  });

  it('reads back whatever the team is called', async () => {
    for (const team of ['#1 team', 'a: b', '${x}', "O'Neil }", 'no']) {
      const { document } = await bench(filled(newFile({ team, cycle: '2026-Q4', owner: 'sam' }).snippet, ANSWERS));
      assert.equal(document().sets[0]?.team?.value, team);
    }
  });
});

describe('cycles worth offering', () => {
  it('are the running quarter, the next one, the half and the year', () => {
    assert.deepEqual(likelyCycles('2026-10-14'), ['2026-Q4', '2027-Q1', '2026-H2', '2026']);
    assert.deepEqual(likelyCycles('2026-01-01'), ['2026-Q1', '2026-Q2', '2026-H1', '2026']);
  });

  it('are fiscal ones where the configuration has a fiscal year', () => {
    const names = likelyCycles('2026-10-14', { start: '02-01', namedBy: 'end' });
    assert.deepEqual(names, ['FY27-Q3', 'FY27-Q4', 'FY27-H2', 'FY27']);
    assert.equal(likelyCycles('2026-01-14', { start: '02-01', namedBy: 'start' })[0], 'FY25-Q4');
  });
});
