import type { IStylesOptions } from 'docx';
import { fontOf, headingRun } from './fonts.js';
import { CHARACTER, type LayoutProfile, LINE, SIZE, TIGHTER } from './layout.js';

type Word = typeof import('docx');
type Defaults = NonNullable<IStylesOptions['default']>;

/** Ids of the styles of this program; their names are what Word and WPS show. */
export const STYLE = {
  body: 'GbtBody',
  addressee: 'GbtAddressee',
  closing: 'GbtClosing',
  attachment: 'GbtAttachment',
  headNote: 'GbtHeadNote',
  cell: 'GbtCell',
  pageNumber: 'GbtPageNumber',
} as const;

const BLACK = '000000';
/** Two characters, said both ways: Word goes by characters, others by length. */
const INDENT = { firstLine: 20 * SIZE.text, firstLineChars: 200 } as const;

/** The styles of the file: changing one in Word changes every paragraph that has it. */
export function stylesOf(profile: LayoutProfile, word: Word): IStylesOptions {
  return {
    default: { document: base(profile, word), title: title(profile, word), ...headings(profile, word) },
    paragraphStyles: ownStyles(profile, word),
  };
}

function base(profile: LayoutProfile, word: Word): NonNullable<Defaults['document']> {
  return {
    run: {
      font: fontOf(profile.fonts.body, profile),
      size: SIZE.text,
      characterSpacing: TIGHTER,
      language: { value: 'en-US', eastAsia: 'zh-CN' },
    },
    paragraph: {
      alignment: word.AlignmentType.BOTH,
      spacing: { before: 0, after: 0, line: LINE.text, lineRule: word.LineRuleType.EXACT },
    },
  };
}

function title(profile: LayoutProfile, word: Word): NonNullable<Defaults['title']> {
  return {
    run: { font: fontOf(profile.fonts.title, profile), size: SIZE.title, color: BLACK },
    paragraph: {
      alignment: word.AlignmentType.CENTER,
      spacing: { before: 0, after: 0, line: LINE.title, lineRule: word.LineRuleType.EXACT },
    },
  };
}

// The headings of the library are blue and have no level.
function headings(
  profile: LayoutProfile,
  word: Word,
): Pick<Defaults, 'heading1' | 'heading2' | 'heading3' | 'heading4'> {
  const heading = (level: number) => ({
    run: { ...headingRun(level, profile), size: SIZE.text, color: BLACK, italics: false },
    paragraph: {
      indent: INDENT,
      keepNext: true,
      outlineLevel: level - 1,
      spacing: { before: 0, after: 0, line: LINE.text, lineRule: word.LineRuleType.EXACT },
    },
  });
  return { heading1: heading(1), heading2: heading(2), heading3: heading(3), heading4: heading(4) };
}

function ownStyles(profile: LayoutProfile, word: Word): NonNullable<IStylesOptions['paragraphStyles']> {
  const { AlignmentType, LineRuleType } = word;
  const own = { basedOn: 'Normal', quickFormat: true };
  return [
    { id: 'Normal', name: 'Normal', quickFormat: true },
    { ...own, id: STYLE.body, name: '公文正文', paragraph: { indent: INDENT } },
    { ...own, id: STYLE.addressee, name: '公文主送机关' },
    { ...own, id: STYLE.closing, name: '公文落款', paragraph: { alignment: AlignmentType.RIGHT } },
    {
      ...own,
      id: STYLE.attachment,
      name: '公文附件说明',
      paragraph: { indent: { left: 5 * CHARACTER, hanging: 3 * CHARACTER } },
    },
    {
      ...own,
      id: STYLE.headNote,
      name: '公文题注',
      run: { font: fontOf(profile.fonts.heading2, profile) },
      paragraph: { alignment: AlignmentType.CENTER },
    },
    {
      ...own,
      id: STYLE.cell,
      name: '公文表格',
      run: { size: SIZE.table },
      paragraph: {
        alignment: AlignmentType.LEFT,
        spacing: { line: LINE.table, lineRule: LineRuleType.EXACT },
      },
    },
    {
      ...own,
      id: STYLE.pageNumber,
      name: '公文页码',
      run: {
        font: fontOf(profile.fonts.number, { ...profile, digits: 'body' }),
        size: SIZE.pageNumber,
      },
      paragraph: { spacing: { line: 240, lineRule: LineRuleType.AUTO } },
    },
  ];
}
