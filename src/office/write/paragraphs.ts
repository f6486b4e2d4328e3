import type { IParagraphOptions } from 'docx';
import { dateIndent, signatureIndent } from './closing.js';
import { headingRun, runOf } from './fonts.js';
import { CHARACTER, type LayoutProfile, type WordBlock, type WordLine } from './layout.js';
import { STYLE } from './layout-styles.js';

type Word = typeof import('docx');
type Paragraph = InstanceType<Word['Paragraph']>;

/** What the look of a line depends on besides itself. */
export interface Surroundings {
  readonly word: Word;
  readonly profile: LayoutProfile;
  /** Of the signature: the date below it. */
  readonly date: string | null;
  /** The text of the document has begun. */
  readonly inText: boolean;
}

/** One line of the document as a paragraph of the file. */
export function paragraphOf(line: WordLine, around: Surroundings): Paragraph {
  const { word } = around;
  const children = runsOf(line, around).map((run) => new word.TextRun(run));
  // Every page has its 22 lines, whatever paragraph ends on it.
  return new word.Paragraph({ ...lookOf(line, around), widowControl: false, children });
}

function runsOf({ text, role, level = 1, runIn = 0 }: WordLine, { profile }: Surroundings) {
  if (role !== 'heading' || runIn <= 0 || runIn >= text.length) return [runOf(text)];
  return [runOf(text.slice(0, runIn), headingRun(level, profile)), runOf(text.slice(runIn))];
}

function lookOf(line: WordLine, { word, date, inText }: Surroundings): IParagraphOptions {
  switch (line.role) {
    case 'title':
      return { style: 'Title' };
    case 'addressee':
      return { style: STYLE.addressee };
    case 'heading':
      return headingLook(line, word);
    case 'signature':
      return {
        style: STYLE.closing,
        keepNext: date !== null,
        indent: { right: signatureIndent(line.text, date) },
      };
    case 'date':
      return { style: STYLE.closing, indent: { right: dateIndent } };
    case 'attachment':
      return attachmentLook(line.text);
    case 'note':
      return { style: inText ? STYLE.body : STYLE.headNote };
    default:
      return { style: STYLE.body };
  }
}

// A paragraph that begins with its heading would stand whole in the navigation pane: it is text with a heading's font.
function headingLook({ level = 1, runIn }: WordLine, word: Word): IParagraphOptions {
  if (runIn !== undefined) return { style: STYLE.body };
  const levels = [
    word.HeadingLevel.HEADING_1,
    word.HeadingLevel.HEADING_2,
    word.HeadingLevel.HEADING_3,
    word.HeadingLevel.HEADING_4,
  ];
  return { heading: levels[Math.min(Math.max(level, 1), 4) - 1]! };
}

const NAMED = /^附[件表]?\s*[:\uff1a]/;
const NUMBER = /\d{1,2}\s*[.\uff0e\u3001]/;

/** A name that needs a second line goes on under its own first character. */
function attachmentLook(text: string): IParagraphOptions {
  const named = NAMED.exec(text)?.[0].length ?? 0;
  const numbered = NUMBER.test(text.slice(named, named + 4)) ? 1 : 0;
  const before = named + numbered;
  // Without the word the number stands where it stands on the first line.
  const left = (named > 0 ? 2 + before : 5 + numbered) * CHARACTER;
  return { style: STYLE.attachment, indent: { left, hanging: before * CHARACTER } };
}

/** Whether one line is left free between two blocks; `inText`: the text had begun before the second. */
export function isFreeBetween(before: WordBlock | undefined, block: WordBlock, inText: boolean): boolean {
  if (before === undefined) return false;
  const role = 'role' in block ? block.role : null;
  const last = 'role' in before ? before.role : null;
  const heads = last === 'title' || (last === 'note' && !inText);
  if (heads) return role !== 'title' && role !== 'note';
  const closes = role === 'signature' || role === 'date';
  if (closes) return last !== 'signature' && last !== 'date';
  return role === 'attachment' && last !== 'attachment';
}
