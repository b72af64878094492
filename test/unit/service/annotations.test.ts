import assert from 'node:assert/strict';
import { codeLenses, supportersAt } from '../../../server/src/service/annotations/codeLenses';
import { inlayHints } from '../../../server/src/service/annotations/inlayHints';
import { semanticTokens } from '../../../server/src/service/annotations/semanticTokens';
import { lensOn } from '../../../server/src/service/lens';
import { hierarchyAt, subtypes, supertypes } from '../../../server/src/service/navigation/hierarchy';
import { selectionAt } from '../../../server/src/service/selection';
import { nameOf } from '../../../server/src/service/words';
import { benchAt } from '../../support/service';

const file = `team: Payments
cycle: 2026-Q4
status: active
objectives:
  - id: checkout
    title: Make checkout dependable
    supports: [company/grow, company/nowhere]
    key_results:
      - id: failures
        title: Reduce payment failure rate from 2.4% to 0.8%
        due: 2026-10-10
        check_ins:
          - date: 2026-10-05
            value: 2.4%
            confidence: 0.5
          - date: 2026-10-12
            value: 2.0%
            confidence: 0.7
      - Cut p95 checkout latency from 900ms to 450ms
    initiatives:
      - title: Retry
        moves: failures
`;
const others = {
  'company.okr.yaml':
    'team: Company\ncycle: 2026\nobjectives:\n  - id: grow\n    title: Become the shop that gamers name first\n',
};

async function open(source = file) {
  const { service, document, at } = await benchAt(source, others);
  const desk = { workspace: service.workspace, today: () => '2026-10-14', log: () => {} };
  return { desk, at, document: document(), company: document('company.okr.yaml'), lens: lensOn(desk, document()) };
}

describe('code lenses', () => {
  it('tell progress, confidence with its trend, and what can be done', async () => {
    const { lens, document } = await open();
    const lines = codeLenses(lens).map(
      ({ at, title }) => `${document.text.slice(0, at.start).split('\n').length} ${title}`,
    );
    assert.deepEqual(lines, [
      '5 12% · off track · confidence 0.7',
      '9 25% (100% expected) · off track · confidence 0.7 ↑',
      '9 check in',
      '9 moved by 1 initiative',
      '19 first check-in',
    ]);
  });
  it('offer no check-in for a task: there is nothing to measure', async () => {
    const task =
      'team: A\ncycle: 2026-Q4\nstatus: active\nobjectives:\n  - title: One\n    key_results:\n      - Migrate service X to Kubernetes\n';
    const { lens } = await open(task);
    assert.deepEqual(codeLenses(lens), []);
  });
  it('tell who supports an objective, across files', async () => {
    const { desk, company } = await open();
    const lens = lensOn(desk, company);
    assert.deepEqual(
      codeLenses(lens).map((one) => one.title),
      ['supported by 1'],
    );
    const [supporter] = supportersAt(lens, company.text.indexOf('id: grow'));
    assert.match(supporter!.uri, /a\.okr\.yaml$/);
  });
  it('are silent in a draft that nobody refers to', async () => {
    const { lens } = await open(
      'objectives:\n  - title: Make checkout dependable\n    key_results:\n      - Reduce payment failure rate from 2.4% to 0.8%\n',
    );
    assert.deepEqual(codeLenses(lens), []);
  });
  it('offer the first check-in of a set that nobody called a draft, in its cycle', async () => {
    const titles = async (head: string) => {
      const { lens } = await open(
        `${head}objectives:\n  - title: One\n    key_results:\n      - Reduce payment failure rate from 2.4% to 0.8%\n      - Migrate service X to Kubernetes\n`,
      );
      return codeLenses(lens).map(({ title }) => title);
    };
    assert.deepEqual(await titles('cycle: 2026-Q4\n'), ['first check-in']);
    for (const head of ['cycle: 2026-Q4\nstatus: draft\n', 'cycle: 2027-Q1\n', 'cycle: 2026-Q3\n', ''])
      assert.deepEqual(await titles(head), [], head);
  });
});

describe('inlay hints', () => {
  it('tell the days of a cycle and how a goal was read', async () => {
    const { lens, document } = await open();
    const hints = inlayHints(lens, { start: 0, end: document.text.length });
    assert.deepEqual(
      hints.map(
        ({ at, text }) =>
          `${document.text
            .slice(document.text.lastIndexOf('\n', at - 1) + 1, at)
            .trim()
            .slice(-12)} ${text}`,
      ),
      ['cle: 2026-Q4 2026-10-01 to 2026-12-31', '2.4% to 0.8% 25%', '0ms to 450ms 900ms → 450ms'],
    );
    assert.deepEqual(inlayHints(lens, { start: 0, end: 20 }).length, 0);
  });
});

describe('semantic tokens', () => {
  it('tell references that lead somewhere from those that do not, metrics and dates that are over', async () => {
    const { lens, document } = await open();
    const tokens = semanticTokens(lens).map(({ start, end, type }) => `${type} ${document.text.slice(start, end)}`);
    assert.deepEqual(tokens, [
      'reference company/grow',
      'danglingReference company/nowhere',
      'metric payment failure rate',
      'staleDate 2026-10-10',
      'metric p95 checkout latency',
      'reference failures',
    ]);
  });
});

describe('dates that are over', () => {
  it('are those of what is still to be done; what was decided since, or ended, is past', async () => {
    const { service, document } = await benchAt(`cycle: 2026-Q4
status: active
objectives:
  - title: A
    key_results:
      - { title: Raise b from 1 to 2, due: 2026-10-01, status: achieved }
      - title: Raise c from 1 to 2
        check_ins:
          - date: 2026-10-05
            decisions_needed:
              - { text: Go on?, due: 2026-10-06 }
              - { text: Stop?, due: 2026-10-07 }
            next:
              - { text: Ask them, due: 2026-10-08, done: true }
              - { text: Tell them, due: 2026-10-09 }
          - date: 2026-10-12
            decisions_needed: [{ text: Stop?, decided: No }]
    initiatives:
      - { title: Old, due: 2026-10-02, status: done }
      - { title: Late, due: 2026-10-03, status: doing }
`);
    const stale = service
      .semanticTokens(document())
      .flatMap(({ start, end, type }) => (type === 'staleDate' ? [document().text.slice(start, end)] : []));
    assert.deepEqual(stale, ['2026-10-06', '2026-10-09', '2026-10-03']);
  });
});

describe('selection', () => {
  it('grows from the value to the file, each stretch holding the one before', async () => {
    const { document, at } = await open(file.replace('payment failure', 'payment fai‸lure'));
    const stretches = selectionAt(document, at);
    const texts = stretches.map(({ start, end }) => document.text.slice(start, end));
    assert.equal(texts[0], 'Reduce payment failure rate from 2.4% to 0.8%');
    assert.equal(texts[1], 'title: Reduce payment failure rate from 2.4% to 0.8%');
    assert.equal(texts.at(-1), document.text);
    for (let index = 1; index < stretches.length; index++) {
      assert.ok(
        stretches[index]!.start <= stretches[index - 1]!.start && stretches[index]!.end >= stretches[index - 1]!.end,
      );
    }
  });
});

describe('hierarchy', () => {
  it('leads up to what is supported and down to who supports', async () => {
    const { desk, document, company } = await open();
    const checkout = hierarchyAt(document, document.text.indexOf('Make checkout'))!;
    assert.deepEqual(supertypes(desk, checkout).map(nameOf), ['Become the shop that gamers name first']);
    const grow = hierarchyAt(company, company.text.indexOf('Become'))!;
    assert.deepEqual(subtypes(desk, grow).map(nameOf), ['Make checkout dependable']);
    const failures = hierarchyAt(document, document.text.indexOf('Reduce payment'))!;
    assert.deepEqual(
      [supertypes(desk, failures).map(nameOf), subtypes(desk, failures).map(nameOf)],
      [['Make checkout dependable'], ['Retry']],
    );
  });
});
