/** Addresses as map keys: one file, one spelling, whoever wrote it. */

/** Most addresses are spelled like that already: nothing in them that could be encoded or is. */
const CANONICAL = /^[a-z][a-z0-9+.-]*:\/\/[a-z0-9.-]*(?:\/[\w.~!*'():@-]+)+$/;
const UPPER_DRIVE = /^[^:]*:\/\/[^/]*\/[A-Z]:/;

/**
 * The canonical spelling of an address: characters percent-encoded the same way (`%3A` and `:`, `%20` and a space), Windows
 * drive letters in lower case, no trailing slash. Text that is no address comes back as it is.
 */
export function canonical(uri: string): string {
  if (CANONICAL.test(uri) && !UPPER_DRIVE.test(uri)) return uri;
  const match = /^([a-z][a-z0-9+.-]*):\/\/([^/]*)(\/[^?#]*)?([\s\S]*)$/i.exec(uri);
  if (!match) return uri;
  const [, scheme, authority, path = '', rest = ''] = match;
  const decoded = path.split('/').map(decode).join('/');
  const drive = decoded.replace(/^\/([A-Za-z]):/, (_, letter: string) => `/${letter.toLowerCase()}:`);
  const encoded = drive
    .split('/')
    .map((part) => encodeURIComponent(part).replace(/%3A/gi, ':').replace(/%40/g, '@'))
    .join('/');
  return `${scheme!.toLowerCase()}://${authority!.toLowerCase()}${encoded.length > 1 ? encoded.replace(/(?<!\/)\/+$/, '') : encoded}${rest}`;
}

function decode(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

/** The folder that holds a file or folder; undefined at the root. */
export function parentOf(uri: string): string | undefined {
  const root = /^[a-z][a-z0-9+.-]*:\/\/[^/]*/i.exec(uri)?.[0].length ?? 0;
  const slash = uri.lastIndexOf('/');
  return slash > root ? uri.slice(0, slash) : slash === root && uri.length > root + 1 ? uri.slice(0, root) : undefined;
}

/** A path relative to a folder, decoded; undefined when the file is not below it. */
export function relativeTo(folder: string, uri: string): string | undefined {
  return uri.startsWith(`${folder}/`)
    ? uri
        .slice(folder.length + 1)
        .split('/')
        .map(decode)
        .join('/')
    : undefined;
}
