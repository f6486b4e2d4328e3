import type { Authority, Basis, Tier } from '../model/pack.js';
import { zh } from '../text/chinese.js';

/** How binding an authority of each tier is, in the words of a reviewer. */
const FORCE: Readonly<Record<Tier, string>> = {
  law: '规定应当',
  policy: '政策要求',
  standard: '标准要求',
  local: '当地要求',
  practice: '实务通常',
};

/** The same with how binding it is: what a finding shows. */
export function citeWithForce(basis: Basis, authorities: readonly Authority[]): string {
  const tier = authorities.find(({ id }) => id === basis.authority)?.tier;
  return tier === undefined ? cite(basis, authorities) : `${FORCE[tier]}\uff1a${cite(basis, authorities)}`;
}

/** An authority as a reader cites it: title, document number, chapter. */
export function cite(basis: Basis, authorities: readonly Authority[]): string {
  const authority = authorities.find(({ id }) => id === basis.authority);
  if (authority === undefined) return basis.authority;
  const number = authority.docNumber === undefined ? '' : `\uff08${authority.docNumber}\uff09`;
  const chapter = basis.chapter === undefined ? '' : zh(`“${basis.chapter}”一章`);
  return `${authority.title}${number}${chapter}${basis.clause ?? ''}`;
}
