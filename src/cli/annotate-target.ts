import { existsSync, realpathSync } from 'node:fs';
import { resolve } from 'node:path';
import { zh } from '../text/chinese.js';
import type { Output } from './format-option.js';
import { UsageError } from './io.js';

/** `报告.docx` becomes `报告.批注.docx`; a file that is itself such a copy, `报告.批注2.docx`. */
export function annotatedName(path: string): string {
  const copy = /^(.*\.\u6279\u6ce8)(\d*)(\.doc[xm])$/i.exec(path);
  if (copy !== null) return `${copy[1]}${Number(copy[2] || '1') + 1}${copy[3]}`;
  // What an old file was converted to is a .docx.
  const kept = /\.doc[xm]$/i.exec(path)?.[0];
  return `${path.replace(/\.[A-Za-z]{1,5}$/, '')}.\u6279\u6ce8${kept ?? '.docx'}`;
}

interface Run {
  readonly drafts: readonly { readonly path: string }[];
  /** What else the run writes. */
  readonly outputs: readonly Output[];
  readonly cwd: string;
}

/**
 * Refuses, before anything is written, a copy with comments that no program would open, that would go over a draft, or
 * that shares its file with another result. `annotate`: the name that the caller gave, true for the usual one.
 */
export function refuseTarget(annotate: string | true | undefined, { drafts, outputs, cwd }: Run): void {
  if (annotate === undefined) return;
  if (typeof annotate === 'string' && drafts.length !== 1)
    throw new UsageError(
      zh('--annotate 后面的文件名只能用于一份稿件;多份稿件不写文件名,各写成“原名.批注.docx”。'),
    );
  for (const { path } of drafts) {
    const target = annotate === true ? annotatedName(path) : annotate;
    if (annotate !== true) refuseEnding(target, path);
    const over = drafts.find((draft) => isSame(draft.path, target, cwd));
    if (over !== undefined)
      throw new UsageError(zh`批注要写进另一个文件,不能写回“${over.path}”。请换一个名字。`);
    const other = outputs.find((output) => output.target !== undefined && isSame(output.target, target, cwd));
    if (other !== undefined)
      throw new UsageError(zh`批注和别的结果不能写进同一个文件“${target}”。请换一个名字。`);
  }
}

/** A copy with macros that is not called so, or the other way round, is not opened by Word. */
function refuseEnding(target: string, path: string): void {
  const ending = /\.docm$/i.test(path) ? '.docm' : '.docx';
  if (target.toLowerCase().endsWith(ending)) return;
  const named = target.replace(/\.[A-Za-z]{1,5}$/, '');
  throw new UsageError(
    zh`批注要写进 Word 文件,名字要以 ${ending} 结尾,不能写成“${target}”。例如 --annotate ${named}${ending}。`,
  );
}

function isSame(one: string, other: string, cwd: string): boolean {
  const [first, second] = [resolve(cwd, one), resolve(cwd, other)];
  if (first === second) return true;
  return existsSync(first) && existsSync(second) && realpathSync(first) === realpathSync(second);
}
