import {
  commands,
  type QuickInputButton,
  type QuickPickItem,
  QuickPickItemKind,
  ThemeIcon,
  Uri,
  window,
  workspace,
} from 'vscode';
import type { Attention, Need } from '../../../server/src/lsp/messages';
import { showPlace } from '../ui/places';
import { needDescription } from './words';

interface DueItem extends QuickPickItem {
  readonly need?: Need;
  readonly command?: string;
}

const CHECK_IN: QuickInputButton = { iconPath: new ThemeIcon('checklist'), tooltip: 'Check in' };

/** Lists what needs somebody, by reason, and leads to what is chosen; the button at a key result checks it in. */
export function showDueList({ groups }: Attention): void {
  if (groups.length === 0) {
    void window.showInformationMessage('Nothing needs attention: no check-in is due, and no decision is open.');
    return;
  }
  const pick = window.createQuickPick<DueItem>();
  pick.title = 'Needs Attention';
  pick.placeholder = 'Where to?';
  pick.matchOnDescription = true;
  const due = groups.find(({ reason }) => reason === 'checkIn')?.needs.length ?? 0;
  const round: DueItem[] =
    due > 0 ? [{ label: `$(checklist) Start the check-in round (${due})`, command: 'okr.checkInRound' }] : [];
  const over = groups.find(({ reason }) => reason === 'closing')?.needs.length ?? 0;
  const closing: DueItem[] =
    over > 0 ? [{ label: `$(archive) Close a cycle (${over})`, command: 'okr.closeCycle' }] : [];
  const listed = groups.flatMap(({ label, needs }): DueItem[] => [
    { label, kind: QuickPickItemKind.Separator },
    ...needs.map(
      (need): DueItem => ({
        need,
        label: need.title,
        description: needDescription(need),
        buttons: need.canCheckIn ? [CHECK_IN] : [],
      }),
    ),
  ]);
  pick.items = [...round, ...closing, ...listed];
  pick.onDidAccept(() => {
    const { need, command } = pick.activeItems[0] ?? {};
    pick.hide();
    if (need) void openNeed(need);
    if (command) void commands.executeCommand(command);
  });
  pick.onDidTriggerItemButton(({ item: { need } }) => {
    pick.hide();
    if (need) void commands.executeCommand('okr.checkIn', { uri: need.uri, position: need.range.start });
  });
  pick.onDidHide(() => pick.dispose());
  pick.show();
}

async function openNeed({ uri, range }: Need): Promise<void> {
  await showPlace(await workspace.openTextDocument(Uri.parse(uri)), range);
}
