import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { RulePack } from '../model/pack.js';
import type { SlotTemplates } from '../scaffold/insert.js';
import { isBundled } from './folders.js';

const BUNDLED = fileURLToPath(new URL('../../templates', import.meta.url));
const SLOT = /^([a-z][a-z0-9-]*)\.md\.hbs$/;
const PARTIAL = /^([a-z][a-z0-9-]*)\.hbs$/;

/** The templates of a pack: those of its base, the bundled ones under templates/, a folder's own under its templates/. */
export function templatesOf(pack: RulePack, named: string | undefined, cwd: string): SlotTemplates {
  const own = named !== undefined && !isBundled(named) ? [join(resolve(cwd, named), 'templates')] : [];
  const folders = [pack.extends, pack.id].flatMap((id) => (id === undefined ? [] : [join(BUNDLED, id)]));
  const all = [...folders, ...own];
  const partials = [BUNDLED, ...all].map((folder) => join(folder, '_partials'));
  return {
    slots: Object.assign({}, ...all.map((folder) => read(folder, SLOT))) as Record<string, string>,
    partials: Object.assign({}, ...partials.map((folder) => read(folder, PARTIAL))) as Record<string, string>,
  };
}

function read(folder: string, name: RegExp): Record<string, string> {
  if (!existsSync(folder) || !statSync(folder).isDirectory()) return {};
  return Object.fromEntries(
    readdirSync(folder).flatMap((file) => {
      const match = name.exec(file);
      return match === null ? [] : [[match[1]!, readFileSync(join(folder, file), 'utf8')]];
    }),
  );
}
