// The server and the command are two doors to one engine (server/src/service). It is built once, as dist/engine.js, and both
// take it from there: half the size to package, and one thing to load for whoever has both.
import { dirname, resolve } from 'node:path';
import { inProject } from './project.mjs';

const ENGINE = inProject('server/src/service');
const FILE = './engine.js';

/** The folders whose imports of the engine stay imports; all else is the engine's own. */
const HOSTS = [
  'server/src/lsp',
  'server/src/cli',
  'server/src/files',
  'server/src/languageServer.ts',
  'server/src/cli.ts',
].map((path) => inProject(path));

/** @type {import('esbuild').Plugin} */
export const sharedEngine = {
  name: 'shared-engine',
  setup(build) {
    build.onResolve({ filter: /^\.\.?\// }, ({ path, importer }) => {
      const isHost = HOSTS.some((host) => importer.startsWith(host));
      return isHost && resolve(dirname(importer), path) === ENGINE ? { path: FILE, external: true } : undefined;
    });
  },
};
