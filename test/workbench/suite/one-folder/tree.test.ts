import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { Api } from '../../../../client/src/extension';
import { at, closeAll, open, undo } from '../helpers';
import { api, replace, row, treeText } from '../okr';
import { until } from '../wait';

describe('objectives view', () => {
  let tree: Api['tree'];
  before(async () => {
    ({ tree } = await api());
    await row(tree, 'Migrate service X');
  });
  after(closeAll);

  it('shows the objectives of all files below their teams', async () => {
    const text = await treeText(tree);
    assert.ok(
      text.includes(
        [
          'Payments (2026-Q4)',
          '  Make paying feel instant for returning customers (draft)',
          '    Reduce payment failure rate from 2.4% to 0.8% (draft)',
          '    Cut p95 checkout latency from 900ms to 450ms (draft)',
          '    Migrate service X to Kubernetes (draft)',
          'Support (2026-Q4)',
          '  Customers get their answer the first time they ask (draft)',
          '    Raise first-contact resolution from 61% to 75% (draft)',
        ].join('\n'),
      ),
      text,
    );
  });

  it('says in words what the icon shows, and has the tooltip when it is asked for', async () => {
    const entry = await row(tree, 'Cut p95');
    const item = tree.getTreeItem(entry);
    assert.ok(item.iconPath instanceof vscode.ThemeIcon);
    assert.match(item.accessibilityInformation?.label ?? '', /Cut p95.*draft/);
    assert.equal(item.tooltip, undefined);
    const { tooltip } = tree.resolveTreeItem(item, entry);
    assert.ok(tooltip instanceof vscode.MarkdownString);
    assert.match(tooltip.value, /900ms/);
    assert.equal(tooltip.isTrusted ?? false, false);
  });

  it('knows what stands above each row, as revealing needs it', async () => {
    const entry = await row(tree, 'Cut p95');
    const objective = (await tree.getParent(entry)) as typeof entry;
    assert.equal(objective.node.label, 'Make paying feel instant for returning customers');
    const team = (await tree.getParent(objective)) as typeof entry;
    assert.equal(team.node.label, 'Payments');
  });

  it('opens in the editor what is chosen', async () => {
    await vscode.commands.executeCommand('okr.revealInEditor', await row(tree, 'first-contact'));
    const editor = vscode.window.activeTextEditor;
    assert.ok(editor);
    assert.ok(editor.document.uri.path.endsWith('other.okr.yml'));
    assert.ok(editor.selection.active.isEqual(at(editor.document, 'Raise first-contact')));
  });

  it('follows the text while it is typed, and keeps its rows', async () => {
    const { document } = await open('team.okr.yaml');
    const objective = await row(tree, 'Make paying');
    const before = await row(tree, 'Cut p95');
    await replace(document, 'from 900ms to 450ms', 'from 900ms to 400ms');
    await row(tree, 'to 400ms');
    assert.ok((await tree.getChildren(objective)).some(({ node }) => node.label.includes('400ms')));
    assert.equal(await row(tree, 'Make paying'), objective);
    await undo();
    assert.equal((await row(tree, 'to 450ms')).parent, before.parent);
  });

  it('tells which rows changed, not that everything did', async () => {
    const { document } = await open('team.okr.yaml');
    const told: (readonly string[] | undefined)[] = [];
    const subscription = tree.onDidChangeTreeData((entries) => told.push(entries?.map(({ node }) => node.label)));
    await replace(document, 'to 450ms', 'to 400ms');
    await until(
      'a change',
      () => told.length,
      (count) => count > 0,
    );
    subscription.dispose();
    assert.deepEqual(told, [['Cut p95 checkout latency from 900ms to 400ms']]);
    await undo();
    await row(tree, 'to 450ms');
  });

  it('is narrowed by the filter, and whole again without', async () => {
    const all = tree.roots.length;
    tree.setFilter({ team: 'Support' });
    assert.deepEqual(
      tree.roots.map(({ node }) => node.label),
      ['Support'],
    );
    tree.setFilter({ team: 'Nobody' });
    assert.deepEqual(await tree.getChildren(), []);
    await vscode.commands.executeCommand('okr.tree.clearFilter');
    assert.equal(tree.roots.length, all);
  });
});
