/** The language server: speaks with the editor over what the command line names. Started by `node.ts`. */
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { version } from '../../package.json';
import { gitHistory } from './files/git';
import { nodeFiles } from './files/node';
import { collectAtRest } from './files/rest';
import { startServer } from './lsp/server';

const connection = createConnection(ProposedFeatures.all);
const log = (message: string) => connection.console.warn(message);
startServer(connection, { disk: nodeFiles(log), history: (git) => gitHistory(log, git), version });
collectAtRest();
