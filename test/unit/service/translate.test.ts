/** From a wider goal to a team's own objective: what is offered, what is written, and that our own rules find nothing in it. */
import assert from 'node:assert/strict';
import { applyEdits } from '../../../server/src/okr/edit';
import { withoutStops } from '../../../server/src/service';
import type { TranslationWanted } from '../../../server/src/service/translate';
import { bench } from '../../support/service';

const COMPANY = `team: Company
cycle: 2026
objectives:
  - id: grow
    title: Become the shop that gamers name first
    key_results:
      - Raise checkout conversion from 61% to 70%
      - Players who tell a friend rise from 12% to 20%
`;
const PAYMENTS = `team: Payments
cycle: 2026-Q4
status: draft
owner: maya
not_doing: [Rewrite the ledger]
objectives:
  - title: Make paying with cards dependable for returning players
    owner: maya
    key_results:
      - Reduce chargebacks from 0.9% to 0.4%
      - Cut p95 checkout latency from 900ms to 450ms

health_metrics: [{ title: Refunds within a day, at_least: 95% }]
`;
const FILES = { 'company.okr.yaml': COMPANY, 'payments.okr.yaml': PAYMENTS };

async function table(files: Readonly<Record<string, string>> = FILES) {
  const { service, document } = await bench(files, '2026-10-14');
  const company = document('company.okr.yaml');
  const at = company.text.indexOf('Become');
  return {
    service,
    form: () => service.translationForm(company, at),
    ask: (wanted: Partial<TranslationWanted> = {}) =>
      service.translation(company, at, { team: 'Payments', metrics: ['payment-failures'], ...wanted }),
    document,
  };
}

/** A file's text with the draft in it. */
async function written(wanted: Partial<TranslationWanted>, files = FILES): Promise<{ text: string; draft: string }> {
  const { ask } = await table(files);
  const step = ask(wanted);
  assert.ok('kind' in step && step.kind === 'edit', 'refused' in step ? step.refused : step.kind);
  return { text: applyEdits(step.document.text, [step.edit]), draft: step.edit.text };
}

/** A draft with its blanks filled, as a team would. */
const filled = (text: string): string =>
  text
    .replaceAll('<what this team can change>', 'paying')
    .replaceAll('<whom>', 'players on slow phones')
    .replaceAll('<how this moves the wider goal, and why now>', 'Players who can not pay do not come back')
    .replaceAll('<one person>', 'lee')
    .replaceAll('<who runs the check-in>', 'maya')
    .replaceAll('<what waits, so that this can happen>', 'The loyalty card')
    .replaceAll('<where the number is read>', 'dashboards/payments')
    .replaceAll('<a number for how fast suppliers get an answer>', 'the time until suppliers get an answer')
    .replaceAll('<what should grow>', 'payments that go through at once')
    .replaceAll('<where it is now>', '80%')
    .replaceAll('<where it should be>', '90%')
    .replaceAll('<from>', '4')
    .replaceAll('<to>', '2');

describe('translating a goal', () => {
  it('offers what moves before the goal, nearest first and with the reason, never the goal’s own metrics', async () => {
    const form = (await table()).form();
    assert.ok('metrics' in form);
    assert.deepEqual(
      [form.title, form.team, form.teams],
      ['Become the shop that gamers name first', 'Company', ['Payments']],
    );
    assert.deepEqual(
      form.metrics.slice(0, 3).map(({ id, why }) => `${id}: ${why}`),
      [
        'cart-abandonment: moves before checkout conversion, which is to go from 61% to 70%',
        'payment-failures: moves before checkout conversion, which is to go from 61% to 70%',
        'page-load-time: moves before cart abandonment, and so before checkout conversion',
      ],
    );
    assert.ok(!form.metrics.some(({ id }) => id === 'checkout-conversion'));
  });

  it('writes the draft at the end of the team’s objectives and touches nothing else', async () => {
    const { text, draft } = await written({ metrics: ['payment-failures', 'page-load-time'] });
    const [before = '', after = ''] = PAYMENTS.split('\n\nhealth_metrics');
    assert.ok(text.startsWith(`${before}\n`) && text.endsWith(`\n\nhealth_metrics${after}`), text);
    assert.match(
      draft,
      /^\n {2}# For company\/grow\. Ask before you promise:\n {2}# - Which roadmap items move to make room\?/,
    );
    assert.match(draft, /\n {2}- title: Make <what this team can change> better for <whom>\n/);
    assert.match(
      draft,
      /\n {4}supports: company\/grow\n {4}key_results:\n {6}- title: Reduce .* from <from>% to <to>%\n/,
    );
    assert.doesNotMatch(draft, /gamers|name first/);
  });

  it('leaves nothing for the rules to find once its blanks are filled', async () => {
    const wanteds: Partial<TranslationWanted>[] = [
      { metrics: ['cart-abandonment', 'payment-failures', 'page-load-time'] },
      { metrics: [], other: 'how fast suppliers get an answer' },
      { metrics: [] },
    ];
    for (const wanted of wanteds) {
      const { text } = await written(wanted);
      const { service, document } = await bench({ ...FILES, 'payments.okr.yaml': filled(text) }, '2026-10-14');
      const { uri, text: now } = document('payments.okr.yaml');
      const [start, end] = [now.indexOf('# For'), now.indexOf('\n\nhealth_metrics')];
      assert.ok(start > 0 && end > start);
      const found = service.findings(uri).filter(({ at }) => at.start >= start && at.start < end);
      assert.deepEqual(
        found.filter(({ severity }) => severity !== 'hint').map(({ code, message }) => `${code} ${message}`),
        [],
      );
      assert.ok(!found.some(({ code }) => code === 'copied-objective'));
    }
  });

  it('shows each blank that is left as one', async () => {
    const { text } = await written({});
    const { service, document } = await bench({ ...FILES, 'payments.okr.yaml': text }, '2026-10-14');
    const codes = new Set(service.findings(document('payments.okr.yaml').uri).map(({ code }) => code));
    assert.ok(
      codes.has('placeholder') && !codes.has('copied-objective') && !codes.has('yaml-syntax'),
      [...codes].join(),
    );
  });

  it('takes words of one’s own: as the metric that they name, else as a blank that repeats them', async () => {
    const named = await written({ metrics: [], other: 'first response time' });
    assert.match(named.draft, /title: Cut first response time from <from> hours to <to> hours/);
    const own = await written({ metrics: [], other: '  how <fast>\n suppliers get an answer!? ' });
    assert.match(own.draft, /title: Improve <a number for how fast suppliers get an answer> from <from> to <to>/);
  });

  it('goes into the set of the same cycle, else of the one within it that runs, and never into a closed one', async () => {
    const set = (cycle: string, more = '') => `team: Payments\ncycle: ${cycle}\n${more}objectives: []\n`;
    const home = async (company: string, files: Readonly<Record<string, string>>) => {
      const step = (await table({ 'company.okr.yaml': company, ...files })).ask();
      assert.ok('kind' in step);
      return step.kind === 'edit' ? step.document.uri.split('/').at(-1) : step.kind;
    };
    const files = {
      'a.okr.yaml': set('2026-Q3'),
      'b.okr.yaml': set('2026-Q4', 'status: closed\n'),
      'c.okr.yaml': set('2026-Q4'),
      'd.okr.yaml': set('2026'),
      'e.okr.yaml': set('2027-Q1'),
    };
    const { 'd.okr.yaml': _, ...quarters } = files;
    assert.equal(await home(COMPANY, files), 'd.okr.yaml');
    assert.equal(await home(COMPANY, quarters), 'c.okr.yaml');
    assert.equal(await home(COMPANY.replace('2026', '2026-Q3'), files), 'a.okr.yaml');
    assert.equal(
      await home(COMPANY, { 'b.okr.yaml': files['b.okr.yaml'], 'e.okr.yaml': files['e.okr.yaml'] }),
      'cycle',
    );
  });

  it('makes a new file where there is none, once it knows for which cycle', async () => {
    const { ask } = await table({ 'company.okr.yaml': COMPANY });
    const asked = ask({ team: 'Growth: EU' });
    assert.ok('kind' in asked && asked.kind === 'cycle');
    assert.deepEqual(asked.cycles.slice(0, 2), ['2026', '2026-Q4']);
    const step = ask({ team: 'Growth: EU', cycle: '2026-Q4' });
    assert.ok('kind' in step && step.kind === 'file');
    assert.equal(step.name, 'growth-eu-2026-q4.okr.yaml');
    const text = withoutStops(step.snippet);
    assert.match(
      text,
      /^team: "?'?Growth: EU'?"?\ncycle: 2026-Q4\nstatus: draft\nowner: <who runs the check-in>\nnot_doing:\n/,
    );
    const { service, document } = await bench(
      { 'company.okr.yaml': COMPANY, 'new.okr.yaml': filled(text) },
      '2026-10-14',
    );
    const found = service.findings(document('new.okr.yaml').uri).filter(({ severity }) => severity !== 'hint');
    assert.deepEqual(
      found.map(({ code, message }) => `${code} ${message}`),
      [],
    );
  });

  it('gives the goal an id first, where it has none', async () => {
    const { ask } = await table({ ...FILES, 'company.okr.yaml': COMPANY.replace('id: grow\n    ', '') });
    const step = ask();
    assert.ok('kind' in step && step.kind === 'goal');
    assert.match(applyEdits(step.document.text, step.edits), /- id: \S+\n {4}title: Become the shop/);
  });

  it('fits files of other styles', async () => {
    const windows = PAYMENTS.replaceAll('\n', '\r\n');
    const { draft } = await written({}, { ...FILES, 'payments.okr.yaml': windows });
    assert.ok(!/[^\r]\n/.test(draft));
    const empty = 'team: Payments\ncycle: 2026-Q4\nobjectives: []\n';
    const { text } = await written({}, { ...FILES, 'payments.okr.yaml': empty });
    assert.match(
      text,
      /^team: Payments\ncycle: 2026-Q4\nobjectives:\n {2}# For company\/grow\..*\n( {2}# .*\n)+ {2}- title: Make/,
    );
    const none = 'team: Payments\ncycle: 2026-Q4\n';
    assert.match(
      (await written({}, { ...FILES, 'payments.okr.yaml': none })).text,
      /\nobjectives:\n {2}# For .*- title: Make/s,
    );
    const flow = 'team: Payments\ncycle: 2026-Q4\nobjectives: [{ title: Pay well }]\n';
    assert.match(
      (await written({}, { ...FILES, 'payments.okr.yaml': flow })).text,
      /\[\{ title: Pay well \}, \{ title: Make/,
    );
  });

  it('is refused for the goal’s own team, and where there is no objective', async () => {
    const { ask, service, document } = await table();
    assert.match(JSON.stringify(ask({ team: 'company' })), /refused.*own objective/);
    assert.ok('refused' in ask({ team: ' ' }));
    assert.ok('refused' in service.translationForm(document('company.okr.yaml'), 0));
  });
});
