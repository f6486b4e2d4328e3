import type { Authority, Slot } from '../model/pack.js';
import { zh } from '../text/chinese.js';

/** How a part is to be written and on what basis, as a place to fill in, so that it cannot be left in unseen. */
export function guidanceNote(slot: Slot, authorities: readonly Authority[]): string {
  const basis = slot.basis.flatMap(({ authority, chapter, clause }) => {
    const title = authorities.find(({ id }) => id === authority)?.title;
    if (title === undefined) return [];
    return [`${title}${chapter === undefined ? '' : `“${chapter}”一章`}${clause ?? ''}`];
  });
  const guidance = slot.guidance.replace(/\u3002$/, '');
  return zh(
    `【待补:${guidance}${basis.length > 0 ? `(依据:${basis.join('、').replace(/\u300b\u3001\u300a/g, '\u300b\u300a')})` : ''}】`,
  );
}
