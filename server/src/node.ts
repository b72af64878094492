/** The language server as a program: `node dist/server.js --stdio`, or started by an editor over IPC. */
import { join } from 'node:path';
import { version } from '../../package.json';
import { KeptCode } from './files/keptCode';

/** What serves an editor, built beside this file. */
const SERVER = join(__dirname, 'languageServer.js');

/** The option that names a folder for compiled code; it should be the user's own. */
const CACHE = '--cache=';

if (process.argv.includes('--version')) {
  console.log(version);
} else if (process.argv.includes('--help') || !/--(?:stdio|node-ipc|socket|pipe)/.test(process.argv.join(' '))) {
  console.log(
    'The OKR language server. An editor starts it: node server.js --stdio (or --node-ipc, --pipe=…, --socket=…)\n' +
      `${CACHE}FOLDER keeps compiled code in a folder of yours: the next start is quicker.`,
  );
} else {
  const folder = process.argv.find((argument) => argument.startsWith(CACHE))?.slice(CACHE.length);
  const code = new KeptCode(folder);
  code.load(SERVER);
  code.keepLater();
}
