import assert from 'node:assert/strict';
import { exitCodeFor } from '../../../server/src/cli/check';
import type { Io } from '../../../server/src/cli/io';
import { asAnnotations } from '../../../server/src/cli/report/annotations';
import { type Ran, okr as run } from '../../support/cli';

/** A draft that nobody can say anything about above a hint. */
const GOOD = `team: Payments
cycle: 2026-Q4
owner: maya
objectives:
  - title: Improve checkout reliability for high-value gaming transactions
    owner: maya
    key_results:
      - Reduce payment failure rate from 2.4% to 0.8%
      - Cut p95 checkout latency from 900ms to 450ms
`;
const BAD = GOOD.replace('owner: maya', 'ownr: maya');

/** Runs the command in `/w`. */
const okr = (
  argv: string,
  texts: Readonly<Record<string, string | undefined>> = {},
  more: Partial<Io> = {},
): Promise<Ran> =>
  run(
    argv.split(' ').filter((word) => word !== ''),
    texts,
    { today: () => '2026-09-20', ...more },
  );

/** The files named in a JSON answer. */
const filesIn = ({ out, err }: Ran): string[] => {
  assert.equal(err, '');
  return [...new Set((JSON.parse(out) as { file: string }[]).map(({ file }) => file))];
};

describe('okr check', () => {
  it('finds nothing above a hint in the small file of the format', async () => {
    const { code, out } = await okr('check', { 'a.okr.yaml': GOOD });
    assert.equal(code, 0, out);
    assert.doesNotMatch(out, /error|warning|information/);
  });

  it('tells a finding in a line that leads to it', async () => {
    const { code, out } = await okr('check', { 'sub/a.okr.yaml': BAD });
    assert.equal(code, 1);
    assert.match(out, /^sub\/a\.okr\.yaml:3:1 warning unknown-key .+$/m);
    assert.match(out, /\n\n\d+ warnings?.* in 1 file\.$/);
  });

  it('writes JSON with the promised keys, and nothing else', async () => {
    const { out } = await okr('check --format json', { 'a.okr.yaml': BAD });
    const found = (JSON.parse(out) as Record<string, unknown>[]).find(({ code }) => code === 'unknown-key')!;
    const { message, ...rest } = found;
    assert.equal(typeof message, 'string');
    assert.deepEqual(rest, {
      file: 'a.okr.yaml',
      line: 3,
      column: 1,
      endLine: 3,
      endColumn: 5,
      code: 'unknown-key',
      severity: 'warning',
      fixes: ['Rename to owner', 'Keep it as your own: x-ownr'],
    });
  });

  it('writes annotations for GitHub, the most severe first, and nothing in them ends the line', async () => {
    const text = GOOD.replace('owner: maya\nobj', 'ownr: "50%, a: b"\nobj').replace(/$/, 'objectives: []\n');
    const { code, out } = await okr('check --format github', { 'a.okr.yaml': text });
    assert.equal(code, 1);
    const lines = out.split('\n');
    assert.match(lines[0]!, /^::error file=a\.okr\.yaml,line=10,endLine=10,col=1,endColumn=\d+,title=[\w-]+::/);
    assert.ok(
      lines.some((line) => /^::warning file=.*,line=3,endLine=3,col=1,endColumn=5,title=unknown-key::/.test(line)),
    );
    const levels = lines.slice(0, -1).map((line) => /^::(error|warning|notice) /.exec(line)?.[1]);
    assert.deepEqual(
      levels,
      [...levels].sort((a, b) => 'ewn'.indexOf(a![0]!) - 'ewn'.indexOf(b![0]!)),
    );
    assert.match(lines.at(-1)!, / in 1 file\.$/);
    const place = { file: 'a,b: c.okr.yaml', line: 1, column: 2, endLine: 1, endColumn: 3 };
    const told = {
      ...place,
      code: 'x',
      severity: 'hint',
      message: '50%\n, a: b',
      fixes: [],
      stateOfWork: false,
    } as const;
    assert.match(
      asAnnotations([told], 1),
      /^::notice file=a%2Cb%3A c\.okr\.yaml,line=1,endLine=1,col=2,endColumn=3,title=x::50%25%0A, a: b\n/,
    );
  });

  it('writes an empty array for nothing', async () => {
    assert.equal((await okr('check --format=json', {})).out, '[]');
  });

  it('reports the paths, and knows the repository', async () => {
    const files = {
      '.git/HEAD': '',
      'company.okr.yaml': BAD.replace('Payments', 'Company').replace('  - title', '  - id: grow\n    title'),
      'teams/a.okr.yaml': GOOD.replace('    owner: maya\n', '    owner: maya\n    supports: company/grow\n'),
    };
    const below = await okr('check --format json teams', files);
    assert.ok(!filesIn(below).includes('company.okr.yaml'));
    assert.doesNotMatch(below.out, /unknown-reference/);
    assert.equal(below.code, 0);
    const inside = await okr('check a.okr.yaml', files, { cwd: '/w/teams' });
    assert.equal(inside.code, 0, inside.out);
    assert.doesNotMatch(inside.out, /unknown-reference/);
  });

  it('takes files, folders and globs', async () => {
    const files = { 'a.okr.yaml': BAD, 'b.okr.yml': BAD, 'x/c.okr.yaml': BAD, 'x/y/d.okr.yaml': BAD };
    for (const [argv, expected] of [
      ['', ['a.okr.yaml', 'b.okr.yml', 'x/c.okr.yaml', 'x/y/d.okr.yaml']],
      ['.', ['a.okr.yaml', 'b.okr.yml', 'x/c.okr.yaml', 'x/y/d.okr.yaml']],
      ['a.okr.yaml x/y', ['a.okr.yaml', 'x/y/d.okr.yaml']],
      ['*.okr.yml', ['b.okr.yml']],
      ['./x/**/*.okr.yaml', ['x/c.okr.yaml', 'x/y/d.okr.yaml']],
      ['/w/x/*', ['x/c.okr.yaml']],
      ['a.okr.yaml *.okr.yaml', ['a.okr.yaml']],
    ] as const)
      assert.deepEqual(filesIn(await okr(`check --format json ${argv}`, files)), expected, argv);
    const above = await okr('check --format json ../../x/*', files, { cwd: '/w/x/y' });
    assert.deepEqual(filesIn(above), ['/w/x/c.okr.yaml']);
  });

  it('judges by the date that is given', async () => {
    // Nobody runs the check-in: told when the cycle is near.
    const files = { 'a.okr.yaml': GOOD.replace('owner: maya\n', '') };
    assert.match((await okr('check --today 2026-09-28', files)).out, /no-review-owner/);
    assert.doesNotMatch((await okr('check --today 2026-01-10', files)).out, /no-review-owner/);
  });

  it('does not fail for the state of the work, unless asked to', () => {
    const risk = { severity: 'warning', stateOfWork: true } as const;
    assert.equal(exitCodeFor([risk], false), 0);
    assert.equal(exitCodeFor([risk], true), 1);
    assert.equal(exitCodeFor([risk, { severity: 'error', stateOfWork: false }], false), 1);
    assert.equal(exitCodeFor([{ severity: 'information', stateOfWork: false }], true), 0);
  });

  it('takes severities from the configuration, and checks it', async () => {
    const off = await okr('check', { 'a.okr.yaml': BAD, 'okr.config.yaml': 'rules:\n  unknown-key: off\n' });
    assert.equal(off.code, 0, off.out);
    const wrong = await okr('check', { 'a.okr.yaml': GOOD, 'okr.config.yaml': 'rules:\n  unknown-kee: off\n' });
    assert.match(wrong.out, /^okr\.config\.yaml:2:3 warning unknown-rule/m);
    assert.equal(wrong.code, 1);
  });

  it('tells what may not be looked into from what is not there', async () => {
    const { code, err } = await okr('check secret/a.okr.yaml', { 'a.okr.yaml': '' }, { kindOf: () => 'locked' });
    assert.equal(code, 2);
    assert.match(err, /secret\/a\.okr\.yaml can't be read: no permission/);
  });

  for (const [argv, message] of [
    ['check nowhere.okr.yaml', /^okr: nowhere\.okr\.yaml is not there\.$/],
    ['check nowhere', /nowhere is not there/],
    ['check *.nothing', /No OKR file matches \*\.nothing/],
    ['check notes.md', /notes\.md is no OKR file/],
    ['check --format xml', /--format is text, json or github, not "xml"/],
    ['check --today 2026-02-30', /--today takes a date.*2026-02-30/],
    ['check --colour', /--colour/],
    ['frobnicate', /no command "frobnicate"/],
    ['read', /Give a sentence/],
  ] as const)
    it(`can't run: ${argv}`, async () => {
      const { code, out, err } = await okr(argv, { 'a.okr.yaml': GOOD, 'notes.md': '' });
      assert.equal(code, 2);
      assert.match(err, message);
      assert.equal(out, '');
    });

  it('says which file it could not read', async () => {
    const { code, err } = await okr('check', { 'a.okr.yaml': GOOD, 'b.okr.yaml': undefined });
    assert.equal(code, 2);
    assert.equal(err, "b.okr.yaml can't be read: permission denied");
  });

  it('fails where a folder that was asked for could not be looked into, and says nothing of no files', async () => {
    const unread = { unreadFolders: () => ['/w/secret'] };
    const files = { 'a.okr.yaml': GOOD, 'x/b.okr.yaml': GOOD };
    assert.equal((await okr('check', files, unread)).code, 2);
    assert.equal((await okr('check x', files, unread)).code, 0);
    assert.equal((await okr('check', {}, unread)).out, '');
  });

  it('colours only for a terminal', async () => {
    const esc = String.fromCharCode(27);
    assert.ok(!(await okr('check', { 'a.okr.yaml': BAD })).out.includes(esc));
    assert.ok(
      (await okr('check', { 'a.okr.yaml': BAD }, { colours: true })).out.includes(`${esc}[33mwarning${esc}[0m`),
    );
  });

  it('keeps a line a line, whatever the file holds', async () => {
    const { out } = await okr('check', { 'a.okr.yaml': GOOD.replace('owner: maya', '"ow\\e[31m\\nr": maya') });
    assert.ok(!out.includes(String.fromCharCode(27)));
    for (const line of out.split('\n').filter(Boolean)) assert.match(line, /^a\.okr\.yaml:\d+:\d+ | in 1 file\.$/);
  });
});

describe('okr read', () => {
  const keys = ['text', 'kind', 'confidence', 'evidence', 'measure', 'rewrites'];

  it('writes one JSON object a line, for arguments and for standard input', async () => {
    const input = async () => 'Cut p95 checkout latency from 900ms to 450ms\r\n\nImprove platform reliability\n';
    const { code, out } = await okr('read --format json -', {}, { input });
    assert.equal(code, 0);
    const readings = out.split('\n').map((line) => JSON.parse(line) as Record<string, unknown>);
    assert.deepEqual(
      readings.map((reading) => Object.keys(reading)),
      [keys, keys],
    );
    const [first, second] = readings;
    assert.equal(first?.kind, 'outcome');
    assert.deepEqual(first.measure, {
      metric: 'p95 checkout latency',
      direction: 'down',
      from: '900ms',
      to: '450ms',
      by: null,
      unit: 'ms',
      per: null,
      deadline: null,
    });
    assert.equal(second?.kind, 'vague');
    for (const { start, end, text } of first.evidence as { start: number; end: number; text: string }[])
      assert.equal((first.text as string).slice(start, end), text);
  });

  it('tells a person what it saw', async () => {
    const { out } = await okr('read Refactoring', {});
    assert.match(out, /^Refactoring\n {2}\w+: /);
  });
});

describe('okr', () => {
  it('helps', async () => {
    assert.match((await okr('--help')).out, /okr check \[--format text\|json\|github\]/);
    assert.equal((await okr('--help')).code, 0);
    assert.equal((await okr('')).code, 2);
    assert.equal((await okr('--version')).out, '1.2.3');
    assert.match((await okr('check --help')).out, /Exit codes/);
  });

  it('helps with one command alone', async () => {
    const { out, code } = await okr('status --help');
    assert.equal(code, 0);
    assert.match(out, /^ {2}okr status \[/);
    assert.doesNotMatch(out, /okr (?:check|read|close)\b/);
    assert.equal((await okr('help status')).out, out);
    assert.match((await okr('help stats')).err, /There is no command "stats"\. There are check, read/);
  });

  for (const [argv, reason] of [
    ['status --bogus', /^okr: okr status has no option --bogus\. okr status --help says more\.$/],
    ['check --today', /^okr: --today takes a value\. okr check --help says more\.$/],
    ['check --steering=no', /^okr: --steering takes no value\./],
    ['status --format github', /--format is text or json, not "github"/],
    ['check -x', /okr check has no option -x\./],
  ] as const)
    it(`says in its own words: ${argv}`, async () => {
      const { code, out, err } = await okr(argv, {});
      assert.deepEqual([code, out], [2, '']);
      assert.match(err, reason);
    });

  it('says why a file can’t be written', async () => {
    const reasons = { ENOENT: /there is no folder \/w\./, EACCES: /you may not write there/, EISDIR: /it is a folder/ };
    for (const [fault, reason] of Object.entries(reasons)) {
      const write = () => Promise.reject(Object.assign(new Error(`${fault}: open`), { code: fault }));
      const { code, err } = await okr('new --team Ferry --cycle 2026-Q4 --write', {}, { write });
      assert.equal(code, 2);
      assert.match(err, reason);
      assert.doesNotMatch(err, /open|E[A-Z]{4}/);
    }
  });
});
