// Running other programs, with Node's own modules alone (used before anything is installed).
import { spawn } from 'node:child_process';
import { ROOT } from './project.mjs';

const WINDOWS = process.platform === 'win32';

/**
 * @typedef {object} Outcome
 * @property {number} code exit code; 1 when the program was ended by a signal, 127 when it could not be started
 * @property {string} output what it wrote to stdout and stderr, in the order it came
 * @property {number} seconds how long it took
 */

/**
 * Runs a program in the project's folder and waits for its end. Never rejects.
 * @param {string} command
 * @param {string[]} args
 * @param {{ show?: boolean, env?: Record<string, string>, cwd?: string }} [options] `show`: pass the output on as it comes
 * @returns {Promise<Outcome>}
 */
export function run(command, args, options = {}) {
  const started = Date.now();
  return new Promise((done) => {
    const child = spawn(command, args, {
      cwd: options.cwd ?? ROOT,
      env: { ...process.env, ...options.env },
      stdio: ['ignore', 'pipe', 'pipe'],
      // npm and the programs in node_modules/.bin are .cmd files there, which only a shell starts
      shell: WINDOWS && command !== process.execPath,
    });
    let output = '';
    const take = (/** @type {NodeJS.WriteStream} */ to) => (/** @type {Buffer} */ bytes) => {
      output += bytes;
      if (options.show) to.write(bytes);
    };
    child.stdout.on('data', take(process.stdout));
    child.stderr.on('data', take(process.stderr));
    const end = (/** @type {number} */ code) => done({ code, output, seconds: (Date.now() - started) / 1000 });
    child.once('error', (error) => {
      output += error.message;
      end(127);
    });
    child.once('close', (code) => end(code ?? 1));
  });
}

/**
 * Runs a script of ours, or of a package, with this Node.
 * @param {string[]} args the script's path and its arguments
 * @param {Parameters<typeof run>[2]} [options]
 */
export const runNode = (args, options) => run(process.execPath, args, options);

/**
 * Runs a program that a development dependency brings.
 * @param {string} name as in node_modules/.bin
 * @param {string[]} args
 * @param {Parameters<typeof run>[2]} [options]
 */
export const runTool = (name, args, options) => run(`${ROOT}/node_modules/.bin/${name}`, args, options);
