import type { RuleType } from './define.js';
import { itemsRequired } from './items-required.js';
import { lostHeadingMark } from './lost-heading-mark.js';
import { numberingSequence } from './numbering-sequence.js';
import { pageDebris } from './page-debris.js';
import { personalData } from './personal-data.js';
import { quantityRequired } from './quantity-required.js';
import { sectionPresent } from './section-present.js';
import { textForbidden } from './text-forbidden.js';
import { textRequired } from './text-required.js';
import { yearConsistent } from './year-consistent.js';

/** Every kind of check, by id. */
export const RULE_TYPES: ReadonlyMap<string, RuleType> = new Map(
  [
    sectionPresent,
    textRequired,
    textForbidden,
    itemsRequired,
    quantityRequired,
    yearConsistent,
    numberingSequence,
    lostHeadingMark,
    pageDebris,
    personalData,
  ].map((type) => [type.id, type]),
);
