/** `okr agenda`, from the files to what is printed. */
import assert from 'node:assert/strict';
import { okr as run } from '../../support/cli';
import { setWith } from '../../support/state';

const FERRY = setWith({
  weeks: [
    ['2026-11-02', 'value: 8%, confidence: 0.6'],
    [
      '2026-11-09',
      'value: 7%, confidence: 0.6, decisions_needed: [{ text: Hire a pilot?, who: per, due: 2026-11-12 }]',
    ],
  ],
});

const okr = (argv: readonly string[], unreadable = false) =>
  run(argv, { 'a.okr.yaml': FERRY, 'b.okr.yaml': unreadable ? undefined : FERRY.replace('Ferry', 'Quay') });

describe('okr agenda', () => {
  it('prints the agenda of the files at the paths, as of today', async () => {
    const { code, out, err } = await okr(['agenda', 'a.okr.yaml']);
    assert.equal(code, 0, err);
    assert.match(
      out,
      /^# Sync on 2026-11-16: Ferry\n\nSince the last sync on 2026-11-09\.\n\n## To decide\n\n1\. \*\*Hire/,
    );
    assert.doesNotMatch(out, /\n$/);
    assert.match((await okr(['agenda'])).out, /^# Sync on 2026-11-16: Ferry and Quay\n/);
  });

  it('takes the day, the last sync and a person', async () => {
    const since = await okr(['agenda', '--today', '2026-11-10', '--since', '2026-11-05', 'a.okr.yaml']);
    assert.match(since.out, /^# Sync on 2026-11-10.*Since the last sync on 2026-11-05\..*8% → 7%/s);
    const person = await okr(['agenda', '--owner', 'per']);
    assert.match(person.out, /^# 1:1 with per on 2026-11-16\n/);
  });

  it('says what it can’t do', async () => {
    for (const [argv, reason] of [
      [['--since', 'monday'], /--since takes a date such as 2026-12-18, not "monday"/],
      [['--today', '2026-02-30'], /--today takes a date/],
      [['--owner', 'nobody'], /Nobody called nobody owns anything .* There are ole, per\./],
      [['c.okr.yaml'], /c\.okr\.yaml is not there/],
      [['--steering'], /okr agenda has no option --steering\. okr agenda --help/],
    ] as const) {
      const { code, out, err } = await okr(['agenda', ...argv]);
      assert.equal(code, 2, argv.join(' '));
      assert.equal(out, '');
      assert.match(err, reason);
    }
    const { code, err } = await okr(['agenda'], true);
    assert.equal(code, 2);
    assert.match(err, /b\.okr\.yaml can't be read: permission denied/);
  });
});
