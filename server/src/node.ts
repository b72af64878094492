/** The language server as a program: `node dist/server.js --stdio`, or started by an editor over IPC. */
import { setFlagsFromString } from 'node:v8';
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
  // Between two collections the heap may grow by this share of what is in use, in per cent. By itself V8 lets it grow to several times
  // that, which a program that mostly waits has no use for: reading a thousand files would leave it with three times the memory.
  setFlagsFromString('--heap-growing-percent=100');
  const connection = createConnection(ProposedFeatures.all);
  const log = (message: string) => connection.console.warn(message);
  startServer(connection, { disk: nodeFiles(log), history: (git) => gitHistory(log, git), version });
}
