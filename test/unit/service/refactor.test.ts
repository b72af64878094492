import assert from 'node:assert/strict';
import { applyEdits } from '../../../server/src/okr/edit';
import { refactorings } from '../../../server/src/service/actions/refactor';
import { lensOn } from '../../../server/src/service/lens';
import { benchAt } from '../../support/service';

async function at(source: string) {
  const { service, document, at: offset } = await benchAt(source);
  const desk = { workspace: service.workspace, today: () => '2026-10-14', log: () => {} };
  const found = refactorings(lensOn(desk, document()), offset);
  return {
    titles: found.map((one) => one.title),
    text: (title: string) => applyEdits(document().text, found.find((one) => one.title === title)!.edits),
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
});
