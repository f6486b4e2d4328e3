import type { Slot } from '../../src/model/pack.js';

export function slot(id: string, parts: Partial<Slot> = {}): Slot {
  return {
    id,
    title: id,
    required: 'always',
    match: [],
    body: [],
    notTitle: [],
    notIn: [],
    basis: [],
    guidance: '',
    ...parts,
  };
}

/** The four parts of a report, small enough to follow by hand. */
export const SLOTS: readonly Slot[] = [
  slot('achievements', {
    match: [
      { pattern: '工作|成效', weight: 2 },
      { words: ['主要', '工作'], weight: 2 },
    ],
    notTitle: ['下一步|打算'],
    otherwise: { sectionsAtLeast: 3 },
  }),
  slot('problems', {
    match: [{ pattern: '问题|不足', weight: 3 }],
    body: [
      { pattern: '存在.{0,20}(不足|问题)', weight: 2 },
      { pattern: '困难', weight: 1 },
    ],
    notIn: ['plan'],
  }),
  slot('duty', {
    match: [{ words: ['第一责任人'], weight: 4 }],
    body: [{ pattern: '第一责任人.{0,8}(职责|责任)', weight: 2 }],
    notIn: ['plan'],
  }),
  slot('plan', {
    match: [
      { pattern: '下一步|打算', weight: 3 },
      { words: ['安排'], year: 'next', weight: 4 },
    ],
    body: [{ pattern: '下一步', weight: 2 }],
  }),
];
