/** A line of a document to be written; `text` is what the reader sees, without marks of Markdown. */
export interface WordLine {
  readonly text: string;
  readonly role:
    | 'title'
    | 'addressee'
    | 'lead'
    | 'heading'
    | 'body'
    | 'signature'
    | 'date'
    | 'attachment'
    | 'note';
  /** Of headings: 1 is the outermost, 4 the innermost that has a look of its own. */
  readonly level?: number;
  /** Of a heading that shares its line with text: length of the heading, in UTF-16 units. */
  readonly runIn?: number;
}

/** Cells hold plain text, `\n` between the paragraphs of one cell. */
export interface WordTable {
  readonly rows: readonly (readonly string[])[];
  /** The first row names the columns. */
  readonly header: boolean;
}

export type WordBlock = WordLine | { readonly table: WordTable };

/** What offices choose for themselves; everything else is fixed by GB/T 9704. */
export interface LayoutProfile {
  /** Names of fonts. They are named in the file, never embedded. */
  readonly fonts: {
    readonly title: string;
    readonly heading1: string;
    readonly heading2: string;
    readonly body: string;
    /** Of page numbers. */
    readonly number: string;
    /** Of digits and Latin letters, where `digits` is `times`. */
    readonly digits: string;
  };
  /** `body`: digits and Latin letters in the font of the text around them; `times`: in `fonts.digits`. */
  readonly digits: 'times' | 'body';
}

/** The layout of GB/T 9704-2012. */
export const GBT_9704: LayoutProfile = {
  fonts: {
    title: '方正小标宋简体',
    heading1: '黑体',
    heading2: '楷体_GB2312',
    body: '仿宋_GB2312',
    number: '宋体',
    digits: 'Times New Roman',
  },
  digits: 'body',
};

/** A profile with what is not given taken from GB/T 9704. */
export function fullProfile(profile: PartialProfile = {}): LayoutProfile {
  return { ...GBT_9704, ...profile, fonts: { ...GBT_9704.fonts, ...profile.fonts } };
}

export interface PartialProfile {
  readonly fonts?: Partial<LayoutProfile['fonts']>;
  readonly digits?: LayoutProfile['digits'];
}

/** The fonts that must be installed where the file is opened or printed. */
export function fontsNeeded(profile: LayoutProfile = GBT_9704): readonly string[] {
  const { digits, ...fonts } = profile.fonts;
  return [...new Set([...Object.values(fonts), ...(profile.digits === 'times' ? [digits] : [])])];
}

// Lengths are twentieths of a point, sizes of letters half-points: what the file format counts in.
export const PAGE = {
  width: 11906,
  height: 16838,
  margin: { top: 2098, bottom: 1984, left: 1587, right: 1474, header: 851, footer: 1247, gutter: 0 },
  linePitch: 579,
} as const;
export const TEXT_WIDTH = PAGE.width - PAGE.margin.left - PAGE.margin.right;
export const SIZE = { title: 44, text: 32, pageNumber: 28, table: 24 } as const;
export const LINE = { title: 680, text: 560, table: 400 } as const;
/**
 * Letters stand this much closer, so that 28 of them fill a line. The grid of characters of Word itself makes
 * LibreOffice set 18.
 */
export const TIGHTER = -5;
/** Width of a Chinese character of the text on the page. */
export const CHARACTER = 10 * SIZE.text + TIGHTER;
