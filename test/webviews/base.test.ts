import assert from 'node:assert/strict';
import { policyOf } from '../../client/src/webview/page';
import { type Bundle, bundleFrom } from './support/bundle';
import { START_LIMIT, theBrowser, Webview } from './support/webview';

/** A page that does what every page does, and tries what none may. */
const SAMPLE = `
import * as z from 'zod/mini';
import './base.css';
import { element } from './dom';
import { connect } from './host';
import { announcer } from './live';

const contract = {
  name: 'sample',
  toPage: z.object({ type: z.literal('show'), text: z.string() }),
  toHost: z.object({ type: z.literal('pressed') }),
  kept: z.object({ text: z.string() }),
};
const text = element('p', { id: 'text' });
const button = element('button', { class: 'button main' }, 'Press');
document.body.append(text, button);
const say = announcer(document.body);
const host = connect(contract, (message) => {
  text.textContent = message.text;
  host.keep({ text: message.text });
  say('shown');
});
text.textContent = host.kept?.text ?? 'nothing yet';
button.addEventListener('click', () => host.send({ type: 'pressed' }));
host.ready();
`;

describe('every webview', () => {
  let sample: Bundle;
  let webview: Webview;
  before(async function () {
    this.timeout(START_LIMIT);
    sample = await bundleFrom(SAMPLE);
    await theBrowser();
  });

  it('talks with the extension in both directions', async () => {
    webview = await Webview.open(sample);
    await webview.send({ type: 'show', text: '<b>bold</b>' });
    await webview.page.getByText('<b>bold</b>', { exact: true }).waitFor();
    assert.equal(await webview.page.getByRole('status').textContent(), 'shown');
    await webview.page.getByRole('button', { name: 'Press' }).click();
    assert.deepEqual(await webview.next('pressed'), { type: 'pressed' });
    await webview.close();
  });

  it('drops what is not in the contract, and tells the log', async () => {
    webview = await Webview.open(sample);
    await webview.send({ type: 'show', text: 7 });
    const { text } = await webview.next('fault');
    assert.match(String(text), /not understood.*at text/s);
    assert.equal(await webview.page.locator('#text').textContent(), 'nothing yet');
    await webview.close();
  });

  it('is back as it was after a reload, and says what it kept', async () => {
    webview = await Webview.open(sample);
    await webview.send({ type: 'show', text: 'kept' });
    await webview.page.getByText('kept', { exact: true }).waitFor();
    await webview.reload();
    assert.deepEqual((await webview.next('ready')).kept, { text: 'kept' });
    assert.equal(await webview.page.locator('#text').textContent(), 'kept');
    await webview.close();
  });

  it('starts anew where what was kept is of another version', async () => {
    webview = await Webview.open(sample, { kept: { text: 7 } });
    assert.equal(await webview.page.locator('#text').textContent(), 'nothing yet');
    await webview.close();
  });

  it('may load nothing from elsewhere, and run no script without its nonce', async () => {
    webview = await Webview.open(sample);
    await webview.page.evaluate(() => {
      const forbidden: string[] = [];
      Object.assign(window, { forbidden });
      addEventListener('securitypolicyviolation', (event) => forbidden.push(event.effectiveDirective));
      const script = document.createElement('script');
      script.textContent = 'window.intruded = true';
      const image = document.createElement('img');
      image.src = 'https://elsewhere.test/pixel.png';
      document.body.append(script, image);
      fetch('https://elsewhere.test/data.json').catch(() => undefined);
    });
    const forbidden = await webview.page.waitForFunction(() => {
      const list = (window as unknown as { forbidden: string[] }).forbidden;
      return list.length >= 3 && list.sort();
    });
    assert.deepEqual(await forbidden.jsonValue(), ['connect-src', 'img-src', 'script-src-elem']);
    assert.equal(await webview.page.evaluate(() => 'intruded' in window), false);
    assert.deepEqual(webview.strayed, []);
    webview.wrong.splice(0); // the browser's own report of the three
    await webview.close();
  });

  it('has a policy without any exception', () => {
    const policy = policyOf({ source: 'https://source', nonce: 'abc' });
    assert.match(policy, /^default-src 'none'; /);
    assert.doesNotMatch(policy, /unsafe|\*|data:|http:/);
  });

  it('does not move where motion is not wanted', async () => {
    webview = await Webview.open(sample, { reducedMotion: true });
    const transition = await webview.page.evaluate(() => {
      document.body.style.transition = 'opacity 1s';
      return getComputedStyle(document.querySelector('button') as HTMLElement).transitionProperty;
    });
    assert.equal(transition, 'none');
    await webview.close();
  });
});
