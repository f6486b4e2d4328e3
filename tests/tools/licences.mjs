// Which packages the built program is made of, and what their licences ask to pass on with it.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const MODULES = fileURLToPath(new URL('../../node_modules', import.meta.url));

/** Folders of the packages of which files are in a result of esbuild. */
export function packagesIn(metafile) {
  const folders = Object.keys(metafile.inputs).flatMap((file) => {
    const [, within] =
      /^.*?node_modules\/(.*node_modules\/(?:@[^/]+\/)?[^/]+|(?:@[^/]+\/)?[^/]+)\//.exec(file) ?? [];
    return within === undefined ? [] : [join(MODULES, within)];
  });
  return [...new Set(folders)];
}

/** These and all that they ask for: some packages have others in their own files. */
export function withTheirs(folders) {
  const seen = new Set();
  const waiting = [...folders];
  for (let folder = waiting.pop(); folder !== undefined; folder = waiting.pop()) {
    if (seen.has(folder)) continue;
    seen.add(folder);
    const asked = Object.keys(aboutOf(folder).dependencies ?? {}).filter(
      (name) => !name.startsWith('@types/'),
    );
    waiting.push(...asked.map((name) => folderOf(name, folder)));
  }
  return [...seen].sort();
}

/** One text with name, version, licence and licence text of each. Throws where a package names none. */
export function licencesOf(folders) {
  const head = 'hegao contains the following packages, each under its own licence.\n';
  return [head, ...folders.map(noticeOf)].join(`\n${'-'.repeat(80)}\n\n`);
}

/** As the package itself says, else as its licence file begins; undefined where neither says it. */
export function licenceOf(folder) {
  const { license, licenses } = aboutOf(folder);
  const named = license ?? licenses?.map(({ type }) => type).join(' OR ');
  if (named !== undefined) return named;
  return /Permission is hereby granted, free of charge/.test(textOf(folder) ?? '') ? 'MIT' : undefined;
}

function noticeOf(folder) {
  const { name, version, author } = aboutOf(folder);
  const licence = licenceOf(folder);
  if (licence === undefined) throw new Error(`${name}: no licence`);
  const text = textOf(folder) ?? author?.name ?? author ?? '';
  return `${name} ${version} (${licence})\n\n${text.replaceAll('\r', '').trim()}\n`;
}

function textOf(folder) {
  const file = readdirSync(folder).find((entry) => /^licen[cs]e(?:[.-]|$)/i.test(entry));
  return file === undefined ? undefined : readFileSync(join(folder, file), 'utf8');
}

const aboutOf = (folder) => JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));

/** As Node looks for it: beside what is inside the asking package, then further up. */
function folderOf(name, from) {
  for (let folder = from; folder.length >= dirname(MODULES).length; folder = dirname(folder)) {
    const found = join(folder, 'node_modules', name);
    if (existsSync(found)) return found;
  }
  throw new Error(`${name} is not installed`);
}
