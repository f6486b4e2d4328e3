import { dirname, extname, relative, resolve, sep } from 'node:path';
import type { Collection } from '../model/collection.js';
import type { Locale } from '../model/text.js';
import { writeWorkbook } from '../office/workbook/workbook.js';
import { csvOf } from '../reporters/collection/csv.js';
import { collectionJson } from '../reporters/collection/json.js';
import { matrixSheet } from '../reporters/collection/matrix.js';
import { collectionSheets } from '../reporters/collection/sheets.js';
import { collectionHtml } from '../reporters/html/collection/page.js';
import { zh } from '../text/chinese.js';
import { UsageError } from './io.js';
import { saveResult } from './outputs.js';
import { writeBytes } from './write-draft.js';

interface Place {
  readonly target: string;
  readonly cwd: string;
  /** That was collected; absolute. */
  readonly folder: string;
  readonly locale: Locale;
}

type Write = (collection: Collection, place: Place) => void | Promise<void>;

const WRITERS: Readonly<Record<string, Write>> = {
  '.html': (collection, { target, cwd, folder, locale }) => {
    const seen = relative(dirname(resolve(cwd, target)), folder)
      .split(sep)
      .join('/');
    saveResult([collectionHtml(collection, locale, { folder: seen })], target, cwd);
  },
  '.xlsx': async (collection, { target, cwd, locale }) =>
    writeBytes(await writeWorkbook(collectionSheets(collection, locale)), target, cwd),
  '.csv': (collection, { target, cwd, locale }) =>
    saveResult([csvOf(matrixSheet(collection, locale))], target, cwd),
  '.json': (collection, { target, cwd }) => saveResult(collectionJson(collection), target, cwd),
};

const writerOf = (target: string): Write | undefined => WRITERS[extname(target).toLowerCase()];

/** Throws UsageError for a file whose kind its ending does not tell, and where two results would go to one file. */
export function checkTargets(targets: readonly string[], cwd: string): void {
  const unknown = targets.find((target) => writerOf(target) === undefined);
  if (unknown !== undefined)
    throw new UsageError(
      zh`不知道“${unknown}”要写成什么。文件名的结尾写 ${Object.keys(WRITERS).join('、')} 之一,例如 -o 汇总.xlsx。`,
    );
  const places = targets.map((target) => resolve(cwd, target));
  const twice = targets.find((_, i) => places.indexOf(places[i]!) !== i);
  if (twice !== undefined) throw new UsageError(zh`“${twice}”写了两次。`);
}

/** Writes the collection to every target, in the form that the ending of its name says. */
export async function writeCollection(
  collection: Collection,
  targets: readonly string[],
  place: Omit<Place, 'target'>,
): Promise<void> {
  for (const target of targets) await writerOf(target)!(collection, { ...place, target });
}
