import { FrontmatterError } from '../document/frontmatter.js';
import { parseDraft } from '../document/parse.js';
import { readAnySource } from '../inputs/word.js';
import type { Document } from '../model/document.js';
import type { Locale } from '../model/text.js';
import { zh } from '../text/chinese.js';
import { findDrafts } from './drafts.js';
import { type Io, UsageError } from './io.js';
import { readNamed } from './read-named.js';

/** A report by its path. Throws UsageError where it cannot be read. */
export function openReport(path: string, locale: Locale, io: Pick<Io, 'cwd' | 'env'>): Document {
  const [named, ...others] = findDrafts([path], io.cwd);
  const fail = (message: string): never => {
    throw new UsageError(`${path}: ${message}`);
  };
  if (named === undefined || others.length > 0) return fail(zh('这里要写一个文件,不能写文件夹或通配符。'));
  const input = readNamed(named!, io);
  if ('problem' in input) return fail(input.problem.message[locale]);
  const source = readAnySource(input.bytes, input.path);
  if (!source.ok) return fail(source.problem.message[locale]);
  try {
    return parseDraft(source.value);
  } catch (error) {
    if (error instanceof FrontmatterError) return fail(error.problem.message[locale]);
    throw error;
  }
}
