import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { okr } from '../../support/cli';
import { inProject } from '../../support/project';

const page = readFileSync(inProject('docs/terminal.md'), 'utf8');

describe('docs/terminal.md', () => {
  it('names every command', async () => {
    const { out } = await okr(['--help']);
    const commands = [...new Set([...out.matchAll(/^ {2}okr ([a-z]+)/gm)].map(([, name]) => name))];
    assert.ok(commands.length >= 8);
    for (const name of commands) assert.match(page, new RegExp(`\\bokr ${name}\\b`), name);
  });

  it('calls them with options that they have', async () => {
    for (const [, line] of page.matchAll(/(?:`okr|cli\.js) ((?:check|status|agenda|report|graph)[^`\n]*)/g)) {
      const { err } = await okr(line!.trim().split(' '));
      assert.doesNotMatch(err, /has no option|takes|--format is/, line);
    }
  });
});
