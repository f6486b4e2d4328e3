import { carriedOver } from './carried-over.js';
import { characters } from './characters.js';
import { claimAddsUp } from './claim-adds-up.js';
import { dateAndSignature } from './date-and-signature.js';
import { dateFitsYear } from './date-fits-year.js';
import { dateValid } from './date-valid.js';
import { datedWording } from './dated-wording.js';
import { deadline } from './deadline.js';
import type { RuleType } from './define.js';
import { documentTitle } from './document-title.js';
import { doubledWord } from './doubled-word.js';
import { duplicateText } from './duplicate-text.js';
import { elementsCovered } from './elements-covered.js';
import { fixedWording } from './fixed-wording.js';
import { formCarriedOver } from './form-carried-over.js';
import { formCellsFilled } from './form-cells-filled.js';
import { formIdentity } from './form-identity.js';
import { formNil } from './form-nil.js';
import { formProse } from './form-prose.js';
import { formReadable } from './form-readable.js';
import { formStale } from './form-stale.js';
import { formula } from './formula.js';
import { headingEnd } from './heading-end.js';
import { headingForm } from './heading-form.js';
import { itemLength } from './item-length.js';
import { itemsRequired } from './items-required.js';
import { listLayout } from './list-layout.js';
import { listMarks } from './list-marks.js';
import { lostHeadingMark } from './lost-heading-mark.js';
import { markPairs } from './mark-pairs.js';
import { markWidth } from './mark-width.js';
import { numberingSequence } from './numbering-sequence.js';
import { openingForm } from './opening-form.js';
import { pageDebris } from './page-debris.js';
import { paragraphEnd } from './paragraph-end.js';
import { paragraphLength } from './paragraph-length.js';
import { personalData } from './personal-data.js';
import { problemPlanLink } from './problem-plan-link.js';
import { quantityRequired } from './quantity-required.js';
import { secrecyMark } from './secrecy-mark.js';
import { sectionLength } from './section-length.js';
import { sectionPresent } from './section-present.js';
import { staleYear } from './stale-year.js';
import { straySpace } from './stray-space.js';
import { substitution } from './substitution.js';
import { textForbidden } from './text-forbidden.js';
import { textRequired } from './text-required.js';
import { titleForm } from './title-form.js';
import { wrongWord } from './wrong-word.js';
import { yearAgrees } from './year-agrees.js';
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
    secrecyMark,
    headingEnd,
    headingForm,
    listLayout,
    paragraphLength,
    carriedOver,
    characters,
    claimAddsUp,
    dateAndSignature,
    dateFitsYear,
    dateValid,
    datedWording,
    deadline,
    documentTitle,
    duplicateText,
    elementsCovered,
    fixedWording,
    formCarriedOver,
    formCellsFilled,
    formIdentity,
    formNil,
    formProse,
    formReadable,
    formStale,
    formula,
    itemLength,
    openingForm,
    problemPlanLink,
    sectionLength,
    staleYear,
    titleForm,
    doubledWord,
    listMarks,
    markPairs,
    markWidth,
    paragraphEnd,
    straySpace,
    substitution,
    wrongWord,
    yearAgrees,
  ].map((type) => [type.id, type]),
);
