import type { Authority, Basis } from '../model/pack.js';
import { zh } from '../text/chinese.js';

/** An authority as a reader cites it: title, document number, chapter. */
export function cite(basis: Basis, authorities: readonly Authority[]): string {
  const authority = authorities.find(({ id }) => id === basis.authority);
  if (authority === undefined) return basis.authority;
  const number = authority.docNumber === undefined ? '' : `\uff08${authority.docNumber}\uff09`;
  const chapter = basis.chapter === undefined ? '' : zh(`“${basis.chapter}”一章`);
  return `${authority.title}${number}${chapter}${basis.clause ?? ''}`;
}
