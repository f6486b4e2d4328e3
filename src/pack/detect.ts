import type { Document } from '../model/document.js';
import type { RulePack } from '../model/pack.js';
import { fold } from '../text/fold.js';
import { matchAll } from '../text/pattern.js';

export interface Detected {
  readonly pack: RulePack;
  readonly by: 'title' | 'body';
}

/** How many of the first paragraphs may name the kind of report when no title does. */
const HEAD = 4;
/** Characters of each that a pattern is looked for in. */
const LONGEST = 2000;

/** The pack made for a draft, by its title or else by its opening; null when none claims it. */
export function detectPack(document: Document, packs: readonly RulePack[]): Detected | null {
  const title = fold(document.meta.title?.value ?? '').replace(/\s+/g, '');
  const claims = (pattern: string | undefined, text: string): boolean =>
    pattern !== undefined && matchAll(pattern, text.slice(0, LONGEST)).length > 0;
  const byTitle = packs.find((pack) => claims(pack.detect?.title, title));
  if (byTitle !== undefined) return { pack: byTitle, by: 'title' };
  const head = document.blocks
    .filter((block) => block.role === 'lead' || block.role === 'body' || block.role === 'heading')
    .slice(0, HEAD);
  const byBody = packs.find((pack) => head.some((block) => claims(pack.detect?.body, block.key)));
  return byBody === undefined ? null : { pack: byBody, by: 'body' };
}
