import assert from 'node:assert/strict';
import { TextDocument } from 'vscode-languageserver-textdocument';
import {
  type Refusal,
  type Translation,
  type TranslationForm,
  type TranslationParams,
  translation,
  translationForm,
} from '../../server/src/lsp/messages';
import { addressOf } from '../support/memoryFiles';
import { applied, TestClient } from './support/client';

const COMPANY = `team: Company
cycle: 2026
objectives:
  - title: Become the shop that gamers name first
    key_results:
      - Raise checkout conversion from 61% to 70%
`;
const PAYMENTS = `team: Payments
cycle: 2026-Q4
objectives:
  - title: Make paying with cards dependable
    key_results:
      - Reduce <what should shrink> from 4% to 2%
`;

describe('translating a goal, over the protocol', () => {
  let client: TestClient;
  beforeEach(async () => {
    client = await TestClient.start({
      files: { 'company.okr.yaml': COMPANY, 'payments.okr.yaml': PAYMENTS },
      initializationOptions: { translate: true },
    });
  });
  afterEach(() => client.stop());

  const GOAL = { uri: addressOf('company.okr.yaml'), position: { line: 3, character: 8 } };
  const step = (more: Partial<TranslationParams> = {}) =>
    client.request<Translation | Refusal>(translation, {
      ...GOAL,
      team: 'Payments',
      metrics: ['payment-failures'],
      ...more,
    });

  it('asks with what moves earlier, gives the goal an id, then gives the draft as a snippet for a stated version', async () => {
    const form = await client.request<TranslationForm>(translationForm, GOAL);
    assert.deepEqual([form.teams, form.metrics[0]?.id], [['Payments'], 'cart-abandonment']);

    const goal = await client.open(COMPANY, 'company.okr.yaml', 3);
    const first = await step({ version: 3 });
    assert.ok('kind' in first && first.kind === 'goal');
    assert.deepEqual([first.uri, first.version], [goal.uri, 3]);
    await client.change(goal.uri, 4, applied(COMPANY, first.edit));
    assert.ok('refused' in (await step({ version: 3 })), 'the version that was asked about is gone');

    const { uri } = await client.open(PAYMENTS, 'payments.okr.yaml', 7);
    const second = await step({ version: 4 });
    assert.ok('kind' in second && second.kind === 'edit');
    assert.deepEqual([second.uri, second.version, second.range.start], [uri, 7, { line: 5, character: 0 }]);
    // What stands on the line already is text, its blank is none of the draft's.
    assert.match(second.snippet, /^ {6}- Reduce <what should shrink> from 4% to 2%\n {2}# For company\/shop/);
    assert.match(second.snippet, /\n {2}- title: Make \$\{1:<what this team can change>\} better for \$\{2:<whom>\}\n/);
    const text = TextDocument.applyEdits(TextDocument.create(uri, '', 0, PAYMENTS), [
      { range: second.range, newText: second.snippet },
    ]);
    assert.ok(text.startsWith(PAYMENTS.trimEnd()));
  });

  it('asks for the cycle of a new file, then gives it', async () => {
    const goal = await client.open(COMPANY.replace('- title', '- id: shop\n    title'), 'company.okr.yaml', 3);
    const asked = await step({ uri: goal.uri, team: 'Growth' });
    assert.ok('kind' in asked && asked.kind === 'cycle');
    assert.equal(asked.cycles[0], '2026');
    const made = await step({ uri: goal.uri, team: 'Growth', cycle: '2026-Q4' });
    assert.ok('kind' in made && made.kind === 'file');
    assert.equal(made.name, 'growth-2026-q4.okr.yaml');
  });

  it('is offered among the refactorings of a goal that serves no wider one', async () => {
    const titles = async (source: string) => {
      const { uri, range } = await client.open(source, 'company.okr.yaml');
      const actions = await client.codeActions(uri, range, { only: ['refactor'] });
      await client.close(uri);
      return actions.map(({ title, command }) => `${title} ${command?.command}`);
    };
    const offered = 'Translate for my team… okr.translate';
    assert.ok((await titles(COMPANY.replace('Become', '‸Become'))).includes(offered));
    const served = COMPANY.replace('- title: Become', '- supports: world/peace\n    title: ‸Become');
    assert.ok(!(await titles(served)).includes(offered));
  });
});
