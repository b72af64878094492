/** The language server as a program: `node dist/server.js --stdio`, or started by an editor over IPC. */
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { version } from '../../package.json';
import { gitHistory } from './files/git';
import { nodeFiles } from './files/node';
import { startServer } from './lsp/server';

if (process.argv.includes('--version')) {
  console.log(version);
} else if (process.argv.includes('--help') || !/--(?:stdio|node-ipc|socket|pipe)/.test(process.argv.join(' '))) {
  console.log(
    'The OKR language server. An editor starts it: node server.js --stdio (or --node-ipc, --pipe=…, --socket=…)',
  );
} else {
  const connection = createConnection(ProposedFeatures.all);
  const log = (message: string) => connection.console.warn(message);
  startServer(connection, { disk: nodeFiles(log), history: (git) => gitHistory(log, git), version });
}
