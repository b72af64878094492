import * as assert from 'node:assert/strict';
import { at, closeAll, hoverText, open } from '../helpers';
import { api } from '../okr';

describe('hover', () => {
  before(api);
  after(closeAll);

  it('tells how a key result was read', async () => {
    const { document } = await open('team.okr.yaml');
    const text = await hoverText(document.uri, at(document, 'p95'));
    assert.match(text, /measurable change/);
    assert.match(text, /900ms → 450ms/);
    assert.match(text, /maya/);
  });

  it('tells what the format says of a key', async () => {
    const { document } = await open('team.okr.yaml');
    assert.match(await hoverText(document.uri, at(document, 'cycle')), /2026-Q4/);
  });

  it('is silent where there is nothing to say', async () => {
    const { document } = await open('plain.yaml');
    assert.equal(await hoverText(document.uri, at(document, 'not an OKR')), '');
  });
});
