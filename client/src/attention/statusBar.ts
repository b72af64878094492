import { type Disposable, StatusBarAlignment, window } from 'vscode';
import type { AttentionSource } from './source';
import { barWords } from './words';

/** Left of the problems' neighbours, and not before them. */
const PRIORITY = 0;

/** The item in the status bar: the week, and what is due. A click shows what. */
export function registerStatusBar(source: AttentionSource, disposables: Disposable[]): void {
  const item = window.createStatusBarItem('okr.due', StatusBarAlignment.Left, PRIORITY);
  item.name = 'OKR: What Is Due';
  item.command = 'okr.showDue';
  const show = (): void => {
    const words = barWords(source.current, window.activeTextEditor?.document.uri.toString());
    if (!words) {
      item.hide();
      return;
    }
    item.text = `$(target) ${words.text}`;
    item.tooltip = words.tooltip;
    item.accessibilityInformation = { label: `OKR: ${words.text}`, role: 'button' };
    item.show();
  };
  disposables.push(item, source.onDidChange(show), window.onDidChangeActiveTextEditor(show));
}
