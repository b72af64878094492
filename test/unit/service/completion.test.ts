import assert from 'node:assert/strict';
import { applyEdits } from '../../../server/src/okr/edit';
import { withoutStops } from '../../../server/src/service/snippet';
import { at } from '../../support/completion';

const labels = async (marked: string) => (await at(marked)).list.map((one) => one.label);

/** The text after choosing a completion; tab stops as their words, the last place of the cursor as `^`. */
async function chosen(marked: string, label: string): Promise<string> {
  const { text, list } = await at(marked);
  const pick = list.find((one) => one.label === label);
  assert.ok(pick, `no "${label}" among ${list.map((one) => one.label).join(', ')}`);
  const { start, end } = pick.edit;
  const inserted = pick.snippet ? withoutStops(pick.edit.text.replace('$0', '^')) : pick.edit.text;
  return text.slice(0, start) + inserted + text.slice(end);
}

const head = 'team: Payments\ncycle: 2026-Q4\n';

describe('completion of keys', () => {
  it('offers the keys of a set at its top, likely ones first, none twice', async () => {
    assert.deepEqual((await labels('|')).slice(0, 4), ['team', 'cycle', 'owner', 'objectives']);
    const rest = await labels(`${head}|\nobjectives: []\n`);
    assert.ok(!rest.includes('team') && !rest.includes('objectives') && rest.includes('not_doing'));
  });
  it('knows which map it is in, at 2 and 4 spaces and in both list styles', async () => {
    for (const text of [
      'objectives:\n  - title: One\n    key_results:\n      - title: Two\n        |',
      'objectives:\n    - title: One\n      key_results:\n          - title: Two\n            |',
      'objectives:\n- title: One\n  key_results:\n  - title: Two\n    |',
      'objectives:\n-   title: One\n    key_results:\n    -   title: Two\n        |',
      'objectives:\r\n- title: One\r\n  key_results:\r\n  - title: Two\r\n    ow|',
    ]) {
      const found = await labels(text);
      assert.ok(found.includes('baseline') && !found.includes('title') && !found.includes('key_results'), text);
    }
  });
  it('knows it in broken files too', async () => {
    const found = await labels(
      'objectives:\n  - title: "One\n    key_results:\n      - title: [Two\n        |\n      - title: Three\n',
    );
    assert.ok(found.includes('baseline'));
  });
  it('takes the unit from the other numbers of the key result, whole', async () => {
    const text = (target: string) =>
      `objectives:\n  - key_results:\n      - title: One\n        target: ${target}\n        baseline: 9|`;
    assert.ok((await labels(text('$1,250 per day'))).includes('9 per day'));
    assert.deepEqual(await labels(text('1,250')), []);
  });
  it('does not offer keys that stand below the cursor', async () => {
    const found = await labels(
      'objectives:\n  - title: One\n    |\n    owner: maya\n    why: because\n  - title: Two\n    supports: x\n',
    );
    assert.ok(!found.includes('owner') && !found.includes('why') && found.includes('supports'));
  });
  it('writes a space behind the colon, and leaves a colon that is there', async () => {
    assert.equal(await chosen('te|', 'team'), 'team: ');
    assert.equal(await chosen('te|: Payments', 'team'), 'team: Payments');
  });
  it('begins a list where the key takes one', async () => {
    assert.equal(
      await chosen('objectives:\n  - title: One\n    key|', 'key_results'),
      'objectives:\n  - title: One\n    key_results:\n      - ^',
    );
    assert.equal(
      await chosen('objectives:\n- title: One\n  key|', 'key_results'),
      'objectives:\n- title: One\n  key_results:\n  - ^',
    );
    assert.equal(
      await chosen('objectives:\n    - title: One\n      not|', 'supports'),
      'objectives:\n    - title: One\n      supports: ',
    );
  });
  it('writes a whole check-in, indented like the file', async () => {
    assert.equal(
      await chosen('objectives:\n- title: One\n  key_results:\n  - title: Two\n    check|', 'check_ins'),
      'objectives:\n- title: One\n  key_results:\n  - title: Two\n    check_ins:\n    - date: 2026-10-12\n      value: \n      confidence: 0.5\n      note: <what moved the number>',
    );
  });
  it('adds the dash where it is missing', async () => {
    assert.equal(
      await chosen(
        'objectives:\n  - title: One\n    key_results:\n      - title: Reduce x from 3% to 1%\n        baseline: 3%\n        check_ins:\n          |',
        'check-in',
      ),
      'objectives:\n  - title: One\n    key_results:\n      - title: Reduce x from 3% to 1%\n        baseline: 3%\n        check_ins:\n          - date: 2026-10-12\n            value: 3%\n            confidence: 0.5\n            note: <what moved the number>',
    );
  });
  it('offers whole things behind a dash', async () => {
    assert.equal(
      await chosen('objectives:\n  - title: One\n    initiatives:\n      - |', 'initiative'),
      'objectives:\n  - title: One\n    initiatives:\n      - title: <The work>\n        owner: <name>\n        status: idea\n        moves: <key result>\n        expect: <which number, by how much>',
    );
  });
  it('is silent in comments, in unknown places and in the middle of a title', async () => {
    assert.deepEqual(await labels('team: Payments # |'), ['okr-ignore', 'okr-ignore-file']);
    assert.deepEqual(await labels('nonsense:\n  foo:\n    |'), []);
    assert.deepEqual(await labels('team: Payments # a note |'), []);
  });
});

describe('completion within a line', () => {
  const objective = `${head}objectives:\n  - title: One\n`;
  const checkIns = `${objective}    key_results:\n      - title: Two\n        check_ins:\n`;
  it('takes one name of several, and offers none twice', async () => {
    assert.equal(
      await chosen(`${objective}    supports: [payments/x, comp|]`, 'company/grow'),
      `${objective}    supports: [payments/x, company/grow]`,
    );
    assert.deepEqual(await labels(`${objective}    supports: [company/grow, |]`), []);
    assert.equal(await chosen(`${objective}    owner: maya, |`, 'ada'), `${objective}    owner: maya, ada`);
    assert.deepEqual(await labels(`${objective}    owner: ada & |`), []);
  });
  it('stays inside quotes, and closes them where they are open', async () => {
    assert.equal(
      await chosen(`${objective}    supports: "comp|" # the goal`, 'company/grow'),
      `${objective}    supports: "company/grow" # the goal`,
    );
    assert.equal(
      await chosen(`${objective}    supports: '|`, 'company/grow'),
      `${objective}    supports: 'company/grow'`,
    );
  });
  it('quotes what is no plain text', async () => {
    const { text, list } = await at(`${objective}    owner: |`, { 'file:///w/b.okr.yaml': 'owner: "R: D"\n' });
    const pick = list.find(({ label }) => label === 'R: D')!;
    assert.equal(text.slice(0, pick.edit.start) + pick.edit.text, `${objective}    owner: 'R: D'`);
  });
  it('knows the keys and values of a map on one line', async () => {
    assert.equal(
      await chosen(`${checkIns}          - { date: 2026-10-05, con| }`, 'confidence'),
      `${checkIns}          - { date: 2026-10-05, confidence:  }`,
    );
    assert.equal(
      await chosen(`${checkIns}          - { date: |, value: 2% }`, '2026-10-12'),
      `${checkIns}          - { date: 2026-10-12, value: 2% }`,
    );
    const keys = await labels(`${checkIns}          - { date: 2026-10-05, |, value: 2% }`);
    assert.ok(keys.includes('note') && !keys.includes('date') && !keys.includes('value') && !keys.includes('check-in'));
    assert.deepEqual(
      await labels(`${checkIns}          - date: 2026-10-05\n            next: [{ text: "Ask, then: tell", who: |`),
      ['ada'],
    );
  });
  it('is silent in text that goes over several lines', async () => {
    assert.deepEqual(await labels(`${objective}    why: >-\n      Because |`), []);
    assert.deepEqual(await labels(`${objective}    why: >-\n      Note: this\n      o|`), []);
    assert.deepEqual(await labels(`${objective}    why: Because of\n      o|`), []);
  });
  it('writes the first thing of a list below its key', async () => {
    assert.equal(
      await chosen(`${objective}    initiatives: |\n    owner: maya`, 'initiative'),
      `${objective}    initiatives:\n      - title: <The work>\n        owner: <name>\n        status: idea\n        moves: <key result>\n        expect: <which number, by how much>\n    owner: maya`,
    );
  });
  it('finishes a sentence in its own words, and leaves one with numbers alone', async () => {
    const results = `${objective}    key_results:\n      - `;
    assert.equal(
      await chosen(`${results}Reduce payment failure rate|`, 'Reduce payment failure rate from …% to …%'),
      `${results}Reduce payment failure rate from <from>% to <to>%`,
    );
    assert.deepEqual(await labels(`${results}Reduce payment failure rate from 2% |`), []);
    // Editors offer what fits the words that are there: another sentence never stands in for one's own.
    const { list } = await at(`${results}Launch the new refunds|`);
    assert.ok(list.every(({ filter }) => filter === undefined));
  });
});

describe('completion of a sentence whose metric is being typed', () => {
  const results = (typed: string, also = '') =>
    `${head}objectives:\n  - title: One\n    key_results:\n      - ${typed}|${also}\n`;
  it('goes on with the metrics that begin so, whose good side it is', async () => {
    const found = await labels(results('Reduce ch'));
    assert.ok(found.includes('Reduce churn from …% to …%'), found.join(', '));
    assert.ok(found.every((label) => /^Reduce ch/i.test(label)));
    assert.deepEqual((await labels(results('Raise chec'))).slice(0, 2), [
      'Raise checkout conversion from …% to …%',
      'Raise chec from … to …',
    ]);
    assert.ok((await labels(results('raise the chec'))).includes('Raise the checkout conversion from …% to …%'));
    assert.ok(!(await labels(results('Raise chur'))).some((label) => label.includes('churn')));
  });
  it('takes a whole name for one’s own words', async () => {
    assert.equal((await labels(results('Reduce churn')))[0], 'Reduce churn from …% to …%');
    assert.equal(
      await chosen(results('Cut time to rest'), 'Cut time to restore service from … min to … min'),
      `${results('Cut time to restore service from <from> min to <to> min').replace('|', '')}`,
    );
  });
});

describe('completion of values', () => {
  it('offers the words a key takes', async () => {
    assert.deepEqual(await labels('status: |'), ['draft', 'active', 'closed']);
    assert.equal(await chosen('status:|', 'active'), 'status: active');
    assert.equal(await chosen('status: dr|aft # note', 'active'), 'status: active # note');
  });
  it('offers dates that make sense', async () => {
    assert.deepEqual(
      await labels(`${head}objectives:\n  - title: One\n    key_results:\n      - title: Two\n        due: |`),
      ['2026-12-31', '2026-10-19', '2026-10-12'],
    );
    assert.deepEqual(
      await labels(
        `${head}objectives:\n  - title: One\n    key_results:\n      - title: Two\n        check_ins:\n          - date: |`,
      ),
      ['2026-10-12'],
    );
  });
  it('offers cycles, people and teams', async () => {
    assert.deepEqual((await labels('cycle: |')).slice(0, 2), ['2026-Q4', '2027-Q1']);
    assert.deepEqual(await labels('owner: |'), ['ada']);
    assert.deepEqual(await labels('team: |'), ['Company']);
  });
  it('offers references with what they mean', async () => {
    const { list } = await at(`${head}objectives:\n  - title: One\n    supports: |`);
    assert.deepEqual(
      list.map((one) => [one.label, one.detail]),
      [['company/grow', 'Become the shop that gamers name first']],
    );
    const moves = await labels(
      `${head}objectives:\n  - title: One\n    id: one\n    key_results:\n      - id: two\n        title: Two\n    initiatives:\n      - title: Bet\n        moves: |`,
    );
    assert.deepEqual(moves, ['two', 'one', 'company/grow']);
  });
  it('offers key results that have no id, and names the one that is chosen', async () => {
    const text = (value: string) =>
      `${head}objectives:\n  - title: One\n    key_results:\n      - id: two\n        title: Two\n      - Reduce churn from 5% to 3%   # agreed\n    initiatives:\n      - title: Bet\n        moves: ${value}\n`;
    const { list, text: source } = await at(text('|'));
    assert.deepEqual(list.map(({ label, detail }) => [label, detail]).slice(0, 2), [
      ['two', 'Two'],
      ['churn', 'Reduce churn from 5% to 3%'],
    ]);
    const { edit, also = [] } = list[1]!;
    assert.equal(
      applyEdits(source, [...also, edit]),
      text('churn').replace('- Reduce churn', '- id: churn\n        title: Reduce churn'),
    );
    // A blank that was left is what editors look for.
    const blank = await at(text('<key-result|>'));
    assert.ok(blank.list[1]!.filter?.startsWith('<key-result> churn'));
  });
  it('offers references in a list', async () => {
    assert.equal(
      await chosen(`${head}objectives:\n  - title: One\n    supports:\n      - |`, 'company/grow'),
      `${head}objectives:\n  - title: One\n    supports:\n      - company/grow`,
    );
  });
  it('offers the number that the key result says, and where it stood last', async () => {
    const one = async (rest: string) => {
      const { list } = await at(
        `objectives:\n  - title: One\n    key_results:\n      - title: Cut latency from 900ms to 450ms\n        ${rest}`,
      );
      return list.map(({ label, detail }) => `${label}: ${detail}`);
    };
    const checkIns = (value: string) =>
      `check_ins:\n          - date: 2026-10-12\n            value: ${value}\n          - value: |`;
    assert.deepEqual(await one('baseline: |'), ['900ms: as the title says']);
    assert.deepEqual(await one('target: |'), ['450ms: as the title says']);
    assert.deepEqual(await one('check_ins:\n          - value: |'), ['900ms: where it started']);
    assert.deepEqual(await one(checkIns('700ms')), ['700ms: the last value']);
  });
  it('finishes a number in the unit of the key result', async () => {
    const text =
      'objectives:\n  - title: One\n    key_results:\n      - title: Two\n        baseline: 900 ms\n        target: 450|';
    assert.equal(await chosen(text, '450 ms'), text.replace('450|', '450 ms'));
  });
  it('offers metrics that fit the title first', async () => {
    const found = await labels(
      'objectives:\n  - title: One\n    key_results:\n      - title: Migrate service X to Kubernetes\n        metric: |',
    );
    assert.ok(found.length > 100);
    assert.ok(
      found.slice(0, 4).some((label) => /restore|recover/.test(label)),
      found.slice(0, 4).join(', '),
    );
  });
  it('offers a team’s own metrics before those of the catalogue', async () => {
    const { list } = await at('objectives:\n  - title: One\n    key_results:\n      - title: Two\n        metric: |', {
      'file:///w/okr.config.yaml': 'words:\n  metrics: [{ name: net patient flow, unit: per day, good: up }]\n',
    });
    assert.deepEqual([list[0]?.label, list[0]?.detail], ['net patient flow', 'per day, better when it rises']);
  });
  it('offers sentences with blanks for a key result', async () => {
    const { list } = await at(
      'objectives:\n  - title: Recover faster from failed releases\n    key_results:\n      - |',
    );
    const sentences = list.filter((one) => one.kind === 'sentence');
    assert.ok(sentences.length >= 2 && sentences.every((one) => /<from>.*<to>/.test(one.edit.text) && one.snippet));
  });
  it('offers rules behind okr-ignore', async () => {
    assert.ok((await labels('team: A # okr-ignore kr|')).includes('kr-is-task'));
  });
});
