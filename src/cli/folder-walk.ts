import { type Dirent, readdirSync, realpathSync, type Stats, statSync } from 'node:fs';
import { join } from 'node:path';

/** Which of the names below a folder are looked at, and which of the files are wanted. */
export interface Wanted {
  readonly isSeen: (name: string) => boolean;
  readonly isWanted: (name: string) => boolean;
}

/**
 * Paths, with `/`, of the files anywhere below a folder that are wanted; sorted. Hidden names and `node_modules` are left
 * out; links are followed, but for those to a folder in which they stand, and folders that cannot be read are passed over.
 * Node's own walk, since a pattern for all files takes as long to make ready as several drafts to check.
 */
export function filesBelow(folder: string, { isSeen, isWanted }: Wanted): string[] {
  const found: string[] = [];
  const walk = (within: string, above: readonly string[]): void => {
    const here = join(folder, within);
    const real = realOf(here);
    if (real === null || above.includes(real)) return;
    for (const entry of entriesOf(here)) {
      if (entry.name.startsWith('.') || !isSeen(entry.name)) continue;
      const path = `${within}${entry.name}`;
      const kind = kindOf(entry, join(folder, path));
      if (kind === 'file' && isWanted(entry.name)) found.push(path);
      else if (kind === 'folder' && entry.name !== 'node_modules') walk(`${path}/`, [...above, real]);
    }
  };
  walk('', []);
  return found.sort();
}

function realOf(folder: string): string | null {
  try {
    return realpathSync(folder);
  } catch {
    return null;
  }
}

function entriesOf(folder: string): Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch {
    return [];
  }
}

function kindOf(entry: Dirent, path: string): 'file' | 'folder' | null {
  const kind = entry.isSymbolicLink() ? targetOf(path) : entry;
  if (kind?.isFile() === true) return 'file';
  return kind?.isDirectory() === true ? 'folder' : null;
}

/** Undefined for a link that leads nowhere, or to itself. */
function targetOf(link: string): Stats | undefined {
  try {
    return statSync(link);
  } catch {
    return undefined;
  }
}
