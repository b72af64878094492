import assert from 'node:assert/strict';
import { inline, plain } from '../../../server/src/service/hover/markdown';
import { benchAt } from '../../support/service';

const COMPANY = `team: Company
cycle: 2026-H2
objectives:
  - id: grow
    title: Be where gamers pay
    owner: ada
`;

/** A file with a cursor, in the middle of its cycle. */
const file = (keyResult: string, objective = '') => `team: Payments
cycle: 2026-Q4
status: active
objectives:
  - title: Make paying certain for players
    owner: maya
${objective}    key_results:
${keyResult}`;

async function hoverAt(source: string): Promise<{ text: string; of: string }> {
  const { service, document, at } = await benchAt(source, { 'company.okr.yaml': COMPANY });
  const hover = service.hover(document(), at);
  return { text: hover?.text ?? '', of: hover ? document().text.slice(hover.start, hover.end) : '' };
}

const FULL = file(
  `      - title: Reduce payment ‸failure rate from 2.4% to 0.8%
        owner: sam
        due: 2026-12-18
        check_ins:
          - date: 2026-10-12
            value: 2.2%
            confidence: 0.6
            note: Retry fix is *live*
`,
  '    why: Failed payments drive players away\n',
);

describe('the hover of a key result', () => {
  it('says how the cycles before ended', async () => {
    const cycle = (name: string, keyResult: string) =>
      `team: Payments\ncycle: ${name}\nstatus: closed\nobjectives:\n  - title: Make paying certain\n    key_results:\n${keyResult}`;
    const ended = (id: string, value: string, rest: string) =>
      `      - id: ${id}\n        title: Reduce payment failures from 4% to 2%\n        check_ins: [{ date: 2026-07-01, value: ${value} }]\n${rest}`;
    const others = {
      'q2.okr.yaml': cycle('2026-Q2', ended('failures', '3.5%', '        continues: failures@2026-Q3\n')),
      'q3.okr.yaml': cycle(
        '2026-Q3',
        ended(
          'failures',
          '2.4%',
          '        status: missed\n        score: 0.8\n        learned: Half were ours\n        continues: failures@2026-Q2\n',
        ),
      ),
    };
    const source = file(
      '      - title: Reduce payment ‸failures from 2.4% to 0.8%\n        continues: failures@2026-Q3\n',
    );
    const { service, document, at } = await benchAt(source, others);
    const text = service.hover(document(), at)?.text ?? '';
    const [first, second, ...more] = text.split('\n').filter((line) => line.startsWith('Before'));
    assert.match(
      first ?? '',
      /^Before, in Payments · 2026-Q3: 4% → 2%, ended at 2\.4% \(80% of the way\), missed, score 0\.8; learned “Half were ours”/,
    );
    assert.match(second ?? '', /^Before, in Payments · 2026-Q2: 4% → 2%, ended at 3\.5% \(25% of the way\), missed/);
    assert.deepEqual(more, [], 'not in a circle');
  });

  it('says how it was read, by which words, and what it measures', async () => {
    const { text, of } = await hoverAt(FULL);
    assert.equal(of, 'Reduce payment failure rate from 2.4% to 0.8%');
    assert.match(
      text,
      /^\*\*Key result\*\* · a measurable change {2}\n“0\.8%” says where it should get to; “2\.4%” says where it starts/,
    );
    assert.match(text, /Measure: payment failure rate, 2\.4% → 0\.8%/);
  });

  it('goes through SMART letter by letter, in words and signs', async () => {
    const { text } = await hoverAt(FULL);
    assert.match(text, /✓ \*\*S\*\* specific: what changes: payment failure rate/);
    assert.match(text, /✓ \*\*M\*\* measurable: 2\.4% → 0\.8%/);
    assert.match(text, /✓ \*\*A\*\* achievable: confidence 0\.6 at the last check-in/);
    assert.match(text, /✓ \*\*R\*\* relevant: Failed payments drive players away/);
    assert.match(text, /✓ \*\*T\*\* time-bound: by 2026-12-18/);
  });

  it('says where it stands', async () => {
    const { text } = await hoverAt(FULL);
    assert.match(text, /owner sam · aspirational · due 2026-12-18/);
    assert.match(text, /12% of the way · 17% expected today · pace 0\.75 · on track/);
    assert.match(text, /Last check-in 2026-10-12: 2\.2%, confidence 0\.6, “Retry fix is \\\*live\\\*”/);
  });

  it('says what is missing', async () => {
    const { text } = await hoverAt(file('      - Significantly better ‸onboarding\n'));
    assert.match(text, /✗ \*\*S\*\* specific: “Significantly” can mean anything/);
    assert.match(text, /✗ \*\*M\*\* measurable: no number/);
    assert.match(text, /○ \*\*A\*\* achievable: the first check-in will tell/);
    assert.match(text, /○ \*\*R\*\* relevant/);
    assert.match(text, /No check-in yet/);
  });

  it('says where a start that is not written comes from', async () => {
    assert.match((await hoverAt(file('      - Secure 6 ‸reference customers\n'))).text, /A count: it starts from 0/);
    assert.match((await hoverAt(file('      - ‸NPS > 60\n'))).text, /the first check-in will be the baseline/);
    const cut = await hoverAt(file('      - Reduce manual ‸payment support tickets by 40%\n'));
    assert.match(cut.text, /check-ins state the change so far/);
  });

  it('writes numbers in words as a person would', async () => {
    for (const [title, measure] of [
      ['Double weekly active teams', 'weekly active teams, double'],
      ['Cut manual entries by half', 'manual entries, down by half'],
      ['Cut manual entries by 40%', 'manual entries, down by 40%'],
    ])
      assert.ok((await hoverAt(file(`      - ‸${title}\n`))).text.includes(`Measure: ${measure}`), title);
  });

  it('comes with the rule in short where there is a finding', async () => {
    const { text } = await hoverAt(file('      - ‸Migrate service X to Kubernetes\n'));
    assert.match(text, /· work to be done/);
    assert.match(text, /\*\*.+\*\* `kr-is-task`/);
  });
});

describe('other hovers', () => {
  it('tell of an objective', async () => {
    const { text } = await hoverAt(FULL.replace('‸', '').replace('Make paying', 'Make ‸paying'));
    assert.match(text, /\*\*Objective\*\*/);
    assert.match(text, /owner maya · 1 key result · 0 initiatives/);
    assert.match(text, /12% · confidence 0\.6 · on track/);
  });

  it('tell what an objective supports, and why that leads nowhere', async () => {
    const { text } = await hoverAt(
      file('', '    supports: [company/grow, nowhere/grow]\n').replace('Make paying', 'Make ‸paying'),
    );
    assert.match(text, /Supports {2}\n\*\*Be where gamers pay\*\*/);
    assert.match(text, /Supports {2}\nNo set here belongs to the team of `nowhere\/grow`/);
  });

  it('tell what the format says of a key', async () => {
    const { text, of } = await hoverAt(FULL.replace('‸', '').replace('due:', 'd‸ue:'));
    assert.equal(of, 'due');
    assert.match(text, /^\*\*Due\*\* `due`\n\nThe date by which it is reached/);
    assert.match(text, /Left out: the cycle's end\./);
  });

  it('tell what a reference points at', async () => {
    const supporting = (reference: string) => file('', `    supports: ${reference}\n`);
    const found = await hoverAt(supporting('company/‸grow'));
    assert.match(found.text, /\*\*Be where gamers pay\*\* {2}\nobjective · Company · 2026-H2 · ada/);
    const wrong = await hoverAt(supporting('company/‸grew'));
    assert.match(wrong.text, /Nothing here has the id of `company\/grew`\. Near it: `company\/grow`/);
    const elsewhere = await hoverAt(supporting('nowhere/‸grow'));
    assert.match(elsewhere.text, /No set here belongs to the team/);
  });

  it('tell the days of a cycle, and how far it is', async () => {
    const told = async (cycle: string) => {
      const { service, document, at } = await benchAt(`team: A\ncycle: 2‸${cycle}\nobjectives: []\n`);
      return service.hover(document(), at)?.text.replace(/\s+/g, ' ');
    };
    assert.match((await told('026-Q4')) ?? '', /\*\*Cycle\*\* 2026-10-01 to 2026-12-31 .*Today is week 2 of 13\./);
    assert.match((await told('026-11')) ?? '', /It begins in 18 days\./);
    assert.match((await told('026-Q3')) ?? '', /It ended 14 days ago\./);
    assert.doesNotMatch((await told('026-Q9')) ?? '', /\*\*Cycle\*\*/);
  });
  it('say nothing where there is nothing to say', async () => {
    assert.equal((await hoverAt(FULL.replace('‸', '').replace('team: Payments', 'team: Pay‸ments'))).text, '');
  });
});

describe('other people’s text in Markdown', () => {
  it('makes no links, code or tags', () => {
    assert.equal(inline('[x](command:evil) <img> `a` *b*'), '\\[x\\](command:evil) \\<img\\> \\`a\\` \\*b\\*');
    assert.equal(inline('two\nlines'), 'two lines');
  });

  it('reads the same as plain text', () => {
    const text = 'a_b * [c] `d` <e> 100% → 2';
    assert.equal(plain(`**Bold** ${inline(text)}`), `Bold ${text}`);
  });
});
