import assert from 'node:assert/strict';
import { applyEdits } from '../../../server/src/okr/edit';
import { benchAt } from '../../support/service';

async function at(source: string, others: Readonly<Record<string, string>> = {}) {
  const { service, document, at: offset } = await benchAt(source, others);
  const found = service.refactorings(document(), offset);
  const files = (title: string) => {
    const one = found.find((other) => other.title === title);
    assert.ok(one, `${title} is not among ${found.map((other) => other.title).join(', ')}`);
    return one.files();
  };
  return {
    titles: found.map((one) => one.title),
    /** The file after one of them. */
    text: (title: string) => applyEdits(document().text, files(title)[0]!.edits),
    /** All files after one of them, by their names. */
    texts: (title: string) =>
      Object.fromEntries(
        files(title).map(({ uri, document: file, edits }) => [uri.split('/').at(-1), applyEdits(file!.text, edits)]),
      ),
  };
}

const head = 'objectives:\n  - title: Make checkout dependable\n    key_results:\n';

describe('refactorings', () => {
  it('write a plain sentence out', async () => {
    const { text: written } = await at(`${head}      - Reduce failures fr‸om 2.4% to 0.8%  # agreed\n`);
    assert.equal(written('Write it with keys'), `${head}      - title: Reduce failures from 2.4% to 0.8%  # agreed\n`);
    assert.equal(
      written('Write baseline and target as keys'),
      `${head}      - title: Reduce failures from 2.4% to 0.8%  # agreed\n        baseline: 2.4%\n        target: 0.8%\n`,
    );
  });
  it('name a thing', async () => {
    const { text: written } = await at(`${head}      - title: Reduce payment fail‸ures from 2.4% to 0.8%\n`);
    assert.equal(
      written('Name it: id payment-failures'),
      `${head}      - id: payment-failures\n        title: Reduce payment failures from 2.4% to 0.8%\n`,
    );
  });
  it('move a key result with its comments to another objective', async () => {
    const { text: written } = await at(
      `${head}      - Reduce a from 2 to 1\n      # agreed\n      - Reduce b‸ from 4 to 2\n  - title: Win sellers back\n`,
    );
    assert.equal(
      written('Move to "Win sellers back"'),
      `${head}      - Reduce a from 2 to 1\n  - title: Win sellers back\n    key_results:\n      # agreed\n      - Reduce b from 4 to 2\n`,
    );
  });
  it('sort check-ins', async () => {
    const ci = (date: string) => `          - date: ${date}\n            value: 2%\n`;
    const text = (...dates: string[]) =>
      `${head}      - title: Reduce b from 4% to 2%\n        check_ins:\n${dates.map(ci).join('')}`;
    const { text: written } = await at(text('2026-10-19', '2026-10-12').replace('b from', 'b‸ from'));
    assert.equal(written('Sort the check-ins by date'), text('2026-10-12', '2026-10-19'));
    assert.ok(
      !(await at(text('2026-10-12', '2026-10-19').replace('b from', 'b‸ from'))).titles.includes(
        'Sort the check-ins by date',
      ),
    );
  });
  it('make a key result of a health metric', async () => {
    const { text: written } = await at(
      `${head}      - Reduce b from 4 to 2\nhealth_metrics:\n  - title: API up‸time\n    at_least: 99.9%\n`,
    );
    assert.match(written('Make a key result of it'), /- Raise API uptime from 99\.9% to <to>/);
  });
  it('make a key result of a health metric with all that is known of it', async () => {
    const metric = (rest: string) => `${head}      - Reduce b from 4 to 2
health_metrics:
  - id: uptime
    title: API up‸time
    at_least: 99.9%
    owner: noor
    metric: uptime of the API
    source: uptime.csv
    readings:
      - date: 2026-10-12
        value: 99.95%
      - date: 2026-10-19
        value: 99.8%
        note: The night of the 17th
${rest}`;
    const { text } = await at(metric(''));
    assert.equal(
      text('Make a key result of it'),
      `${head}      - Reduce b from 4 to 2
      - id: uptime
        title: Raise API uptime from 99.8% to <to>
        owner: noor
        metric: uptime of the API
        source: uptime.csv
        check_ins:
          - date: 2026-10-12
            value: 99.95%
          - date: 2026-10-19
            value: 99.8%
            note: The night of the 17th
health_metrics: []
`,
    );
    // What a key result has no place for would be lost.
    for (const rest of ['    at_most: 100%\n', '    x-team: sre\n'])
      assert.ok(!(await at(metric(rest))).titles.includes('Make a key result of it'), rest);
  });

  it('split two results in one; keys and check-ins stay with the first', async () => {
    const rest = (title: string) =>
      `      - id: churn\n        title: ${title}\n        owner: maya\n        check_ins:\n          - date: 2026-10-12\n            value: 4%\n`;
    const { text: written } = await at(
      `${head}${rest('Reduce churn fr‸om 5% to 3% and raise NPS from 30 to 45')}      - Reduce c from 4 to 2\n`,
    );
    assert.equal(
      written('Split in two'),
      `${head}${rest('Reduce churn from 5% to 3%')}      - Raise NPS from 30 to 45\n      - Reduce c from 4 to 2\n`,
    );
    const one = await at(`${head}      - Reduce ch‸urn from 5% to 3%\n`);
    assert.ok(
      one.titles.every((title) => !title.startsWith('Split')),
      'only where there are two',
    );
  });

  describe('align an objective', () => {
    const team = (rest = '') => `team: Shop\ncycle: 2026-Q4\nobjectives:\n  - title: Win sell‸ers back\n${rest}`;
    const company = (cycle: string, id = '') =>
      `team: Company\ncycle: ${cycle}\nobjectives:\n  - ${id}title: Be where people sell\n`;
    const TITLE = 'Say that it supports "Be where people sell"';

    it('with one of the parent team, which gets an id where it has none', async () => {
      const config = 'teams:\n  Shop: { parent: Company }\n';
      const files = { 'okr.config.yaml': config, 'company.okr.yaml': company('2026-Q4') };
      const { texts } = await at(team(), files);
      assert.deepEqual(texts(TITLE), {
        'company.okr.yaml': company('2026-Q4', 'id: people-sell\n    '),
        'a.okr.yaml': team('    supports: company/people-sell\n').replace('‸', ''),
      });
    });

    it('with one for a longer time where no parent is named; not with what is over, nor twice', async () => {
      const named = { 'company.okr.yaml': company('2026-H2', 'id: sell\n    ') };
      const { texts } = await at(team(), named);
      assert.deepEqual(texts(TITLE), { 'a.okr.yaml': team('    supports: company/sell\n').replace('‸', '') });
      for (const [source, others] of [
        [team(), { 'company.okr.yaml': company('2026-H1') }],
        [team(), { 'company.okr.yaml': `status: closed\n${company('2026-H2')}` }],
        [team('    supports: company/sell\n'), named],
      ] as const)
        assert.ok(!(await at(source, others)).titles.includes(TITLE));
    });
  });
});
