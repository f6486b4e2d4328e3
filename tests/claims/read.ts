import { readClaims } from '../../src/claims/reader.js';
import { readFacts } from '../../src/facts/reader.js';
import type { Claim } from '../../src/model/claims.js';
import { parse, TITLE } from '../document/draft.js';

/** The claims of one kind in a draft that holds just this text; `all` for every kind. */
export function claimsIn(
  text: string,
  kind: Claim['kind'] | 'all',
  form = (draft: string) => draft,
): Claim[] {
  const document = parse(form(`${TITLE}\n一、工作成效\n${text}`));
  return readClaims(document, readFacts(document)).filter((claim) => kind === 'all' || claim.kind === kind);
}

/** Verdict and formula of each. */
export const told = (claims: readonly Claim[]): string[] =>
  claims.map((claim) => `${claim.verdict} ${claim.formula}`);
