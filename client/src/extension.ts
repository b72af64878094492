import type { ExtensionContext } from 'vscode';

/** Called by VS Code when the first OKR file is opened. */
export function activate(_context: ExtensionContext): void {}

/** Called by VS Code when the window closes. */
export function deactivate(): void {}
