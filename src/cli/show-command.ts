import { bindOutline } from '../align/bind.js';
import { readQuantification } from '../claims/quantification.js';
import { readClaims } from '../claims/reader.js';
import { FrontmatterError } from '../document/frontmatter.js';
import { parseDraft } from '../document/parse.js';
import { readFacts } from '../facts/reader.js';
import { readAnySource } from '../inputs/word.js';
import type { ClaimKind, ClaimVerdict } from '../model/claims.js';
import type { Document } from '../model/document.js';
import type { Range } from '../model/text.js';
import { excerpt, printable } from '../reporters/frame.js';
import { claimEntry } from '../reporters/json.js';
import { LABELS } from '../reporters/labels.js';
import { wordPlace } from '../reporters/word-place.js';
import { zh } from '../text/chinese.js';
import { lineStarts, pointAt } from '../text/offsets.js';
import { padEnd } from '../text/width.js';
import { readNamed } from './check-draft.js';
import { detectedPack, namedPack } from './choose-pack.js';
import { findDrafts } from './drafts.js';
import { EXIT, type Io, UsageError } from './io.js';
import { readSettings } from './settings.js';
import { FACT_NAMES, metaLines, noted, STYLE_NAMES, VIA_NAMES } from './show-words.js';

export type Product = 'outline' | 'facts' | 'binding' | 'claims' | 'figures' | 'meta';

export interface ShowOptions {
  readonly format: 'text' | 'json';
  readonly pack?: string;
}

/** `hegao show`: one product of a draft, so that a fault can be found by looking; returns the exit code. */
export function showCommand(product: Product, path: string, options: ShowOptions, io: Io): number {
  const document = open(path, io);
  const data = PRODUCTS[product](document, options, io);
  io.out(
    options.format === 'json' ? `${JSON.stringify(data.json, null, 2)}\n` : `${data.lines.join('\n')}\n`,
  );
  return EXIT.clean;
}

function open(path: string, io: Io): Document {
  const [named = { path }] = findDrafts([path], io.cwd);
  const fail = (message: string): never => {
    throw new UsageError(`${path}: ${message}`);
  };
  const input = readNamed(named, io);
  if ('problem' in input) return fail(input.problem.message['zh-CN']);
  const source = readAnySource(input.bytes, path);
  if (!source.ok) return fail(source.problem.message['zh-CN']);
  try {
    return parseDraft(source.value);
  } catch (error) {
    if (error instanceof FrontmatterError) return fail(error.problem.message['zh-CN']);
    throw error;
  }
}

interface Shown {
  readonly json: unknown;
  readonly lines: readonly string[];
}

const PRODUCTS: Readonly<Record<Product, (document: Document, options: ShowOptions, io: Io) => Shown>> = {
  outline: (document) => {
    const starts = lineStarts(document.source.text);
    const { sections } = document.outline;
    const lines = sections.map((section) => {
      // Nobody sees lines in Word.
      const { line } = pointAt(starts, section.range.start);
      const word = wordPlace(document, section.range);
      const at = word === null ? String(line) : zh`第${word.paragraph}段`;
      const title =
        section.style === 'tail' ? zh('(没有标题的结尾段落)') : printable(section.marker + section.title);
      return `${at.padStart(word === null ? 5 : 7)}  ${'  '.repeat(section.level - 1)}${title}  [${noted(STYLE_NAMES[section.style], section.confidence)}]`;
    });
    return { json: sections, lines: lines.length > 0 ? lines : [zh('没有找到标题。')] };
  },
  meta: ({ meta }) => ({ json: meta, lines: metaLines(meta) }),
  facts: (document) => {
    const facts = readFacts(document);
    const all = [
      ...facts.years(),
      ...facts.dates(),
      ...facts.periods(),
      ...facts.quantities(),
      ...facts.amountRanges(),
      ...facts.ratios(),
      ...facts.labels(),
      ...facts.tables(),
      ...facts.enumerations(),
    ].sort((a, b) => a.range.start - b.range.start);
    const lines = all.map(
      (fact) =>
        `${place(document, fact.range)}  ${padEnd(FACT_NAMES[fact.kind], 8)}  ${printable(fact.raw)}${'value' in fact ? `  = ${fact.value}` : ''}`,
    );
    return { json: all, lines: lines.length > 0 ? lines : [zh('没有找到。')] };
  },
  claims: (document) => {
    const claims = readClaims(document, readFacts(document));
    const of = (verdict: ClaimVerdict): number => claims.filter((claim) => claim.verdict === verdict).length;
    const { text } = document.source;
    const lines = claims.flatMap((claim) => [
      `${place(document, claim.range)}  ${VERDICTS[claim.verdict]}  ${KINDS[claim.kind]}  ${printable(claim.formula)}`,
      `${' '.repeat(11)}${excerpt(text, claim.range, 90)}`,
    ]);
    const total = zh`能算的数字 ${claims.length} 处:对得上 ${of('holds')},对不上 ${of('contradicts')},依据不足、不作判断 ${of('undecided')}。`;
    return {
      json: claims.map(claimEntry),
      lines: claims.length > 0 ? [total, ...lines] : [zh('没有找到能算的数字。')],
    };
  },
  figures: (document) => {
    const facts = readFacts(document);
    const quantification = readQuantification(document, facts, readClaims(document, facts));
    const { sections, vague, differing } = quantification;
    const { text } = document.source;
    const lines = [
      zh('各部分有多少处带单位的数字(供参考,不是评分):'),
      ...sections.map(
        ({ title, level, characters, figures, perThousand }) =>
          `  ${'  '.repeat(level - 1)}${clip(printable(title)) || zh('(没有标题的段落)')}  ${characters} 字  ${figures} 处  每千字 ${perThousand} 处`,
      ),
      ...(vague.length === 0 ? [] : ['', zh('说了“多次”“显著”一类的话,没有给数字的句子:')]),
      ...vague.map(({ range }) => `${place(document, range)}  ${excerpt(text, range, 60)}`),
      ...(differing.length === 0 ? [] : ['', zh('同样的说法、不同的数字,请看一看是不是同一件事:')]),
      ...differing.map(({ range, statedRange, formula }) => {
        const at = statedRange ?? range;
        const around = { start: Math.max(0, at.start - 20), end: at.end };
        return `${place(document, at)}  ${printable(formula)}  ${excerpt(text, around, 60)}`;
      }),
    ];
    return { json: quantification, lines };
  },
  binding: (document, options, io) => {
    const named =
      options.pack ?? document.meta.pack?.value ?? readSettings(io.cwd, undefined, undefined).config.pack;
    const pack = named === undefined ? detectedPack(document).pack : namedPack(named, io.cwd);
    const { slots } = bindOutline(document, pack.outline);
    const lines = slots.flatMap((bound) => [
      `${bound.slot.id}  ${bound.slot.title}  ${LABELS['zh-CN'].verdict[bound.verdict]}`,
      ...bound.matches.map(
        (match) =>
          `  ${place(document, match.range)}  ${VIA_NAMES[match.via]} ${match.score} 分  ${excerpt(document.source.text, match.range, 60)}`,
      ),
    ]);
    const json = slots.map(({ slot, verdict, matches, insertAt }) => ({
      id: slot.id,
      title: slot.title,
      verdict,
      matches,
      insertAt,
    }));
    return { json, lines };
  },
};

const clip = (title: string): string => (title.length > 30 ? `${title.slice(0, 29)}\u2026` : title);

const VERDICTS: Readonly<Record<ClaimVerdict, string>> = {
  holds: zh('对得上'),
  contradicts: zh('对不上'),
  undecided: zh('不判断'),
};

const KINDS: Readonly<Record<ClaimKind, string>> = {
  sum: zh('合计'),
  subset: zh('其中'),
  average: zh('平均'),
  ratio: zh('比率'),
  change: zh('增减'),
  enumeration: zh('列举'),
  'same-figure': zh('同一指标'),
  'table-total': zh('表格合计'),
};

const starts = new WeakMap<Document, readonly number[]>();

/** Nobody sees lines in Word: there it is the paragraph. */
function place(document: Document, range: Range): string {
  const word = wordPlace(document, range);
  if (word !== null) return zh`第${word.paragraph}段`.padStart(7);
  let lines = starts.get(document);
  if (lines === undefined) {
    lines = lineStarts(document.source.text);
    starts.set(document, lines);
  }
  const { line, column } = pointAt(lines, range.start);
  return `${line}:${column}`.padStart(9);
}
