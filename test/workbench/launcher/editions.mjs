// The VS Codes the suite runs in. The npm package code-server holds a whole VS Code; versions are pinned, because the
// launcher leans on how that one behaves.

/**
 * @typedef {object} Edition
 * @property {string} vscode the VS Code inside
 * @property {string} codeServer version of the npm package code-server
 * @property {string} node version of the npm package node-linux-*: the Node that this VS Code's server wants
 * @property {string} [ripgrep] version of @vscode/ripgrep-universal to lend it, where its own would be downloaded
 */

/** @type {Readonly<Record<'current' | 'floor', Edition>>} */
export const EDITIONS = {
  current: { vscode: '1.139.1', codeServer: '4.139.1', node: '24.21.0' },
  // what engines.vscode in package.json promises
  floor: { vscode: '1.100.3', codeServer: '4.100.3', node: '20.20.2', ripgrep: '1.18.0' },
};
