import type { Ordinal } from '../model/document.js';
import { unmarked } from './headings.js';
import { readOrdinal } from './marks.js';
import type { HeadingCandidate, Paragraph } from './types.js';

const BULLET =
  /^\s*[-*+\u2022\u00b7\u2014\u2013\u2015\u2500\u25cf\u25a0\u25c6]\s*(?=[\u4e00-\u9fffA-Za-z0-9\u201c\u300a(])/;
const LONGEST = 45;

/**
 * Headings whose ordinal was lost: the numbering lacks exactly one value, and between its neighbours stands exactly one
 * line that can be the heading (a bullet that automatic numbering left behind, or a bare short line).
 */
export function repairHeadings(
  found: readonly HeadingCandidate[],
  paragraphs: readonly Paragraph[],
): HeadingCandidate[] {
  const gaps = findGaps(found);
  if (gaps.length === 0) return [];
  const places = new Map(paragraphs.map((paragraph, i) => [paragraph, i]));
  // A heading that a style alone tells may be the one that lost its number.
  const styled = new Map(found.filter(isStyledOnly).map((heading) => [heading.paragraph, heading.depth]));
  const taken = new Set(
    found.map((heading) => heading.paragraph).filter((paragraph) => !styled.has(paragraph)),
  );
  const repaired: HeadingCandidate[] = [];
  for (const gap of gaps) {
    const from = gap.after === null ? 0 : places.get(gap.after.paragraph)! + 1;
    const between = paragraphs
      .slice(from, places.get(gap.before.paragraph))
      .filter((paragraph) => !taken.has(paragraph));
    const heading =
      onlyStyled(between, styled, gap) ??
      onlyCandidate(
        between.filter((paragraph) => !styled.has(paragraph)),
        paragraphs,
        places,
        gap,
      );
    if (heading === null) continue;
    repaired.push(heading);
    taken.add(heading.paragraph);
  }
  return repaired;
}

interface Gap {
  readonly ordinal: Ordinal;
  readonly after: HeadingCandidate | null;
  readonly before: HeadingCandidate;
}

function findGaps(found: readonly HeadingCandidate[]): Gap[] {
  const gaps: Gap[] = [];
  let first: HeadingCandidate | null = null;
  let second: HeadingCandidate | null = null;
  for (const heading of found) {
    const { ordinal } = heading;
    if (ordinal === null || heading.style === 'atx') continue;
    if (ordinal.kind === 'cn-1') {
      if (ordinal.value === (first?.ordinal?.value ?? 0) + 2) {
        gaps.push({ ordinal: { kind: 'cn-1', value: ordinal.value - 1 }, after: first, before: heading });
      }
      first = heading;
      second = null;
    } else if (ordinal.kind === 'cn-2') {
      if (ordinal.value === (second?.ordinal?.value ?? 0) + 2) {
        gaps.push({
          ordinal: { kind: 'cn-2', value: ordinal.value - 1 },
          after: second ?? first,
          before: heading,
        });
      }
      second = heading;
    }
  }
  return gaps;
}

const isStyledOnly = ({ style, ordinal, markerRange }: HeadingCandidate): boolean =>
  style === 'atx' && ordinal === null && markerRange.start === markerRange.end;

/** The only heading between the two that has the style of the one after the gap. */
function onlyStyled(
  between: readonly Paragraph[],
  styled: ReadonlyMap<Paragraph, number>,
  { ordinal, before }: Gap,
): HeadingCandidate | null {
  const alike = between.filter((paragraph) => styled.get(paragraph) === before.depth);
  const [only] = alike;
  if (only === undefined || alike.length > 1) return null;
  return BULLET.test(only.key) ? fromBullet(only, ordinal) : { ...unmarked(only, 'repaired', 0.7), ordinal };
}

function onlyCandidate(
  between: readonly Paragraph[],
  all: readonly Paragraph[],
  places: ReadonlyMap<Paragraph, number>,
  gap: Gap,
): HeadingCandidate | null {
  const short = between.filter((paragraph) => {
    const key = paragraph.key.trim();
    return paragraph.lines[0]!.role === 'body' && key.length <= LONGEST && !/[\u3002;,:!?]$/.test(key);
  });
  const bullets = short.filter((paragraph) => BULLET.test(paragraph.key));
  if (bullets.length === 1) return fromBullet(bullets[0]!, gap.ordinal);
  if (bullets.length > 1 || gap.ordinal.kind !== 'cn-1') return null;
  const bare = short.filter((paragraph) => {
    const next = all[places.get(paragraph)! + 1];
    return next !== undefined && (readOrdinal(next.key.trim())?.ordinal.value === 1 || next.key.length >= 40);
  });
  const [only] = bare;
  return only === undefined || bare.length > 1
    ? null
    : { ...unmarked(only, 'repaired', 0.5), ordinal: gap.ordinal };
}

function fromBullet(paragraph: Paragraph, ordinal: Ordinal): HeadingCandidate {
  const mark = BULLET.exec(paragraph.key)![0];
  const blanks = mark.length - mark.trimStart().length;
  const heading = unmarked(paragraph, 'repaired', 0.7);
  const titleStart = paragraph.at(mark.length);
  return {
    ...heading,
    ordinal,
    markerRange: { start: paragraph.at(blanks), end: titleStart },
    titleRange: { start: titleStart, end: heading.titleRange.end },
  };
}
