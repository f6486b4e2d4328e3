import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { PackProblem, RulePack } from '../model/pack.js';
import { checkTemplate } from '../scaffold/check-template.js';
import type { SlotTemplates } from '../scaffold/insert.js';
import { zh } from '../text/chinese.js';

const BUNDLED = fileURLToPath(new URL('../../templates', import.meta.url));
const SLOT = /^([a-z][a-z0-9-]*)\.md\.hbs$/;
const PARTIAL = /^([a-z][a-z0-9-]*)\.hbs$/;

/** The templates of a pack: those of its base, the bundled ones under templates/, a folder's own under its templates/. */
export function templatesOf(pack: RulePack, named: string | undefined, cwd: string): SlotTemplates {
  const folder = named === undefined ? null : resolve(cwd, named);
  const own = folder !== null && existsSync(join(folder, 'pack.yaml')) ? [join(folder, 'templates')] : [];
  const bundled = [pack.extends, pack.id].flatMap((id) => (id === undefined ? [] : [join(BUNDLED, id)]));
  return readAll([...bundled, ...own]);
}

function readAll(folders: readonly string[]): SlotTemplates {
  const partials = [BUNDLED, ...folders].map((folder) => join(folder, '_partials'));
  return {
    slots: Object.assign({}, ...folders.map((folder) => read(folder, SLOT))) as Record<string, string>,
    partials: Object.assign({}, ...partials.map((folder) => read(folder, PARTIAL))) as Record<string, string>,
  };
}

/** The mistakes of the templates in a pack folder, each with its file and place. */
export function templateProblems(folder: string): PackProblem[] {
  const templates = join(folder, 'templates');
  const { slots, partials } = readAll([templates]);
  const own = [
    ...Object.entries(slots).map(([id, text]) => [`${id}.md.hbs`, text] as const),
    ...Object.entries(read(join(templates, '_partials'), PARTIAL)).map(
      ([id, text]) => [`_partials/${id}.hbs`, text] as const,
    ),
  ];
  return own.flatMap(([file, text]) => {
    const error = checkTemplate(text, partials);
    return error === null
      ? []
      : [
          {
            code: 'bad-template',
            file: `${basename(resolve(folder))}/templates/${file}`,
            line: error.line,
            column: error.column,
            excerpt: text.split('\n')[error.line - 1] ?? '',
            message: error.message,
            mend: zh('写法见 docs/templates.md。'),
          },
        ];
  });
}

function read(folder: string, name: RegExp): Record<string, string> {
  if (!existsSync(folder) || !statSync(folder).isDirectory()) return {};
  return Object.fromEntries(
    // Only plain files: a link could lead anywhere.
    readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
      const file = entry.name;
      const match = entry.isFile() ? name.exec(file) : null;
      return match === null ? [] : [[match[1]!, readFileSync(join(folder, file), 'utf8')]];
    }),
  );
}
