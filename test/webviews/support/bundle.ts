/** The bundle of a page, made as for the package, in memory. */
import esbuild from 'esbuild';

export interface Bundle {
  readonly script: string;
  readonly style: string;
}

const made = new Map<string, Promise<Bundle>>();

/** @param name a folder of client/webviews */
export function bundleOf(name: string): Promise<Bundle> {
  const known = made.get(name) ?? make(name);
  made.set(name, known);
  return known;
}

async function make(name: string): Promise<Bundle> {
  const { webviewOptions } = await import('../../../scripts/lib/webviews.mjs');
  return outputs(await esbuild.build({ ...webviewOptions(name, { minify: true }), write: false }));
}

/**
 * The bundle of a page that exists in a test alone.
 * @param script its main.ts, as if it stood in a folder of client/webviews
 */
export async function bundleFrom(script: string): Promise<Bundle> {
  const { webviewOptions } = await import('../../../scripts/lib/webviews.mjs');
  const options = { ...webviewOptions('base', { minify: true }), entryPoints: undefined, write: false as const };
  const stdin = { contents: script, resolveDir: 'client/webviews/base', loader: 'ts' as const };
  return outputs(await esbuild.build({ ...options, stdin }));
}

function outputs({ outputFiles }: esbuild.BuildResult): Bundle {
  const of = (ending: string) => outputFiles?.find(({ path }) => path.endsWith(ending))?.text ?? '';
  return { script: of('.js'), style: of('.css') };
}
