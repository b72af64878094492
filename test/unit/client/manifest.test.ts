import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { TRUSTED_COMMANDS } from '../../../client/src/ui/trusted';
import { ROOT } from '../../support/project';

/** A step of a walkthrough. */
interface Step {
  readonly id: string;
  readonly description: string;
  readonly media: { readonly image: Readonly<Record<string, string>>; readonly altText: string };
  readonly completionEvents: readonly string[];
}

interface Manifest {
  readonly icon: string;
  readonly contributes: {
    readonly commands: readonly { readonly command: string; readonly title: string; readonly category: string }[];
    readonly menus: Readonly<Record<string, readonly { readonly command: string; readonly when?: string }[]>>;
    readonly keybindings: readonly { readonly command: string }[];
    readonly views: Readonly<Record<string, readonly { readonly id: string }[]>>;
    readonly walkthroughs: readonly { readonly id: string; readonly steps: readonly Step[] }[];
    readonly viewsWelcome: readonly { readonly contents: string; readonly when: string }[];
    readonly configuration: {
      readonly properties: Readonly<Record<string, { readonly scope?: string; readonly markdownDescription?: string }>>;
    };
  };
}

const { icon, contributes } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as Manifest;
const commands = contributes.commands.map(({ command }) => command);

/** The text of all files of the client. */
const client = readdirSync(join(ROOT, 'client/src'), { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts'))
  .map((name) => readFileSync(join(ROOT, 'client/src', name), 'utf8'))
  .join('\n');

describe('package.json', () => {
  it('announces each command that the client registers, and no other', () => {
    const registered = [...client.matchAll(/^.* '(okr\.[\w.]+)': (?:async )?\(/gm)].map(([, id]) => id as string);
    assert.deepEqual([...registered].sort(), [...commands].sort());
  });

  it('puts only its own commands into menus, keys, links and welcome texts', () => {
    const linked = contributes.viewsWelcome.flatMap(({ contents }) => contents.match(/(?<=command:)okr[\w.]+/g) ?? []);
    const inMenus = Object.values(contributes.menus).flatMap((items) => items.map(({ command }) => command));
    const inKeys = contributes.keybindings.map(({ command }) => command);
    for (const command of [...linked, ...inMenus, ...inKeys, ...TRUSTED_COMMANDS])
      assert.ok(commands.includes(command), command);
  });

  it('says that there is nothing once that is known, and not while files are read', () => {
    const whenOf = (start: string) =>
      contributes.viewsWelcome.filter(({ contents }) => contents.startsWith(start)).map(({ when }) => when);
    assert.match(whenOf('No objectives').join(), /&& okr\.noObjectives\b/);
    assert.match(whenOf('Nothing needs').join(), /&& okr\.nothingToDo\b/);
    const set = [...client.matchAll(/'setContext', '([\w.]+)'/g)].map(([, name]) => name);
    for (const name of ['okr.noObjectives', 'okr.nothingToDo']) assert.ok(set.includes(name), name);
  });

  it('keeps commands that need an argument out of the palette', () => {
    const hidden = contributes.menus.commandPalette
      ?.filter(({ when }) => when === 'false')
      .map(({ command }) => command);
    assert.deepEqual(hidden, [
      'okr.revealInEditor',
      'okr.openRule',
      'okr.endList',
      'okr.comments.create',
      'okr.comments.reply',
      'okr.comments.resolve',
      'okr.comments.reopen',
    ]);
  });

  it('describes each setting that the client reads, and its scope', () => {
    const { properties } = contributes.configuration;
    for (const [name, { scope, markdownDescription }] of Object.entries(properties)) {
      assert.match(scope ?? '', /^(resource|window)$/, name);
      assert.ok(markdownDescription?.endsWith('.'), name);
    }
    const read = [...client.matchAll(/getConfiguration\('okr'[^)]*\)\s*\.get(?:<[^>]*>)?\('([\w.]+)'/g)].map(
      ([, id]) => `okr.${id}`,
    );
    assert.deepEqual([...new Set(read)].sort(), [
      'okr.diagnostics.display',
      'okr.me',
      'okr.reminders.enabled',
      'okr.today',
      'okr.tree.followCursor',
    ]);
    for (const name of read) assert.ok(name in properties, name);
  });

  it('leads through a cycle in at most seven steps, each with a button, and done when that was pressed', () => {
    const [walkthrough, ...more] = contributes.walkthroughs;
    assert.ok(walkthrough && more.length === 0);
    assert.match(client, new RegExp(`const ID = '${walkthrough.id}';`));
    assert.ok(walkthrough.steps.length >= 5 && walkthrough.steps.length <= 7);
    const views = Object.values(contributes.views).flatMap((all) => all.map(({ id }) => id));
    const known = [...commands, ...views.map((id) => `${id}.focus`)];
    for (const { id, description, completionEvents } of walkthrough.steps) {
      const linked = [...description.matchAll(/\(command:([^)]*)\)/g)].map(([, command]) => command ?? '');
      for (const command of linked) assert.ok(known.includes(command), `${id}: ${command}`);
      // A link that is all of its line is drawn as a button.
      assert.match(description, /^\[[^\]]+\]\(command:[^)]*\)$/m, id);
      const events = linked.map((command) =>
        command.endsWith('.focus') ? `onView:${command.slice(0, -'.focus'.length)}` : `onCommand:${command}`,
      );
      assert.ok(completionEvents.length > 0 && completionEvents.every((event) => events.includes(event)), id);
    }
  });

  it('has small pictures of each step, for light and dark themes, and words for who does not see them', () => {
    for (const { id, media } of contributes.walkthroughs.flatMap(({ steps }) => steps)) {
      assert.deepEqual(Object.keys(media.image).sort(), ['dark', 'hc', 'hcLight', 'light'], id);
      assert.ok(media.altText.length > 20, id);
      for (const file of Object.values(media.image)) assert.ok(statSync(join(ROOT, file)).size < 40 * 1024, file);
    }
  });

  it('names only files that are there', () => {
    const named = JSON.stringify(contributes).match(/(?<=")\.\/(?!dist)[^"]+/g) ?? [];
    assert.ok(named.length > 5);
    for (const file of [icon, ...named]) assert.ok(existsSync(join(ROOT, file)), file);
  });
});
