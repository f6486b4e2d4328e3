import type { CellVerdict } from '../../model/collection.js';
import type { UnitKind } from '../../model/document.js';
import type { Severity } from '../../model/pack.js';
import type { Passage } from '../../model/passage.js';
import type { Locale } from '../../model/text.js';
import { zh } from '../../text/chinese.js';
import { LABELS } from '../labels.js';

/** What tables over many reports say, by language. */
export interface Words {
  readonly locale: Locale;
  readonly verdict: Readonly<Record<CellVerdict, string>>;
  /** One character, for the table of a terminal. */
  readonly mark: Readonly<Record<CellVerdict, string>>;
  readonly severity: Readonly<Record<Severity, string>>;
  readonly kind: Readonly<Record<UnitKind, string>>;
  readonly unreported: string;
  readonly comma: string;
  place(passage: Passage, inWord: boolean): string;
}

const MARKS = {
  'own-section': '有',
  embedded: '内',
  missing: '缺',
  waived: '豁',
  'cant-tell': '疑',
  'not-required': '-',
} as const;

const CHINESE: Words = {
  locale: 'zh-CN',
  verdict: {
    'own-section': '有专节',
    embedded: '有内容无专节',
    missing: '缺',
    waived: '已豁免',
    'cant-tell': '看不准',
    'not-required': '不要求',
  },
  mark: MARKS,
  severity: LABELS['zh-CN'].severity,
  kind: LABELS['zh-CN'].unitKind,
  unreported: '未报送',
  comma: '\u3001',
  place: ({ headings, line }, inWord) =>
    [...headings, zh(inWord ? `第${line}段` : `第${line}行`)].join(' \u203a '),
};

const ENGLISH: Words = {
  locale: 'en',
  verdict: {
    'own-section': 'own section',
    embedded: 'in running text',
    missing: 'missing',
    waived: 'waived',
    'cant-tell': 'cannot tell',
    'not-required': 'not required',
  },
  mark: { ...MARKS, 'own-section': 'yes', embedded: 'in', missing: 'NO', waived: 'wvd', 'cant-tell': '?' },
  severity: LABELS.en.severity,
  kind: LABELS.en.unitKind,
  unreported: 'no report',
  comma: ', ',
  place: ({ headings, line }, inWord) =>
    [...headings, `${inWord ? 'paragraph' : 'line'} ${line}`].join(' \u203a '),
};

export const WORDS: Readonly<Record<Locale, Words>> = { 'zh-CN': CHINESE, en: ENGLISH };

/** Drafts of these kinds are found again by the paragraph. */
export const isWordPath = (path: string): boolean => /\.(?:docx?|docm|wps)$/i.test(path);
