import {
  fullProfile,
  type LayoutProfile,
  PAGE,
  type PartialProfile,
  SIZE,
  type WordBlock,
} from './layout.js';
import { STYLE, stylesOf } from './layout-styles.js';
import { isFreeBetween, paragraphOf } from './paragraphs.js';
import { coreProperties, forgetTimes } from './properties.js';
import { tableOf } from './table.js';
import { titleLines } from './title.js';

type Word = typeof import('docx');

/** A .docx in the layout of GB/T 9704-2012. The same blocks and profile always give the same bytes. */
export async function writeDocx(
  blocks: readonly WordBlock[],
  profile: PartialProfile = {},
): Promise<Uint8Array> {
  const full = fullProfile(profile);
  // The library is large and only needed here.
  const word = await import('docx');
  const title = blocks.flatMap((block) => ('role' in block && block.role === 'title' ? [block.text] : []));
  const file = new word.File({
    title: title.join(''),
    styles: stylesOf(full, word),
    evenAndOddHeaderAndFooters: true,
    sections: [
      {
        properties: {
          page: {
            size: { width: PAGE.width, height: PAGE.height },
            margin: PAGE.margin,
          },
          grid: { type: word.DocumentGridType.LINES, linePitch: PAGE.linePitch },
        },
        footers: footersOf(word),
        children: childrenOf(blocks, full, word),
      },
    ],
  });
  const packed = await word.Packer.pack(file, 'uint8array', undefined, [coreProperties(title.join(''))]);
  forgetTimes(packed);
  return packed;
}

function footersOf(word: Word) {
  const { AlignmentType, Footer, PageNumber, Paragraph, TextRun } = word;
  // A page is turned by its outer edge: there stands the number, one character inwards.
  const footer = (right: boolean) =>
    new Footer({
      children: [
        new Paragraph({
          style: STYLE.pageNumber,
          alignment: right ? AlignmentType.RIGHT : AlignmentType.LEFT,
          indent: { [right ? 'right' : 'left']: 10 * SIZE.pageNumber },
          children: [
            new TextRun({ children: ['\u2014 ', PageNumber.CURRENT, ' \u2014'], font: { hint: 'eastAsia' } }),
          ],
        }),
      ],
    });
  return { default: footer(true), even: footer(false) };
}

function childrenOf(blocks: readonly WordBlock[], profile: LayoutProfile, word: Word) {
  const children: (InstanceType<Word['Paragraph']> | InstanceType<Word['Table']>)[] = [];
  const free = () => children.push(new word.Paragraph({}));
  let inText = false;
  blocks.forEach((block, i) => {
    const before = blocks[i - 1];
    if (isFreeBetween(before, block, inText)) free();
    if ('table' in block) {
      // Two tables that touch would become one.
      if (before !== undefined && 'table' in before) free();
      if (block.table.rows.length > 0) children.push(tableOf(block.table, profile, word));
      inText = true;
      return;
    }
    inText ||= block.role !== 'title' && block.role !== 'note';
    const around = { word, profile, inText, date: dateBelow(blocks[i + 1]) };
    const lines = block.role === 'title' ? titleLines(block.text) : [block.text];
    for (const text of lines) children.push(paragraphOf({ ...block, text }, around));
  });
  // A file that ends with a table is mended by Word when it is opened.
  const last = blocks.at(-1);
  if (last === undefined || 'table' in last) free();
  return children;
}

function dateBelow(next: WordBlock | undefined): string | null {
  return next !== undefined && 'role' in next && next.role === 'date' ? next.text : null;
}
