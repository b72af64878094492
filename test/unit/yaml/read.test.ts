import assert from 'node:assert/strict';
import { each, keyResultsOf, type OkrDocument } from '../../../server/src/okr/model';
import { readDocument } from '../../../server/src/yaml/index';

const read = (text: string): OkrDocument => readDocument('file:///a.okr.yaml', text);
const set = (text: string) => read(text).sets[0]!;
const at = (document: OkrDocument, span: { start: number; end: number }) => document.text.slice(span.start, span.end);
const titles = (text: string) => keyResultsOf(set(text)).map((keyResult) => keyResult.title?.text);

const SMALL = `team: Payments
cycle: 2026-Q4
objectives:
  - title: Improve checkout   # a comment
    key_results:
      - Reduce failures from 2.4% to 0.8%
      - id: latency
        title: 'Cut p95 latency'
        target: "450ms"
        due: 2026-12-18
`;

describe('reading a file', () => {
  it('gives every value with its key, place, text and meaning', () => {
    const document = read(SMALL);
    const [plain, full] = keyResultsOf(document.sets[0]!);
    assert.equal(plain!.plain, true);
    assert.equal(plain!.title!.key, undefined);
    assert.equal(at(document, plain!.span), 'Reduce failures from 2.4% to 0.8%');
    assert.equal(full!.plain, false);
    assert.equal(at(document, full!.span), SMALL.slice(SMALL.indexOf('id: latency')).trimEnd());
    assert.equal(at(document, full!.target!.key!), 'target');
    assert.equal(at(document, full!.target!.span), '"450ms"');
    assert.equal(full!.target!.value!.base, 0.45);
    assert.equal(full!.due!.value, '2026-12-18');
    assert.deepEqual(
      full!.keys.map((key) => key.name),
      ['id', 'title', 'target', 'due'],
    );
    assert.equal(full!.parent.title!.text, 'Improve checkout');
    assert.deepEqual(
      document.comments.map((comment) => [comment.text, comment.ownLine]),
      [['# a comment', false]],
    );
    assert.deepEqual(document.problems, []);
  });

  it('collects the comments above a file whose first key is quoted', () => {
    const document = read('# The set\n\n# agreed\n"objectives":\n  - One\n');
    assert.deepEqual(
      document.comments.map((comment) => comment.text),
      ['# The set', '# agreed'],
    );
  });

  it('reads both list styles, 2 and 4 spaces, flow style and Windows line ends alike', () => {
    const tight = SMALL.replace('  - title', '- title')
      .replace(/^ {4}(?=key_results)/m, '  ')
      .replace(/^ {6}/gm, '  ')
      .replace(/^ {4}(?=id|title|target|due)/gm, '    ');
    const wide = SMALL.replace(/^ +/gm, (spaces) => spaces.repeat(2)).replaceAll('- ', '-   ');
    const flow =
      '{ team: Payments, objectives: [{ title: Improve checkout, key_results: [Reduce failures from 2.4% to 0.8%, { title: Cut p95 latency }] }] }';
    for (const text of [
      SMALL,
      tight,
      wide,
      flow,
      SMALL.replaceAll('\n', '\r\n'),
      `\ufeff${SMALL}`,
      `---\n${SMALL}...\n`,
    ]) {
      assert.deepEqual(titles(text), ['Reduce failures from 2.4% to 0.8%', 'Cut p95 latency'], text);
      assert.deepEqual(read(text).problems, [], text);
    }
    assert.equal(read(SMALL.replaceAll('\n', '\r\n')).eol, '\r\n');
  });

  it('gives a set for each YAML document', () => {
    const document = read(
      '# all of them\n---\nteam: A\nobjectives: []\n---\nteam: B\nobjectives:\n  - Be found\n---\n',
    );
    assert.deepEqual(
      document.sets.map((one) => one.team?.text),
      ['A', 'B'],
    );
    assert.equal(document.sets[1]!.document, document);
  });

  it('keeps ids, people and quantities as they are written', () => {
    const { owner, objectives } = set(
      'owner: no\nobjectives:\n  - id: 1e3\n    title: x\n    key_results:\n      - title: y\n        target: 012\n',
    );
    assert.deepEqual(owner!.value, ['no']);
    const objective = objectives!.items[0]!;
    assert.equal(objective.id!.value, '1e3');
    assert.equal(objective.key_results!.items[0]!.target!.text, '012');
  });

  it('takes a key without a value as absent, and leaves x- keys alone', () => {
    const one = set('team:\ncycle: ~\nowner: null\nx-cost: [1, {a: b}]\nobjectives: []\n');
    assert.deepEqual([one.team, one.cycle, one.owner], [undefined, undefined, undefined]);
    assert.deepEqual(
      one.keys.map((key) => key.name),
      ['team', 'cycle', 'owner', 'x-cost', 'objectives'],
    );
    assert.deepEqual(one.document.problems, []);
  });

  it('reads one owner or several, one reference or several', () => {
    const [a, b] = set(
      'objectives:\n  - title: a\n    owner: ruth & lee\n    supports: x/y\n  - title: b\n    owner: [ruth, lee]\n    supports: [x/y, z]\n',
    ).objectives!.items;
    assert.deepEqual(a!.owner!.value, ['ruth', 'lee']);
    assert.deepEqual(b!.owner!.value, ['ruth', 'lee']);
    assert.deepEqual(
      each(a!.supports).map((field) => field.value!.id),
      ['y'],
    );
    assert.deepEqual(
      each(b!.supports).map((field) => field.value!.id),
      ['y', 'z'],
    );
  });

  it('follows anchors, aliases and <<, also across key results', () => {
    const text =
      'x-defaults: &d\n  owner: maya\n  due: 2026-12-18\nobjectives:\n  - title: a\n    key_results:\n      - <<: *d\n        title: b\n        owner: sam\n      - title: &t Cut latency\n      - title: *t\n';
    const [first, , third] = keyResultsOf(set(text));
    assert.deepEqual([first!.owner!.text, first!.due!.value], ['sam', '2026-12-18']);
    assert.equal(third!.title!.text, 'Cut latency');
    assert.equal(at(third!.parent.parent.document, third!.title!.span), '*t');
    assert.deepEqual(read(text).problems, []);
  });

  it('reads a cycle with dates of its own', () => {
    const { cycle } = set('cycle: { name: Autumn, start: 2026-09-01, end: 2026-11-30 }\nobjectives: []\n');
    assert.deepEqual(cycle!.value!.own, { start: '2026-09-01', end: '2026-11-30' });
    assert.equal(cycle!.map!.shape, 'cycleMap');
    assert.equal(
      set('cycle: { name: Autumn, start: 2026-09-01, end: 2026-08-30 }\nobjectives: []\n').document.problems[0]!.kind,
      'invalid-value',
    );
  });

  it('gives an element with nothing in it, so that it can be told', () => {
    const [empty, other] = keyResultsOf(set('objectives:\n  - title: a\n    key_results:\n      -\n      - b\n'));
    assert.equal(empty!.title, undefined);
    assert.equal(other!.title!.text, 'b');
  });

  it('has no sets in an empty file', () => {
    for (const text of ['', '\n', '# nothing\n', '---\n']) assert.deepEqual(read(text).sets, []);
  });
});
