import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { type Detection, detectPack } from '../align/detect.js';
import type { Document } from '../model/document.js';
import type { RulePack } from '../model/pack.js';
import { printable } from '../reporters/frame.js';
import { zh } from '../text/chinese.js';
import { nearest } from '../text/suggest.js';
import {
  BASE_PACK,
  bundledHeads,
  bundledPack,
  bundledPackIds,
  isBundled,
  loadPackFolder,
} from './folders.js';
import { UsageError } from './io.js';
import { PackError } from './pack-error.js';

/** Characters of the draft that the reason quotes. */
const LONGEST_WORDS = 40;

/** The pack that an id or a folder names. Throws UsageError or PackError. */
export function namedPack(name: string, cwd: string): RulePack {
  if (isBundled(name)) return bundledPack(name);
  const folder = resolve(cwd, name);
  if (existsSync(join(folder, 'pack.yaml'))) {
    const result = loadPackFolder(folder);
    if (!result.ok) throw new PackError(result.problems);
    return result.pack;
  }
  const ids = bundledPackIds();
  const [near] = nearest(name, ids);
  throw new UsageError(
    zh`没有规则包“${name}”。${near === undefined ? '' : zh`是不是“${near}”?`}已有的规则包:${ids.join('、')};也可以写装有 pack.yaml 的文件夹。`,
  );
}

/**
 * The pack that a draft names at its head: one that came with hegao, or a folder below the one where hegao runs. Drafts
 * come from other people, and a path of theirs may lead anywhere, to another computer too. Throws as `namedPack` does.
 */
export function packNamedByDraft(name: string, cwd: string): RulePack {
  if (isBundled(name)) return bundledPack(name);
  if (/^[\\/~]|^[A-Za-z]:|(?:^|[\\/])\.\.(?:[\\/]|$)/.test(name))
    throw new UsageError(
      zh`稿件开头写的规则包“${name}”不在这个文件夹里,没有读它。稿件里只写规则包的编号;别处的规则包用 --pack 指定。`,
    );
  return namedPack(name, cwd);
}

export interface Choice {
  readonly pack: RulePack;
  /** Why, in a sentence. */
  readonly reason: () => string;
  /** The title says so. */
  readonly byTitle: boolean;
}

/** The bundled pack made for a draft; the base pack where none claims it, or several do. */
export function detectedPack(document: Document): Choice {
  const kinds = bundledHeads().filter(({ id }) => id !== BASE_PACK);
  const detection = detectPack(document, kinds);
  const pack = bundledPack(detection.length === 1 ? detection[0]!.pack.id : BASE_PACK);
  const byTitle = detection.length === 1 && detection[0]!.by === 'title';
  return { pack, reason: () => reasonOf(detection), byTitle };
}

function reasonOf(detection: Detection): string {
  const [found, ...rivals] = detection;
  if (found === undefined) return zh('认不出是哪一种报告,只按通用公文要求检查。用 --pack 指定规则包。');
  const named = ({ pack }: (typeof detection)[number]): string => zh`“${pack.title}”(${pack.id})`;
  if (rivals.length > 0) {
    const all = detection.map(named).join('、');
    return zh`分不清是哪一种报告:${all}都像,只按通用公文要求检查。用 --pack 指定其中一个。`;
  }
  const where = { title: '标题', body: '开头', headings: '小标题' }[found.by];
  const words = printable(found.words)
    .replace(/[\u201c\u201d]/g, '')
    .slice(0, LONGEST_WORDS);
  return zh`按${named(found)}检查,因为${where}写着“${words}”。不对的话用 --pack 指定规则包。`;
}
