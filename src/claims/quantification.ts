import type { Claim } from '../model/claims.js';
import type { Document } from '../model/document.js';
import type { FactReader } from '../model/facts.js';
import type { Quantification, SectionFigures } from '../model/quantification.js';
import { countCharacters } from '../text/count.js';
import { rangeOf, readSentences } from './view.js';

const VAGUE = /多次|若干|大量|显著|大幅/;

/** How many figures each part has, which sentences have none where one is expected, which indicators differ. */
export function readQuantification(
  document: Document,
  facts: FactReader,
  claims: readonly Claim[],
): Quantification {
  const vague = readSentences(document).flatMap((sentence) => {
    const word = VAGUE.exec(sentence.key.slice(sentence.from, sentence.to))?.[0];
    if (word === undefined || sentence.figures.length > 0) return [];
    return [{ word, range: rangeOf(sentence, sentence.from, sentence.to) }];
  });
  return {
    sections: sectionsOf(document, facts),
    vague,
    differing: claims.filter(({ kind, verdict }) => kind === 'same-figure' && verdict === 'undecided'),
  };
}

function sectionsOf(document: Document, facts: FactReader): SectionFigures[] {
  const starts = facts.quantities().map((fact) => fact.range.start);
  return document.outline.sections
    .filter((section) => section.level <= 2)
    .map(({ id, title, level, range }) => {
      const characters = countCharacters(document.source.text.slice(range.start, range.end));
      const figures = starts.filter((start) => start >= range.start && start < range.end).length;
      const perThousand = characters === 0 ? 0 : Number(((figures / characters) * 1000).toFixed(1));
      return { sectionId: id, title, level, characters, figures, perThousand };
    });
}
