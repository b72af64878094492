import assert from 'node:assert/strict';
import { applyEdits } from '../../../server/src/okr/edit';
import type { Desk } from '../../../server/src/service/lens';
import { definition, highlights, type Place, references } from '../../../server/src/service/navigation';
import { links } from '../../../server/src/service/navigation/links';
import { prepareRename, rename } from '../../../server/src/service/navigation/rename';
import { workspaceSymbols } from '../../../server/src/service/navigation/workspaceSymbols';
import { benchAt } from '../../support/service';

const company = {
  'company.okr.yaml':
    'team: Company\ncycle: 2026\nobjectives:\n  - id: grow\n    title: Become the shop that gamers name first\n    owner: ada\n',
  'okr.config.yaml': 'people: [ada, maya]\nteams:\n  Payments: { parent: Company }\n',
};
const payments = (supports: string, moves = 'failures', owner = 'maya') =>
  `team: Payments\ncycle: 2026-Q4\nowner: ${owner}\nobjectives:\n  - id: checkout\n    title: Make checkout dependable\n    owner: maya & ada\n    supports: ${supports}\n    key_results:\n      - id: failures\n        title: Reduce payment failures from 2.4% to 0.8%\n        source: https://metrics.example/failures\n        check_ins:\n          - date: 2026-10-12\n            value: 2%\n            by: maya\n    initiatives:\n      - title: Retry\n        moves: ${moves}\n`;

async function at(source: string) {
  const made = await benchAt(source, company);
  const desk: Desk = { workspace: made.service.workspace, today: () => '2026-10-14', log: () => {} };
  const show = ({ uri, start, end }: Place) =>
    `${uri.split('/').pop()} ${made.service.workspace.document(uri)!.text.slice(start, end)}`;
  return { desk, document: made.document(), offset: made.at, show };
}

describe('going to', () => {
  it('what a reference names, across files', async () => {
    const { desk, document, offset, show } = await at(payments('company/gr‸ow'));
    const [found] = definition(desk, document, offset);
    assert.equal(show(found!.name), 'company.okr.yaml Become the shop that gamers name first');
    assert.equal(show(found!.origin), 'a.okr.yaml grow');
  });
  it('the sets of a team', async () => {
    const { desk, document, offset, show } = await at(payments('com‸pany/grow'));
    assert.deepEqual(
      definition(desk, document, offset).map((one) => show(one.name)),
      ['company.okr.yaml Company'],
    );
  });
  it('nothing where nothing is named', async () => {
    const { desk, document, offset } = await at(payments('company/grow').replace('Make', 'Ma‸ke'));
    assert.deepEqual(definition(desk, document, offset), []);
  });
});

describe('references', () => {
  it('of an id, with and without its declaration', async () => {
    const { desk, document, offset, show } = await at(payments('company/grow', 'fail‸ures'));
    assert.deepEqual(references(desk, document, offset, true).map(show), [
      'a.okr.yaml failures',
      'a.okr.yaml failures',
    ]);
    assert.equal(references(desk, document, offset, false).length, 1);
  });
  it('of a thing, asked for on its title', async () => {
    const { desk, document, offset } = await at(payments('company/grow').replace('Reduce', 'Red‸uce'));
    assert.equal(references(desk, document, offset, true).length, 2);
  });
  it('of a person, also among several', async () => {
    const { desk, document, offset } = await at(payments('company/grow', 'failures', 'ma‸ya'));
    assert.equal(references(desk, document, offset, true).length, 3);
    assert.equal(highlights(desk, document, offset).length, 3);
  });
});

describe('rename', () => {
  const renamed = async (source: string, to: string) => {
    const { desk, document, offset } = await at(source);
    const result = rename(desk, document, offset, to);
    if ('refused' in result) return result.refused;
    const text = (uri: string) => desk.workspace.document(uri)?.text ?? desk.workspace.configProblems().get(uri)!.text;
    return Object.fromEntries(result.map(({ uri, edits }) => [uri.split('/').pop(), applyEdits(text(uri), edits)]));
  };
  it('an id where it is declared and wherever it is named', async () => {
    assert.deepEqual(await renamed(payments('company/gr‸ow'), 'first-choice'), {
      'a.okr.yaml': payments('company/first-choice'),
      'company.okr.yaml': company['company.okr.yaml'].replace('id: grow', 'id: first-choice'),
    });
  });
  it('an id keeps the team and cycle around it, and its quotes', async () => {
    assert.deepEqual(await renamed(payments("'company/gr‸ow@2026'"), 'x'), {
      'a.okr.yaml': payments("'company/x@2026'"),
      'company.okr.yaml': company['company.okr.yaml'].replace('id: grow', 'id: x'),
    });
  });
  it('a person everywhere, in the configuration too', async () => {
    const result = await renamed(payments('company/grow', 'failures', 'ma‸ya'), 'zoe');
    assert.deepEqual(result, {
      'a.okr.yaml': payments('company/grow', 'failures', 'zoe')
        .replace('maya & ada', 'zoe & ada')
        .replace('by: maya', 'by: zoe'),
      'okr.config.yaml': company['okr.config.yaml'].replace('maya', 'zoe'),
    });
  });
  it('a team: its name where it is declared, its slug in references', async () => {
    const result = await renamed(payments('com‸pany/grow'), 'Whole House');
    assert.deepEqual(result, {
      'a.okr.yaml': payments('whole-house/grow'),
      'company.okr.yaml': company['company.okr.yaml'].replace('Company', 'Whole House'),
    });
  });
  it('refuses what would break references', async () => {
    assert.match(String(await renamed(payments('company/grow', 'fail‸ures'), 'checkout')), /already names/);
    assert.match(String(await renamed(payments('company/grow', 'fail‸ures'), 'Two Words')), /lower-case/);
    const { desk, document, offset } = await at(payments('company/grow').replace('Make', 'Ma‸ke'));
    assert.ok('refused' in prepareRename(desk, document, offset));
  });
});

describe('links and symbols', () => {
  it('links web addresses and files, nothing that runs', async () => {
    const { desk, document } = await at(payments('company/grow'));
    assert.deepEqual(
      links(desk, document).map((one) => (typeof one.target === 'string' ? one.target : one.tooltip)),
      [
        'objective: Become the shop that gamers name first',
        'https://metrics.example/failures',
        'key result: Reduce payment failures from 2.4% to 0.8%',
      ],
    );
    const other = await at(payments('x/none', 'none').replace('https://metrics.example/failures', 'command:do.it'));
    assert.deepEqual(links(other.desk, other.document), []);
    const file = await at(
      payments('x/none', 'none').replace('https://metrics.example/failures', "'../data/my metrics.csv#failures'"),
    );
    assert.deepEqual(
      links(file.desk, file.document).map((one) => one.target),
      ['file:///data/my%20metrics.csv'],
    );
  });
  it('finds things by letters in order, by id and by team', async () => {
    const { desk } = await at(payments('company/grow'));
    const names = (query: string) => workspaceSymbols(desk, query).map((one) => one.name);
    assert.deepEqual(names('payment fail').slice(0, 1), ['Reduce payment failures from 2.4% to 0.8%']);
    assert.deepEqual(names('mkchkdep'), ['Make checkout dependable']);
    assert.ok(names('company').includes('Become the shop that gamers name first'));
    assert.deepEqual(names('zzz'), []);
  });
});
