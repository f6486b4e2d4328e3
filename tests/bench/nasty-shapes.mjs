// Drafts that cost parsers more than their length: what is repeated to fill one, and what comes before it. The first list
// is what costs remark-parse more than linear time or overflows its stack, the second what is costly to read as Chinese.

const repeat = (unit) => (bytes) => unit.repeat(Math.ceil(bytes / Buffer.byteLength(unit)));
const numbered = (unitOf) => (bytes) => {
  const parts = [];
  for (let i = 1, filled = 0; filled < bytes; i++) {
    parts.push(unitOf(i));
    filled += Buffer.byteLength(parts.at(-1));
  }
  return parts.join('');
};
const nested = (open, core, close) => (bytes) => {
  const depth = Math.floor(bytes / Buffer.byteLength(open + close));
  return open.repeat(depth) + core + close.repeat(depth);
};

/** Indent grows by two with each line, and begins anew at the depth. */
const deepList = (depth) => numbered((i) => `${'  '.repeat(i % depth)}- 完善行政执法制度\n`);
const growing = (bytes) => deepList(Math.ceil(Math.sqrt(bytes)))(bytes);

/** Each makes a body of about so many bytes. */
export const MARKDOWN_SHAPES = {
  'unclosed fences in quotes': repeat('> ```\n\n'),
  'setext headings': repeat('一、工作成效\n---\n'),
  'list item, paragraph, blank lines': numbered((i) => `- 第${i}项工作\n\n已经办结，没有遗留问题。\n\n`),
  '[法] in one paragraph': repeat('[法]'),
  '[甲][ in one paragraph': repeat('[甲]['),
  '[法]( in one paragraph': repeat('[法]('),
  '[^1] in one paragraph': repeat('[^1]'),
  '**法治**， in one paragraph': repeat('**法治**，'),
  '*法*法 in one paragraph': repeat('*法*法'),
  'nested [': nested('[', '法', ']'),
  '> > > on one line': repeat('> '),
  '1. 1. 1. on one line': repeat('1. '),
  '- - - on one line': (bytes) => `${'- '.repeat(bytes / 2)}法`,
  'lists, indent grows': growing,
  'lists, depth 8 repeated': deepList(8),
  ']': repeat(']'),
  '~~法': repeat('~~法'),
  '~法': repeat('~法'),
  '法&amp;': repeat('法&amp;'),
  backticks: numbered((i) => `${'`'.repeat((i % 60) + 1)}法`),
  '<!-- unclosed': repeat('<!-- 法\n'),
  'a table of one column': repeat('| 法 |\n|---|\n'),
  'a table of many columns': (bytes) =>
    `${'|甲'.repeat(bytes / 8)}|\n${'|-'.repeat(bytes / 8)}|\n${'|1'.repeat(bytes / 8)}|\n`,
  'front matter unclosed': (bytes) => `---\n${repeat('title: 法\n')(bytes)}`,
};

export const CHINESE_SHAPES = {
  'prose in one line': repeat('全面推进依法行政，办理案件12件，其中办结10件、转办2件。'),
  'the same paragraph': repeat('全面推进依法行政，办理案件12件，其中办结10件、转办2件。\n'),
  'headings alone': numbered((i) => `（${'一二三四五六七八九'[i % 9]}）加强组织领导\n`),
  'first-level headings alone': numbered((i) => `${'一二三四五六七八九'[i % 9]}、工作成效\n`),
  'figures without a stop': numbered((i) => `办理案件${i}件，`),
  'one long list': numbered((i) => `第${i}项、`),
  'sums of parts': numbered((i) => `共办理${2 * i}件，其中甲类${i}件，乙类${i}件；`),
  'one sum of many parts': (bytes) => `共办理999999件，其中${numbered((i) => `某类${i}件、`)(bytes)}。`,
  'percentages and growth': numbered((i) => `同比增长${i % 100}.5%，较上年下降${i % 90}%，`),
  digits: repeat('1234567890'),
  'one word': repeat('法治'),
  'opening quotation marks': repeat('“'),
  'closing quotation marks': repeat('”'),
  'opening brackets': repeat('（'),
  'nested brackets': nested('（', '法', '）'),
  'titles of documents': numbered((i) => `《某某条例${i}》、`),
  'opening 《': repeat('《'),
  'half-width marks': repeat('推进,法治;建设:成效(好).'),
  commas: repeat('，'),
  'full stops': repeat('。'),
  'blank lines': repeat('\n'),
  'ideographic blanks': repeat('\u3000'),
  'blanks between characters': repeat('法 治 建 设 '),
  'tabs in lines': repeat('行政处罚\t12\t3\t9\n'),
  'dates and years': numbered((i) => `${2000 + (i % 30)}年${(i % 12) + 1}月${(i % 28) + 1}日至`),
  'lines of one character': repeat('法\n'),
  'hard-wrapped lines': repeat('　　全面推进依法行政，规范执法\n程序，办理案件12件\n'),
  'page numbers': numbered((i) => `- ${i} -\n`),
  'contents rows': numbered((i) => `一、工作成效…………${i}\n`),
  'organs one after the other': repeat('司法局、公安局、区人民政府、'),
  placeholders: repeat('XX次，【待补充】'),
  '一是 二是': numbered((i) => `${'一二三四五六七八九'[i % 9]}是加强领导。`),
  'soft hyphens': repeat('法\u00ad治\u200b'),
  'surrogate pairs': repeat('\u{20000}\u{2a6d6}'),
  'combining marks': repeat('e\u0301'),
  'carriage returns': repeat('推进法治政府建设。\r\n'),
  emoji: repeat('\u{1f600}'),
};
