import { existsSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { zh } from '../text/chinese.js';
import type { Output } from './format-option.js';
import { UsageError } from './io.js';
import { saveWhole } from './spool.js';

/** What a run writes and where to. Throws UsageError where two results would go to one place. */
export function outputsOf(
  written: readonly Output[] = [{ format: 'text' }],
  outputFile: string | undefined,
  cwd: string,
): readonly Output[] {
  const [first] = written;
  if (outputFile !== undefined) {
    if (written.length > 1 || first?.target !== undefined)
      throw new UsageError(
        zh('--output-file 只能和一个 --format 一起用;要几种结果,写成 -f text -f sarif=结果.sarif。'),
      );
    return [withFolder({ format: first!.format, target: outputFile }, cwd)];
  }
  const places = written.map(({ target }) => (target === undefined ? '' : resolve(cwd, target)));
  const twice = written.find((_, i) => places.indexOf(places[i]!) !== i);
  if (twice !== undefined)
    throw new UsageError(
      twice.target === undefined
        ? zh('屏幕上只能显示一种结果,其余的请写进文件,例如 -f text -f sarif=结果.sarif。')
        : zh`两种结果不能写进同一个文件“${twice.target ?? ''}”。`,
    );
  return written.map((output) => withFolder(output, cwd));
}

/** Told before the drafts are checked, not after. */
function withFolder(output: Output, cwd: string): Output {
  const { target } = output;
  if (target === undefined || existsSync(dirname(resolve(cwd, target)))) return output;
  throw unwritable(target, 'ENOENT');
}

const unwritable = (target: string, code: string): UsageError =>
  new UsageError(zh`结果写不进“${target}”(${code})。请换一个位置。`);

/** A result never goes over a draft that is read. */
export function refuseDrafts(
  outputs: readonly Output[],
  drafts: readonly { readonly path: string }[],
  cwd: string,
): void {
  const read = new Set(drafts.map(({ path }) => resolve(cwd, path)));
  const over = outputs.find(({ target }) => target !== undefined && read.has(resolve(cwd, target)));
  if (over !== undefined)
    throw new UsageError(zh`结果不能写进要检查的稿件“${over.target ?? ''}”。请换一个文件名。`);
}

/** Writes a result to its file, at once as a whole. Throws UsageError where it cannot. */
export function saveResult(pieces: Iterable<string>, target: string, cwd: string): void {
  try {
    saveWhole(pieces, resolve(cwd, target));
  } catch (error) {
    throw unwritable(target, (error as NodeJS.ErrnoException).code ?? '');
  }
}
