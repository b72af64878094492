// npm start [-- FOLDER] [-- --served] [-- --port N]
//
// Installs what is missing, builds, and opens VS Code with the extension on examples/, or on FOLDER: the desktop's VS
// Code when there is one, else one served at an address on this machine. Ctrl+C ends the served one.
//   --served  the served one, whatever the desktop has
//   --port N  where it is served; any free port by default
import { existsSync } from 'node:fs';
import { delimiter, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { ensureDependencies } from './lib/dependencies.mjs';
import { run, runNode } from './lib/process.mjs';
import { inProject, ROOT, VSIX } from './lib/project.mjs';

const { values: flags, positionals } = parseArgs({
  allowPositionals: true,
  options: { served: { type: 'boolean' }, port: { type: 'string', default: '0' } },
});
const folder = resolve(positionals[0] ?? inProject('examples'));

/**
 * The desktop's VS Code, or one of its kin. On Linux a program without a display is of no use.
 * @returns {string | undefined} its command
 */
function desktopEditor() {
  if (process.platform === 'linux' && !process.env.DISPLAY && !process.env.WAYLAND_DISPLAY) return undefined;
  const endings = process.platform === 'win32' ? ['.cmd', '.exe'] : [''];
  const onPath = (/** @type {string} */ name) =>
    (process.env.PATH ?? '').split(delimiter).some((dir) => endings.some((end) => existsSync(join(dir, name + end))));
  return ['code', 'code-insiders', 'codium'].find(onPath);
}

/** Serves a workbench with the packaged extension installed, until Ctrl+C. */
async function serve() {
  const packaged = await runNode(['scripts/package.mjs'], { show: true });
  if (packaged.code !== 0) throw new Error('The extension could not be packaged.');
  // not before now: these need what ensureDependencies installs
  const { installWorkbench } = await import('../test/workbench/launcher/install.mjs');
  const { startServer } = await import('../test/workbench/launcher/server.mjs');
  const server = await startServer(await installWorkbench('current'), { vsix: VSIX, port: Number(flags.port) });
  const address = `http://${server.authority}/?folder=${encodeURIComponent(folder)}`;
  console.log(`\nVS Code with the extension, on ${folder}:\n\n  ${address}\n\nCtrl+C ends it.`);
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => server.stop());
  await server.ended;
}

/** @param {string} editor */
async function openDesktop(editor) {
  const built = await runNode(['scripts/build.mjs'], { show: true });
  if (built.code !== 0) throw new Error('The extension could not be built.');
  console.log(`Opening ${folder} in ${editor}, with the extension from this folder.`);
  const opened = await run(editor, ['--new-window', `--extensionDevelopmentPath=${ROOT}`, folder], { show: true });
  if (opened.code !== 0) throw new Error(`${editor} ended with code ${opened.code}.`);
}

try {
  await ensureDependencies();
  const editor = flags.served ? undefined : desktopEditor();
  await (editor ? openDesktop(editor) : serve());
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
