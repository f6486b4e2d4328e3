import { statSync } from 'node:fs';
import { resolve } from 'node:path';
import type { EncodeError } from '../edit/encode.js';
import { zh } from '../text/chinese.js';
import { UsageError } from './io.js';
import { saveWhole } from './spool.js';

/** Refuses `--write` together with `--output`, and `--output` for several drafts. */
export function checkTarget(
  { write, output, diff }: { readonly write?: boolean; readonly output?: string; readonly diff?: boolean },
  drafts: number,
): void {
  if (diff === true && (write === true || output !== undefined)) {
    throw new UsageError(zh('--diff 只显示改法,不能和 --write、--output 一起用。'));
  }
  if (write === true && output !== undefined) {
    throw new UsageError(zh('--write 和 --output 只能用一个:--write 改原来的文件,--output 写到另一个文件。'));
  }
  if (output !== undefined && drafts !== 1) {
    throw new UsageError(zh('--output 只能用于一份稿件;多份稿件用 --write。'));
  }
}

/** Writes a file; an interruption leaves the old file or the new one, never a part. */
export function writeBytes(bytes: Uint8Array, target: string, cwd: string): void {
  try {
    const file = resolve(cwd, target);
    const stat = statSync(file, { throwIfNoEntry: false });
    // Writing goes by a new file, which would pass over the mark.
    if (stat !== undefined && (stat.mode & 0o222) === 0)
      throw new UsageError(
        zh`“${target}”是只读的,没有动它。要改就先去掉只读,或者用 --output 写到另一个文件。`,
      );
    saveWhole([bytes], file);
  } catch (error) {
    if (error instanceof UsageError) throw error;
    const { code = '' } = error as NodeJS.ErrnoException;
    throw new UsageError(zh`写不进“${target}”(${code})。请确认它没有被别的程序占用,并且您有权限写。`);
  }
}

export const cannotEncode = (error: EncodeError): string =>
  zh`这份稿件用的编码(GB18030)写不了“${error.char}”。请先用编辑器另存为 UTF-8,再运行一次。`;
