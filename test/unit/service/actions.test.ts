import assert from 'node:assert/strict';
import { Pieces } from '../../../server/src/service/actions/pieces';
import { bench, benchAt, edited } from '../../support/service';

const SMALL = `team: Payments
cycle: 2026-Q4
owner: maya
objectives:
  - title: Make paying certain for players
    owner: maya
    key_results:
      - Reduce payment failure rate from 2.4% to 0.8%
      - «Migrate service X to Kubernetes»
`;

describe('code actions', () => {
  it('come in the order fixes, ignoring, pages; one of the latter for each rule', async () => {
    const { service, document, range } = await benchAt(SMALL);
    const actions = service.codeActions(document(), range, true);
    const kinds = actions.map(({ title, page }) => (page ? 'page' : title.startsWith('Ignore') ? 'ignore' : 'fix'));
    assert.deepEqual([...new Set(kinds)], ['fix', 'ignore', 'page']);
    assert.ok(actions.some(({ title }) => title === 'Ignore kr-is-task here'));
    assert.ok(actions.some(({ page }) => page === 'kr-is-task'));
    const pages = actions.flatMap(({ page }) => page ?? []);
    assert.equal(new Set(pages).size, pages.length);
  });

  it('are about the findings that the range touches, and no others', async () => {
    const { service, document } = await benchAt(SMALL);
    const start = SMALL.indexOf('Payments') + 1;
    assert.equal(service.codeActions(document(), { start, end: start + 3 }, true).length, 0);
  });

  it('are the same anywhere in a title; what is wrong with a few of its words comes before who owns it', async () => {
    const text = SMALL.replace('    owner: maya\n', '')
      .replace('owner: maya\n', '')
      .replace(/«.*»/, 'Publish 12 blog posts');
    const { service, document } = await bench(text);
    const at = (word: string) => {
      const start = text.indexOf(word);
      return service
        .codeActions(document(), { start, end: start }, true)
        .map(({ title, finding }) => `${finding.code} ${title}`);
    };
    const there = at('blog');
    assert.deepEqual(at('Publish'), there);
    const [output, owner] = ['kr-is-output', 'kr-no-owner'].map((code) =>
      there.findIndex((one) => one.startsWith(code)),
    );
    assert.ok(output! >= 0 && output! < owner!, there.join('\n'));
    assert.ok(!at('Reduce').some((one) => one.startsWith('kr-is-output')));
  });

  it('offer rewrites of a task that leave no task', async () => {
    const { service, document, range } = await benchAt(SMALL);
    const rewrites = service
      .codeActions(document(), range, true)
      .filter(({ finding, edits }) => finding.code === 'kr-is-task' && edits?.[0]?.edits.some(({ blanks }) => blanks));
    assert.ok(rewrites.length >= 2, 'at least two to choose from');
    for (const { title, edits } of rewrites) {
      const text = edited(document(), edits![0]!.edits);
      const again = await bench(text);
      assert.ok(!again.service.findings(again.document().uri).some(({ code }) => code === 'kr-is-task'), title);
    }
  });
});

describe('ignoring a finding where it stands', () => {
  for (const [about, source] of [
    ['a plain key result', SMALL],
    ['a title in a map', SMALL.replace('- «Migrate', '- owner: sam\n        title: «Migrate')],
    ['a title that begins the item', SMALL.replace('- «', '- title: «')],
    ['flow style', SMALL.replace(/- «(.*)»/, '- { title: «$1», owner: sam }')],
    ['a block of several lines', SMALL.replace(/- «(.*)»/, '- title: >-\n          «$1\n          and keep it there»')],
    ['two spaces less', SMALL.replace(/^ {6}-/gm, '    -')],
    ['CRLF', SMALL.replace(/\n/g, '\r\n')],
  ] as const)
    it(about, async () => {
      const { service, document, range } = await benchAt(source);
      const codes = (of: typeof service, uri: string) => of.findings(uri).map(({ code }) => code);
      const before = codes(service, document().uri);
      assert.ok(before.includes('kr-is-task'), before.join(' '));
      const action = service
        .codeActions(document(), range, false)
        .find(({ title }) => title === 'Ignore kr-is-task here');
      const text = edited(document(), action!.edits![0]!.edits);
      assert.match(text, /^ +# okr-ignore kr-is-task: \r?$/m);
      const again = await bench(text);
      const left = codes(again.service, again.document().uri);
      assert.deepEqual(
        left.filter((code) => code === 'kr-is-task' || code === 'unused-ignore'),
        [],
      );
    });

  it('is not offered for what is broken or about ignoring', async () => {
    const { service, document } = await benchAt('team: "A\n# okr-ignore nothing: x\n');
    const actions = service.codeActions(document(), { start: 0, end: document().text.length }, true);
    assert.ok(actions.length > 0);
    assert.ok(!actions.some(({ title }) => /Ignore (yaml-syntax|unused-ignore|unknown-rule)/.test(title)));
  });
});

describe('fixing all that is safe', () => {
  it('leaves nothing that is safe to fix, and breaks nothing', async () => {
    const { service, document } = await benchAt(`${SMALL.replace(/[«»]/g, '')}  - title: A\n    owner: @maya\n`);
    const text = edited(document(), service.fixAll(document()));
    const again = await bench(text);
    const safe = again.service
      .findings(again.document().uri)
      .flatMap((finding) => finding.fixes().filter((fix) => fix.safe));
    assert.deepEqual(safe, []);
    assert.deepEqual(again.service.fixAll(again.document()), []);
  });
});

describe('several rounds of edits as one', () => {
  it('stay small', () => {
    const pieces = new Pieces(100);
    pieces.apply([{ start: 10, end: 12, text: 'ab' }]);
    pieces.apply([{ start: 50, end: 50, text: 'x' }]);
    assert.deepEqual(pieces.toEdits(), [
      { start: 10, end: 12, text: 'ab' },
      { start: 50, end: 50, text: 'x' },
    ]);
  });
});
