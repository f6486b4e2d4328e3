import { readFileSync, type Stats, statSync } from 'node:fs';
import { basename, extname, relative, resolve, sep } from 'node:path';
import { globSync } from 'tinyglobby';
import type { InputProblem, Result } from '../model/problem.js';
import { zh } from '../text/chinese.js';
import { filesBelow } from './folder-walk.js';

const DRAFT = /\.(?:md|markdown|txt|text|docx|docm|doc|wps)$/i;
// Word and WPS leave lock files beside an open document; copies with our comments are no drafts.
const IGNORED = ['**/node_modules/**', '**/~$*', '**/.~*', '**/.git/**', '**/*.\u6279\u6ce8*.doc[xm]'];

/** The same names for where a folder is walked. */
const COMMENTED = /\.\u6279\u6ce8.*\.doc[xm]$/i;
const LOCK = /^(?:~\$|\.~)/;

/** Pages about a folder, which nobody reports: README.md, readme.zh-CN.md, CHANGELOG.md, LICENSE.txt. */
const ABOUT = /^(?:readme|changelog|licen[cs]e)(?:\.[a-z]{2,3}(?:[-_][a-z]+)?)?\.(?:md|markdown|txt|text)$/i;

const IN_FOLDER = {
  isSeen: (name: string): boolean => !LOCK.test(name) && !COMMENTED.test(name),
  isWanted: (name: string): boolean => DRAFT.test(name) && !ABOUT.test(name),
};

/** A draft to read, or why an argument names none. */
export type Named = { readonly path: string; readonly problem?: InputProblem };

/** The drafts that the arguments name: files, folders (all drafts below, not README.md and the like) and globs; in stable order, none twice. */
export function findDrafts(args: readonly string[], cwd: string): Named[] {
  const seen = new Set<string>();
  // A shell that expands `*.docx` names the lock files too.
  const named = args.length > 1 ? args.filter((arg) => !LOCK.test(basename(arg))) : args;
  return named
    .flatMap((arg) => namedBy(arg, cwd))
    .filter(({ path }) => {
      const first = !seen.has(path);
      seen.add(path);
      return first;
    });
}

function namedBy(arg: string, cwd: string): Named[] {
  let stat: Stats | undefined;
  try {
    stat = statSync(resolve(cwd, arg), { throwIfNoEntry: false });
  } catch (error) {
    return [{ path: arg, problem: unreadable((error as NodeJS.ErrnoException).code ?? '') }];
  }
  if (stat?.isDirectory() === true) {
    const found = filesBelow(resolve(cwd, arg), IN_FOLDER).map((path) => shown(resolve(cwd, arg, path), cwd));
    return found.length > 0 ? found.map((path) => ({ path })) : [{ path: arg, problem: NO_DRAFTS }];
  }
  if (stat !== undefined)
    return [{ path: arg, ...(DRAFT.test(arg) ? {} : { problem: unknownExtension(arg) }) }];
  if (/[*?[{]/.test(arg)) {
    const found = glob(arg.split(sep).join('/'), cwd);
    if (found.length > 0) return found.map((path) => ({ path: shown(resolve(cwd, path), cwd) }));
  }
  return [{ path: arg, problem: NOT_FOUND }];
}

function glob(pattern: string, cwd: string): string[] {
  return globSync(pattern, {
    cwd,
    ignore: IGNORED,
    onlyFiles: true,
    expandDirectories: false,
    caseSensitiveMatch: false,
  }).sort();
}

function shown(absolute: string, cwd: string): string {
  const path = relative(cwd, absolute);
  return path.startsWith('..') ? absolute : path;
}

/** The bytes of a file, or why it cannot be read. */
export function readDraft(path: string, cwd: string): Result<Uint8Array> {
  try {
    const file = resolve(cwd, path);
    // A pipe would be waited for without end.
    if (!statSync(file).isFile()) return { ok: false, problem: unreadable('not a file') };
    return { ok: true, value: readFileSync(file) };
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    return { ok: false, problem: code === 'ENOENT' ? NOT_FOUND : unreadable(code ?? '') };
  }
}

const NOT_FOUND: InputProblem = {
  code: 'not-found',
  message: {
    'zh-CN': zh('找不到这个文件或文件夹。请检查路径和文件名;名字里有空格的,用引号括起来。'),
    en: 'No such file or folder. Check the path; quote names that hold blanks.',
  },
};

const NO_DRAFTS: InputProblem = {
  code: 'no-drafts',
  message: {
    'zh-CN': zh('这个文件夹里没有可以检查的稿件(.docx、.md 或 .txt)。'),
    en: 'No drafts (.docx, .md or .txt) in this folder.',
  },
};

function unknownExtension(path: string): InputProblem {
  const extension = extname(path) || path;
  return {
    code: 'unknown-extension',
    message: {
      'zh-CN': zh`不认识的文件类型“${extension}”。hegao 能读 .docx、.md 和 .txt。别的文件请另存为 .docx 或“纯文本(.txt)”后再检查。`,
      en: `Unknown kind of file “${extension}”. hegao reads .docx, .md and .txt; save others as one of these.`,
    },
  };
}

function unreadable(code: string): InputProblem {
  return {
    code: 'unreadable',
    message: {
      'zh-CN': zh`打不开这个文件(${code})。请确认它没有被别的程序占用,并且您有权限读它。`,
      en: `Cannot open this file (${code}). Check that no other program holds it and that you may read it.`,
    },
  };
}
