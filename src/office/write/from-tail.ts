import type { WordBlock, WordLine } from './layout.js';

const SIGNED_AND_DATED = /^(.*\S)\s+((?:19|20)\d{2}\s*年\s*\d{1,2}\s*月\s*\d{1,2}\s*日)$/;
const PLACE_OF_DATE = /^\u3010[^\u3010\u3011]*日期[^\u3010\u3011]*\u3011$/;
const UNIT = /^[^\u3002\uff0c\uff1b\uff1a,;:]{3,40}$/;

/** The closing lines as they are laid out: name and date on lines of their own, a date still to be filled in as one. */
export function closingLines(blocks: readonly WordBlock[]): WordBlock[] {
  const last = blocks.findLastIndex((block) => 'role' in block && block.role === 'body');
  const place = blocks[last];
  const signed = blocks[last - 1];
  return blocks.flatMap((block): WordBlock[] => {
    if ('table' in block) return [block];
    if (block.role === 'signature') return signatureAndDate(block);
    const dated = place !== undefined && 'role' in place && PLACE_OF_DATE.test(place.text);
    if (dated && block === place) return [{ ...block, role: 'date' }];
    if (dated && block === signed && block.role === 'body' && UNIT.test(block.text)) {
      return [{ ...block, role: 'signature' }];
    }
    return [block];
  });
}

function signatureAndDate(line: WordLine): WordBlock[] {
  const [, unit, date] = SIGNED_AND_DATED.exec(line.text) ?? [];
  if (unit === undefined || date === undefined) return [line];
  return [
    { text: unit, role: 'signature' },
    { text: date, role: 'date' },
  ];
}
