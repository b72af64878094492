/** `okr close` and `okr new`, from the files to what is printed and written. */
import assert from 'node:assert/strict';
import { okr as run } from '../../support/cli';
import { memoryFiles } from '../../support/memoryFiles';
import { setWith } from '../../support/state';

/** Runs the command over files in memory, which it may write into. */
function terminal(texts: Readonly<Record<string, string>>, today = '2027-01-04') {
  const files = memoryFiles(texts);
  const written: string[] = [];
  const write = async (path: string, text: string) => {
    written.push(path);
    files.texts.set(`file://${path}`, text);
  };
  const okr = (...argv: string[]) => run(argv, files, { write, today: () => today });
  return { okr, written, text: (path: string) => files.texts.get(`file:///w/${path}`) };
}

const FERRY = setWith({
  head: 'status: active',
  keys: ['id: crossings'],
  weeks: [['2026-12-21', 'value: 6%, confidence: 0.4']],
  end: '      - Raise punctual departures from 71% to 91%\n',
});
const SAID = [
  '--keep',
  'crossings=The pier opens in March',
  '--score',
  '1.2=0.0',
  '--let-go',
  '1.2=Nobody measures it',
];

describe('okr close', () => {
  it('shows what it would write and what is still to be said, and writes nothing', async () => {
    const { okr, written } = terminal({ 'a.okr.yaml': FERRY });
    const { code, out } = await okr('close', '--learned', 'crossings=Ice, not staff');
    assert.equal(code, 0);
    assert.deepEqual(written, []);
    assert.match(out, /^Ferry · 2026-Q4 · ended 2026-12-31 {2}a\.okr\.yaml$/m);
    assert.match(
      out,
      /^ {4}9% → 3% · last 6% on 2026-12-21 · 0\.5 · aspirational · missed: it moved, and fell short$/m,
    );
    assert.match(out, /^@@ line 1 @@\n {2}team: Ferry\n {2}cycle: 2026-Q4\n- status: active\n\+ status: closed\n/m);
    assert.match(out, /^\+ {9}learned: Ice, not staff$/m);
    assert.match(
      out,
      /Still to be said:\n {2}--keep, --adapt or --let-go crossings=WHY.*\n {2}--score 1\.2=0\.0 to 1\.0.*\n {2}--changed, --failed or --differently TEXT/,
    );
    assert.match(out, /Nothing is written\. With --write it is\.$/);
  });

  it('writes the set and the next cycle’s draft when everything is said', async () => {
    const { okr, written, text } = terminal({ 'a.okr.yaml': FERRY });
    const ran = await okr(
      'close',
      ...SAID,
      '--changed',
      'Fewer boats lie idle',
      '--next',
      '2027-Q1',
      '--write',
      'a.okr.yaml',
    );
    assert.equal(ran.code, 0, ran.err);
    assert.deepEqual(written, ['/w/a.okr.yaml', '/w/ferry-2027-q1.okr.yaml']);
    assert.match(text('a.okr.yaml') ?? '', /^status: closed$/m);
    assert.match(text('a.okr.yaml') ?? '', /next_cycle: let-go\n {8}reason: Nobody measures it\n/);
    assert.match(text('ferry-2027-q1.okr.yaml') ?? '', /title: Cut cancelled crossings from 6% to 3%\n/);
    assert.match(ran.out, /Closed: a\.okr\.yaml\nDrafted: ferry-2027-q1\.okr\.yaml$/);
    assert.match((await okr('close')).err, /There is no set to close here: none is active/);
  });

  it('writes nothing while something is unsaid, or where the draft would stand on a file', async () => {
    const { okr, written } = terminal({ 'a.okr.yaml': FERRY, 'ferry-2027-q1.okr.yaml': 'team: Ferry\n' });
    const unsaid = await okr('close', '--write');
    assert.equal(unsaid.code, 2);
    assert.match(unsaid.err, /Nothing was written\. Say first:\n {2}--keep, --adapt or --let-go crossings=WHY/);
    const taken = await okr('close', ...SAID, '--failed', 'The pier', '--next', '2027-Q1', '--write');
    assert.match(taken.err, /ferry-2027-q1\.okr\.yaml is there already; nothing was written/);
    assert.deepEqual(written, []);
  });

  it('says what it does not understand', async () => {
    const { okr } = terminal({ 'a.okr.yaml': FERRY, 'b.okr.yaml': FERRY.replace('Ferry', 'Port') });
    for (const [argv, reason] of [
      [[], /One set is closed at a time; say which by --team or its file:\n {2}Ferry · 2026-Q4\n {2}Port · 2026-Q4/],
      [['--team', 'Air'], /No active set is of the team "Air"/],
      [
        ['--team', 'port', '--score', 'boats=1'],
        /"boats", which is no key result of Port · 2026-Q4\. There are crossings, 1\.2/,
      ],
      [['--team', 'port', '--keep', 'crossings'], /--keep takes a key result and a text: crossings=…/],
      [['--team', 'port', '--score', 'crossings=7'], /“7” is no score/],
      [['--next', 'soon'], /--next takes a cycle such as 2027-Q1/],
    ] as const) {
      const { code, err } = await okr('close', ...argv);
      assert.equal(code, 2);
      assert.match(err, reason);
    }
  });
});

describe('okr new', () => {
  it('prints an empty file, and writes it only when asked to, over nothing', async () => {
    const { okr, written, text } = terminal({ 'a.okr.yaml': FERRY });
    const shown = await okr('new', '--team', 'Port', '--cycle', '2027-Q1', '--owner', 'ida');
    assert.match(shown.out, /^team: Port\ncycle: 2027-Q1\nowner: ida\n\nobjectives:\n {2}- title: </);
    assert.match(shown.err, /port-2027-q1\.okr\.yaml is not written/);
    assert.deepEqual(written, []);
    assert.equal((await okr('new', '--team', 'Port', '--cycle', '2027-Q1', '--write')).code, 0);
    assert.match(text('port-2027-q1.okr.yaml') ?? '', /^team: Port\n/);
    assert.equal((await okr('new', '--team', 'Port', '--cycle', '2027-Q1', '--write')).code, 2);
    assert.match((await okr('new')).err, /takes --team and --cycle, or --from FILE/);
    assert.match((await okr('new', '--team', 'A', '--cycle', 'soon')).err, /--cycle takes a cycle/);
  });

  it('takes over what a closed file keeps', async () => {
    const { okr } = terminal({ 'a.okr.yaml': FERRY });
    await okr('close', ...SAID, '--failed', 'The pier', '--write');
    const { out } = await okr('new', '--from', 'a.okr.yaml');
    assert.match(out, /^cycle: 2027-Q1$/m);
    assert.match(out, /# Kept at 0\.5: The pier opens in March\n.*id: crossings\n/);
    assert.match(out, /continues: ferry\/crossings@2026-Q4/);
    assert.ok(!out.includes('punctual'));
    const nothing = terminal({ 'a.okr.yaml': FERRY });
    assert.match((await nothing.okr('new', '--from', 'a.okr.yaml')).err, /a\.okr\.yaml keeps nothing/);
  });
});
