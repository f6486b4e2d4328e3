import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Document } from '../model/document.js';
import type { RulePack } from '../model/pack.js';
import { detectPack } from '../pack/detect.js';
import { zh } from '../text/chinese.js';
import { nearest } from '../text/suggest.js';
import { BASE_PACK, bundledPack, bundledPackIds, isBundled, loadPackFolder } from './folders.js';
import { UsageError } from './io.js';
import { PackError } from './pack-error.js';

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

/** The bundled pack made for a draft; the base pack where none claims it. */
export function detectedPack(document: Document): { readonly pack: RulePack; readonly detected: boolean } {
  const kinds = bundledPackIds()
    .filter((id) => id !== BASE_PACK)
    .map(bundledPack);
  const found = detectPack(document, kinds);
  return found === null
    ? { pack: bundledPack(BASE_PACK), detected: false }
    : { pack: found.pack, detected: true };
}
