import { type Dirent, readdirSync, realpathSync, type Stats, statSync } from 'node:fs';
import { join, sep } from 'node:path';

/**
 * Paths, with `/`, of the files anywhere below a folder that `isWanted` accepts by their names; sorted. Hidden ones and
 * what stands in `node_modules` are left out; links are followed, and folders that cannot be read are passed over. Node's
 * own walk, since a pattern for all files takes as long to make ready as several drafts to check.
 */
export function filesBelow(folder: string, isWanted: (name: string) => boolean): string[] {
  const found: string[] = [];
  const walk = (within: string): void => {
    for (const entry of entriesOf(join(folder, within))) {
      if (entry.name.startsWith('.')) continue;
      const path = `${within}${entry.name}`;
      const kind = kindOf(entry, join(folder, path));
      if (kind === 'file' && isWanted(entry.name)) found.push(path);
      else if (kind === 'folder' && entry.name !== 'node_modules') walk(`${path}/`);
    }
  };
  walk('');
  return found.sort();
}

function entriesOf(folder: string): Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch {
    return [];
  }
}

function kindOf(entry: Dirent, path: string): 'file' | 'folder' | null {
  if (entry.isFile()) return 'file';
  if (entry.isDirectory()) return 'folder';
  if (!entry.isSymbolicLink()) return null;
  const target = targetOf(path);
  if (target?.isFile() === true) return 'file';
  return target?.isDirectory() === true && !leadsUp(path) ? 'folder' : null;
}

/** Undefined for a link that leads nowhere, or to itself. */
function targetOf(link: string): Stats | undefined {
  try {
    return statSync(link);
  } catch {
    return undefined;
  }
}

/** A link to a folder in which it stands would be walked for ever. */
const leadsUp = (link: string): boolean =>
  `${realpathSync(join(link, '..'))}${sep}`.startsWith(`${realpathSync(link)}${sep}`);
