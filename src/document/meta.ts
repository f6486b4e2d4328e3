import type { Meta, MetaValue, Stage, UnitKind } from '../model/document.js';
import type { Range } from '../model/text.js';
import { fold } from '../text/fold.js';
import { parseChineseNumeral } from '../text/numerals.js';
import { publishedDate } from './chrome.js';
import type { Frontmatter } from './frontmatter.js';
import { hideTitles } from './layers.js';
import { titleKey } from './title.js';
import type { DraftLine, HeadingCandidate, Paragraph } from './types.js';

/** What the caller knows of a draft; it goes before what is read from the text. */
export interface MetaOptions {
  readonly unit?: string | undefined;
  readonly unitKind?: UnitKind | undefined;
  readonly year?: number | undefined;
  readonly stage?: Stage | undefined;
  readonly pack?: string | undefined;
}

export interface MetaInput {
  readonly lines: readonly DraftLine[];
  readonly paragraphs: readonly Paragraph[];
  readonly headings: readonly HeadingCandidate[];
  readonly frontmatter: Frontmatter;
  readonly frontmatterRange: Range | null;
  readonly options: MetaOptions;
}

export function readMeta(input: MetaInput): Meta {
  const { options, frontmatter } = input;
  const given = <T>(option: T | undefined, written: T | undefined): MetaValue<T> | null => {
    if (option !== undefined) return { value: option, confidence: 1, source: 'option', range: null };
    if (written === undefined) return null;
    return { value: written, confidence: 1, source: 'frontmatter', range: input.frontmatterRange };
  };
  const title = given(undefined, frontmatter.title) ?? titleOf(input.lines);
  const unit = given(options.unit, frontmatter.unit) ?? inferUnit(title, input);
  return {
    title,
    unit,
    unitKind: given(options.unitKind, frontmatter.unitKind) ?? inferUnitKind(unit, input),
    reportYear: given(options.year, frontmatter.year) ?? inferYear(title, input),
    date: dateOf(input.lines),
    publishedAt: publishedAt(input.lines),
    stage: given(options.stage, frontmatter.stage),
    pack: given(options.pack, frontmatter.pack),
  };
}

function inferred<T>(value: T, confidence: number, range: Range | null): MetaValue<T> {
  return { value, confidence, source: 'inferred', range };
}

function titleOf(lines: readonly DraftLine[]): MetaValue<string> | null {
  const title = lines.filter((line) => line.role === 'title');
  if (title.length === 0) return null;
  // Taken from the draft's own characters; only marks and letter-spacing go.
  const value = title
    .map((line) => line.text.replace(/^\s*#{1,6}\s*|\*\*/g, '').replace(/\s+/g, ''))
    .join('');
  return inferred(value, 0.9, { start: title[0]!.range.start, end: title.at(-1)!.range.end });
}

const YEAR = /(20\d\d)\s*年(?:度)?/;
const LEAD_YEAR =
  /(?:现(?:将|就)|现)[^\u3002]{0,40}?(20\d\d)\s*年(?:度)?[^\u3002]{0,40}(?:报告|汇报|总结)如下|(20\d\d)\s*年(?:度)?[^\u3002,]{0,12}(?:法治政府建设|政府信息公开|依法行政)[^\u3002]{0,20}(?:报告|汇报|总结)/;

function inferYear(title: MetaValue<string> | null, input: MetaInput): MetaValue<number> | null {
  // A title that is all in book-title marks is the report's own; a year inside others belongs to what is cited.
  const written = fold(title?.value ?? '');
  const inTitle = YEAR.exec(/^\u300a.*\u300b$/.test(written) ? written : hideTitles(written));
  if (inTitle !== null) return inferred(Number(inTitle[1]), 0.95, title!.range);
  const lead = input.paragraphs
    .filter((paragraph) => ['lead', 'body', 'addressee'].includes(paragraph.lines[0]!.role))
    .slice(0, 3);
  for (const paragraph of lead) {
    const match = LEAD_YEAR.exec(paragraph.key);
    if (match !== null)
      return inferred(Number(match[1] ?? match[2]), 0.9, spanOf(paragraph, match.index, match[0].length));
  }
  for (const paragraph of lead) {
    const match = /^\s*(20\d\d)\s*年(?!版)/.exec(paragraph.key);
    if (match !== null)
      return inferred(Number(match[1]), 0.6, spanOf(paragraph, match.index, match[0].length));
  }
  return yearBeforePlan(input.headings) ?? yearOfDate(dateOf(input.lines) ?? publishedAt(input.lines));
}

const PLAN_HEADING = /(20\d\d)\s*年(?:度)?.*(?:打算|计划|安排|思路|工作要点)/;

function yearBeforePlan(headings: readonly HeadingCandidate[]): MetaValue<number> | null {
  for (const heading of headings) {
    const match = PLAN_HEADING.exec(heading.paragraph.key.slice(0, 60));
    if (match !== null) return inferred(Number(match[1]) - 1, 0.6, heading.titleRange);
  }
  return null;
}

/** A report signed in November or December is for its own year, one signed earlier for the year before. */
function yearOfDate(date: MetaValue<string> | null): MetaValue<number> | null {
  if (date === null) return null;
  const [year, month] = date.value.split('-').map(Number) as [number, number];
  return inferred(month >= 11 ? year : year - 1, 0.5, date.range);
}

function spanOf(paragraph: Paragraph, start: number, length: number): Range {
  return { start: paragraph.at(start), end: paragraph.at(start + length) };
}

const TITLE_UNIT = /^(?:中共)?(.{2,40}?)(?:关于)?(?:20\d\d)\s*年/;
// What a title may say between the unit and the year.
const NOT_UNIT = /(?:关于|法治政府建设|推进|报送).*$/;
const UNIT_NAME =
  /^(?!全[省市区县乡镇]).+(?:政府|委|局|办|厅|部|院|署|中心|室|街道|办事处|镇|乡|区|县|旗|市|省|州|盟|公司|所|站|处|会|队)$/;
const UNIT_AFTER_YEAR = /^20\d\d\s*年度?(.{2,20}?)(?:法治政府|政府信息公开|政府工作)/;
const UNIT_IN_TITLE = /^(.{2,40}?)关于/;

function inferUnit(title: MetaValue<string> | null, input: MetaInput): MetaValue<string> | null {
  const written = title?.value.replace(/^(?:\u3010[^\u3011]*\u3011|\u300a)/, '') ?? '';
  const key = fold(written);
  const match = TITLE_UNIT.exec(key) ?? UNIT_AFTER_YEAR.exec(key) ?? UNIT_IN_TITLE.exec(key);
  const name = match?.[1]?.replace(NOT_UNIT, '') ?? '';
  if (match !== null && UNIT_NAME.test(name)) {
    const start = match.index + match[0].indexOf(name);
    return inferred(written.slice(start, start + name.length), 0.9, title!.range);
  }
  const signature = input.lines.findLast((line) => line.role === 'signature');
  if (signature === undefined) return null;
  const signed = signature.text.trim().replace(/\s+\d.*$/, '');
  return inferred(signed.replace(/\s+/g, ''), 0.9, signature.range);
}

const KIND_BY_NAME: readonly [RegExp, UnitKind][] = [
  [/街道(?:办事处|党工委)?$/, 'subdistrict'],
  [/(?:局|厅|部|办|委|委员会|管委会|办公室|署|中心|支队|大队|总队)$/, 'department'],
  [/(?:镇|乡)(?:人民政府|党委)?$/, 'township'],
  [/(?:区|县|旗)(?:人民政府|政府)?$/, 'county'],
  [/(?:市|州|盟|地区)(?:人民政府|政府)?$/, 'city'],
  [/(?:省|自治区)(?:人民政府|政府)?$/, 'province'],
];
// How a draft speaks of itself. A bureau also says 我市, never the other way round: the first with two mentions wins.
const KIND_BY_VOICE: readonly [RegExp, UnitKind][] = [
  [
    /[我本](?:局|委(?!会)|办(?!公)|厅|部(?!门))|局(?:党组|党委|机关|全体|领导班子)|厅(?:党组|党委|机关)/g,
    'department',
  ],
  [/[我本](?:街道|街)|街道(?:党工委|办事处)/g, 'subdistrict'],
  [/[我本](?:镇|乡)|(?:镇|乡)(?:党委|政府)/g, 'township'],
  [/[我本](?:区|县|旗)|(?:区|县)(?:委|政府)常(?:委会|务会)/g, 'county'],
  [/[我本]市|市政府常务会/g, 'city'],
  [/[我本]省|省政府常务会/g, 'province'],
];

function inferUnitKind(unit: MetaValue<string> | null, input: MetaInput): MetaValue<UnitKind> | null {
  const name = titleKey({ key: fold(unit?.value ?? '') });
  const byName = KIND_BY_NAME.find(([pattern]) => pattern.test(name));
  // 自治区 ends like a county's name, 地区 and 自治州 like others.
  if (/自治区(?:人民政府)?$/.test(name)) return inferred('province', 0.9, unit!.range);
  if (byName !== undefined) return inferred(byName[1], 0.85, unit!.range);
  const text = input.paragraphs.map((paragraph) => paragraph.key).join('\n');
  const voice = KIND_BY_VOICE.find(([pattern]) => (text.match(pattern)?.length ?? 0) >= 2);
  return voice === undefined ? null : inferred(voice[1], 0.6, null);
}

const DATE = /(\d{4})\s*[年\-./]\s*(\d{1,2})\s*[月\-./]\s*(\d{1,2})/;
const CHINESE_DATE =
  /([二一][〇○零Oo0一二三四五六七八九]{3})年([一二三四五六七八九十]{1,3})月([一二三四五六七八九十]{1,3})日/;

function dateOf(lines: readonly DraftLine[]): MetaValue<string> | null {
  const line =
    lines.findLast((candidate) => candidate.role === 'date') ??
    lines.findLast((candidate) => candidate.role === 'signature');
  if (line === undefined) return null;
  const match = DATE.exec(line.key);
  if (match !== null) return inferred(isoDate(match[1]!, match[2]!, match[3]!), 0.9, line.range);
  const written = CHINESE_DATE.exec(line.key);
  if (written === null) return null;
  const year = [...written[1]!].map((char) => parseChineseNumeral(char) ?? 0).join('');
  return inferred(
    isoDate(year, String(parseChineseNumeral(written[2]!)), String(parseChineseNumeral(written[3]!))),
    0.9,
    line.range,
  );
}

const isoDate = (year: string, month: string, day: string): string =>
  `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;

function publishedAt(lines: readonly DraftLine[]): MetaValue<string> | null {
  for (const line of lines) {
    if (line.role !== 'note' && line.role !== 'chrome') continue;
    const date = publishedDate(line.key);
    if (date !== null) return inferred(date, 0.8, line.range);
  }
  return null;
}
