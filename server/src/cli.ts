/** The command `okr` as a program. */
import { text } from 'node:stream/consumers';
import { version } from '../../package.json';
import type { Io } from './cli/io';
import { main } from './cli/main';
import { gitHistory } from './files/git';
import { kindOf, nodeFiles, writeFile } from './files/node';
import { localDay } from './service/today';

const unreadFolders: string[] = [];

const io: Io = {
  cwd: process.cwd(),
  files: nodeFiles((message, folder) => {
    process.stderr.write(`${message}\n`);
    unreadFolders.push(folder);
  }),
  history: gitHistory((message) => process.stderr.write(`${message}\n`)),
  unreadFolders: () => unreadFolders,
  kindOf,
  write: writeFile,
  today: () => localDay(new Date()),
  out: (line) => process.stdout.write(`${line}\n`),
  err: (line) => process.stderr.write(`${line}\n`),
  input: () => text(process.stdin),
  colours: process.stdout.isTTY === true && !process.env.NO_COLOR,
};

// Whoever reads the output may have enough of it (`okr check | head`).
process.stdout.on('error', () => process.exit());
main(process.argv.slice(2), io, version).then((code) => {
  process.exitCode = code;
});
