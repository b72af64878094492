import assert from 'node:assert/strict';
import { setTimeout as sleep } from 'node:timers/promises';
import { teamsOffered } from '../../../client/src/agenda/teams';
import { aboutAt, dayOf, threadLabel } from '../../../client/src/comments/words';
import { isToldElsewhere, shows } from '../../../client/src/diagnostics/shows';
import { freeName } from '../../../client/src/newFile/name';
import { pagePath } from '../../../client/src/rules/page';
import { CrashLog } from '../../../client/src/server/crashes';
import { statusWords } from '../../../client/src/status/words';
import { debounce } from '../../../client/src/ui/debounce';

describe('which findings are shown', () => {
  it('follows the setting', () => {
    const shown = (display: 'all' | 'noHints' | 'problemsOnly') =>
      (['Error', 'Warning', 'Information', 'Hint'] as const).filter((weight) => shows(display, weight));
    assert.deepEqual(shown('all'), ['Error', 'Warning', 'Information', 'Hint']);
    assert.deepEqual(shown('noHints'), ['Error', 'Warning', 'Information']);
    assert.deepEqual(shown('problemsOnly'), ['Error', 'Warning']);
  });

  it('knows what every checker of YAML tells', () => {
    assert.equal(isToldElsewhere({ code: 'yaml-syntax' }), true);
    assert.equal(isToldElsewhere({ code: { value: 'yaml-syntax' } }), true);
    for (const code of ['unknown-rule', { value: 'kr-is-task' }, undefined, 7])
      assert.equal(isToldElsewhere({ code }), false);
  });
});

describe('the name of a new file', () => {
  const free = (...taken: readonly string[]) => freeName('a-2026-q4.okr.yaml', async (name) => taken.includes(name));

  it('is counted on where it is taken', async () => {
    assert.equal(await free(), 'a-2026-q4.okr.yaml');
    assert.equal(await free('a-2026-q4.okr.yaml', 'a-2026-q4-2.okr.yaml'), 'a-2026-q4-3.okr.yaml');
    await assert.rejects(
      freeName('a.okr.yaml', async () => true),
      /too many files/,
    );
  });
});

describe('the page of a rule', () => {
  it('is found by the code, and by nothing else', () => {
    assert.equal(pagePath('kr-is-task'), 'docs/rules/kr-is-task.md');
    for (const bad of ['../../secret', 'KR', '', undefined, 7, 'a/b', '-a']) assert.equal(pagePath(bad), undefined);
  });
});

describe('a server that ends unasked', () => {
  it('is started again, but not for ever', () => {
    const log = new CrashLog();
    assert.deepEqual(
      [0, 1000, 2000, 3000].map((time) => log.add(time)),
      [true, true, true, false],
    );
  });

  it('gets new chances as time goes by', () => {
    const log = new CrashLog();
    for (let minute = 0; minute < 20; minute++) assert.ok(log.add(minute * 90_000));
  });
});

describe('the status item', () => {
  const none = { errors: 0, warnings: 0, others: 0 };

  it('says what the server does', () => {
    assert.deepEqual(statusWords('reading', none), {
      text: 'OKR',
      detail: 'reading the workspace…',
      busy: true,
      severity: 'information',
    });
    assert.equal(statusWords('failed', none).severity, 'error');
    assert.equal(statusWords('starting', none).busy, true);
  });

  it('counts the findings', () => {
    assert.equal(statusWords('ready', none).detail, 'no findings in this file');
    assert.equal(
      statusWords('ready', { errors: 1, warnings: 2, others: 1 }).detail,
      '1 error, 2 warnings, 1 suggestion in this file',
    );
  });
});

describe('calls that pause', () => {
  it('end in one run', async () => {
    let runs = 0;
    const { call } = debounce(1, () => runs++);
    call();
    call();
    assert.equal(runs, 0);
    await sleep(3);
    assert.equal(runs, 1);
  });

  it('end in none when it is over', async () => {
    let runs = 0;
    const { call, dispose } = debounce(1, () => runs++);
    call();
    dispose();
    await sleep(3);
    assert.equal(runs, 0);
  });
});

describe('whose sync is offered', () => {
  it('begins with the team one looks at', () => {
    const teams = ['Ferry', 'Quay', 'Harbour'];
    assert.deepEqual(teamsOffered({ teams, owners: [], here: 'Quay' }), ['Quay', 'All teams', 'Ferry', 'Harbour']);
    assert.deepEqual(teamsOffered({ teams, owners: [] }), ['All teams', ...teams]);
  });
});

describe('comment threads', () => {
  const lines = (start: number, end: number) => ({
    start: { line: start, character: 0 },
    end: { line: end, character: 9 },
  });

  it('are about what stands on the line, the narrowest where several do', () => {
    const places = [
      { range: lines(2, 9) },
      { range: lines(4, 4), about: 'target' },
      { range: lines(5, 7), about: 'dependency' },
    ] as const;
    assert.equal(aboutAt(places, 2), undefined);
    assert.equal(aboutAt(places, 4), 'target');
    assert.equal(aboutAt(places, 6), 'dependency');
  });

  it('say what they are about, and whether it was answered', () => {
    assert.equal(threadLabel({ about: 'target', isOpen: true }), 'About the target');
    assert.equal(threadLabel({ about: 'dependency', isOpen: false }), 'About a dependency · answered');
    assert.equal(threadLabel({ isOpen: true }), 'Comment');
  });

  it('show the day that is written, in any time zone', () => {
    const day = dayOf('2026-10-12');
    assert.deepEqual([day?.getFullYear(), day?.getMonth(), day?.getDate()], [2026, 9, 12]);
    assert.equal(dayOf(undefined), undefined);
  });
});
