import type { CellVerdict } from '../../src/model/collection.js';

/** What was planted in a report: exactly what a collection must say of it. */
export interface Planted {
  readonly path: string;
  readonly unit: string;
  readonly text: string;
  readonly verdicts: Readonly<Record<string, CellVerdict>>;
  /** Days after the last day in time; 0 for in time. */
  readonly late: number;
  readonly contradictions: number;
  /** Number of the report that holds the same passage. */
  readonly sameAs: number | null;
}

// Characters that make no word of the packs, whatever their order.
const QUIET = [
  ...'山水木石花草风云雨雪松竹梅兰荷菊桃李杏柳鹤雁鹿羊牛马鱼虾禾麦豆瓜茶桑麻棉砖瓦窗灯琴棋笔墨纸砚',
];
const DAY = 86_400_000;
/** Departments have to report before 1 March. */
const LAST_DAY = Date.parse('2025-02-28T00:00:00Z');

type Draw = (below: number) => number;

/** Mulberry32: the same numbers for the same seed, everywhere. */
function drawing(seed: number): Draw {
  let state = seed >>> 0;
  return (below) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}

const words = (draw: Draw, length: number): string =>
  Array.from({ length }, () => QUIET[draw(QUIET.length)]!).join('');

const sentence = (draw: Draw): string => `${words(draw, 12)}\uff0c${words(draw, 14)}\u3002`;

const prose = (draw: Draw, sentences: number): string =>
  Array.from({ length: sentences }, () => sentence(draw)).join('');

/** Each requirement with a chapter of its own, and with a sentence inside the first chapter. */
const PARTS: readonly (readonly [id: string, heading: string, inside: string])[] = [
  ['problems', '存在的不足和原因', '但仍存在一些薄弱环节\uff0c主要原因是人手少\u3002'],
  ['first-responsible', '第一责任人履行职责情况', '党政主要负责人履行推进法治建设第一责任人职责\u3002'],
  ['plan', '下一年度工作安排', '下一步\uff0c我局将继续把这件事做好\u3002'],
];
const VERDICTS = ['own-section', 'embedded', 'missing'] as const;
const NUMERALS = ['一', '二', '三', '四'];

/** Reports of as many departments, by the seed; nothing is in them but what is planted. */
export function plantedReports(count: number, seed: number): Planted[] {
  const draw = drawing(seed);
  const shared = Array.from({ length: Math.ceil(count / 2) }, () => prose(draw, 6));
  // A passage is shared by two neighbours, or by none.
  const copied = shared.map((_, pair) => draw(5) === 0 && pair * 2 + 1 < count);
  return Array.from({ length: count }, (_, i) => {
    const pair = Math.floor(i / 2);
    return report(
      i,
      draw,
      copied[pair] === true ? { text: shared[pair]!, with: i % 2 === 0 ? i + 1 : i - 1 } : null,
    );
  });
}

function report(
  i: number,
  draw: Draw,
  copy: { readonly text: string; readonly with: number } | null,
): Planted {
  const unit = `云岭市${QUIET[Math.floor(i / QUIET.length) % QUIET.length]}${QUIET[i % QUIET.length]}区司法局`;
  const chosen = PARTS.map((part) => ({ part, verdict: VERDICTS[draw(VERDICTS.length)]! }));
  const late = draw(4) === 0 ? 1 + draw(25) : 0;
  const contradictions = draw(5) === 0 ? 1 : 0;
  const inside = chosen.filter(({ verdict }) => verdict === 'embedded').map(({ part }) => part[2]);
  const chapters = [
    `主要工作和成效\n${prose(draw, 4)}全年办理案件${20 + draw(60)}件\u3002`,
    ...chosen
      .filter(({ verdict }) => verdict === 'own-section')
      .map(({ part }) => `${part[1]}\n${prose(draw, 4)}`),
  ];
  const first = [
    chapters[0],
    ...inside,
    ...(contradictions > 0 ? ['收到申请30件\uff0c其中重大申请40件\u3002'] : []),
    ...(copy === null ? [] : [copy.text]),
    prose(draw, 2),
  ].join('\n');
  const date = new Date(LAST_DAY + (late > 0 ? late : -draw(20)) * DAY);
  const day = `${date.getUTCFullYear()}年${date.getUTCMonth() + 1}月${date.getUTCDate()}日`;
  const body = [first, ...chapters.slice(1)].map((chapter, at) => `${NUMERALS[at]}\u3001${chapter}`);
  return {
    path: `${String(i % 7)}区/${String(i).padStart(4, '0')}.txt`,
    unit,
    text: [`${unit}关于2024年法治政府建设情况的报告`, ...body, unit, day, ''].join('\n'),
    verdicts: {
      achievements: 'own-section',
      ...Object.fromEntries(chosen.map(({ part, verdict }) => [part[0], verdict])),
    },
    late,
    contradictions,
    sameAs: copy === null ? null : copy.with,
  };
}
