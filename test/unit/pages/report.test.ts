/** The report as one file: whole, safe, and right in what it says. */
import assert from 'node:assert/strict';
import { toHtml } from '../../../server/src/pages/markup';
import { answer } from '../../../server/src/pages/review/glance';
import { reportHtml } from '../../../server/src/pages/review/report';
import { company, reviewOf, TOWN, town } from '../../support/review';

const TODAY = '2026-11-04';

async function reportOf(files: Readonly<Record<string, string>>): Promise<string> {
  const { review, service } = await (files === TOWN ? town(TODAY) : reviewOf(files, TODAY));
  return reportHtml(
    review,
    review.sets.map(({ key }) => service.setDetail(key)),
  );
}

/** The text of a page, as a reader sees it. */
function textOf(html: string): string {
  return html
    .replace(/<style>[\s\S]*?<\/style>/, '')
    .replace(/<title>[^<]*<\/title>/g, '')
    .replace(/<[^>]*>/g, ' ')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&amp;/g, '&')
    .replace(/\s+/g, ' ');
}

/** Elements that are opened and not closed, or closed and not open. */
function unbalanced(html: string): string[] {
  const open: string[] = [];
  const wrong: string[] = [];
  for (const [, end, tag, last] of html.matchAll(/<(\/?)([a-z0-9]+)\b[^>]*?(\/?)>/g)) {
    if (tag === 'meta' || last === '/') continue;
    if (end === '') open.push(tag!);
    else if (open.pop() !== tag) wrong.push(tag!);
  }
  return [...wrong, ...open];
}

describe('the report', () => {
  it('is one file that needs nothing else: no script, no address, a policy that forbids all', async () => {
    const html = await reportOf(TOWN);
    assert.match(html, /^<!DOCTYPE html>\n<html lang="en">/);
    assert.doesNotMatch(html, /<script|<link|<img|<iframe|url\(|@import|https?:|\son\w+=| style="/i);
    assert.match(html, /Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'"/);
    assert.deepEqual(unbalanced(html), []);
  });

  it('stays small: a hundred teams with their charts are no more than a picture book', async () => {
    const [none, one] = [await reportOf(company(0)), await reportOf(company(1))];
    const team = one.length - none.length;
    assert.ok(team < 75_000, `${team} characters for a team with twelve key results`);
  });

  it('says what a leader asks first', async () => {
    const { review } = await town(TODAY);
    assert.equal(answer(review), '1 of 3 key results is on track. 1 at risk and 1 without a recent check-in.');
    const text = textOf(await reportOf(TOWN));
    assert.match(text, /Week 5 of 13 · as of 2026-11-04 · 3 teams, 5 objectives, 3 key results/);
    assert.match(text, /Decisions taken 1 of 1/);
    assert.match(text, /2 blockers named, all with four weeks or more left to act/);
    assert.match(text, /Hire a pilot\? Yes, from November/);
    assert.match(text, /The pier is closed gone after 2 weeks, named 12 weeks ahead of the due date/);
    assert.match(text, /Nobody supports 1 Nights are quiet again/);
    assert.match(text, /from 9% 1 2 3 now 5% target 3% heading for 0%/);
    assert.match(text, /12 Oct Fog, and a closed pier Blocked: The pier is closed/);
    assert.match(text, /20 Oct changed: target 2% → 3%: The port keeps its hours/);
  });

  it('takes what people write as text', async () => {
    const files = { ...TOWN };
    for (const path of ['ferry.okr.yaml', 'town.okr.yaml'])
      files[path] = files[path]!.replaceAll('Islanders', '<script>alert(1)</script> "&amp;" Islanders')
        .replaceAll('Fog', '<img src=x onerror=alert(1)>')
        .replaceAll('The pier', '</style><b>The pier');
    const html = await reportOf(files);
    assert.doesNotMatch(html, /<script|<img|<b>/);
    assert.deepEqual(unbalanced(html), []);
    assert.match(textOf(html), /<script>alert\(1\)<\/script> "&amp;" Islanders can rely/);
  });

  it('puts words beside every sign, and a table behind every chart', async () => {
    const html = await reportOf(TOWN);
    for (const [svg] of html.matchAll(/<svg[^>]*>(?:<title>[^<]+<)?/g))
      assert.match(svg, /aria-hidden="true"|aria-label="[^"]+"|role="img"><title>[^<]+</);
    assert.equal(html.match(/class="chart (?:metric|confidence)"/g)?.length, 6);
    assert.equal(html.match(/<summary>Numbers<\/summary>/g)?.length, 6);
  });

  it('has something to say where there is nothing', async () => {
    const text = textOf(await reportOf({}));
    assert.match(text, /No key result is being pursued in this cycle yet/);
    const drafts = textOf(await reportOf({ 'a.okr.yaml': TOWN['harbour.okr.yaml']! }));
    assert.match(drafts, /No key result is being pursued/);
    assert.match(drafts, /Boats leave the harbour/);
  });

  it('ranks nobody: people stand beside what they own, and in no list of their own', async () => {
    const html = await reportOf(company(2, 1));
    assert.match(textOf(html), /They measure no person, and nobody is ranked by them/);
    assert.doesNotMatch(html, /<t[hd][^>]*>kim</);
    const [teams] = /<table class="teams">[\s\S]*?<\/table>/.exec(html) ?? [''];
    assert.deepEqual(
      [...teams.matchAll(/>(Company|Team \d+)</g)].map(([, team]) => team),
      ['Company', 'Team 001', 'Team 002'],
    );
  });
});

describe('markup', () => {
  it('leaves out what is not there', () => {
    const node = { tag: 'p', attributes: { a: undefined, b: false, c: true, d: 0 }, children: ['x < y'] };
    assert.equal(toHtml(node), '<p c d="0">x &lt; y</p>');
  });
});
