import * as z from 'zod';
import { hideLayers } from '../document/layers.js';
import type { Block } from '../model/document.js';
import { zh } from '../text/chinese.js';
import { allMatches } from '../text/matches.js';
import { unitAt } from '../text/unit-at.js';
import { defineRuleType, failedBy } from './define.js';

// 研究研究, 方方面面 and 服务服务 across two words are right: only longer words are told.
export const DOUBLED = /((?![一每某几])[\u4e00-\u9fff]{3,12})\1/g;
/** 委员会委员会议 and 工作组工作组织 are two words that meet. */
const MEETING = /^(?:委员|理事|监事|工作|调解|服务|管理|网格|检察|研究|学生|董事|代表大)[会组员官]$/;
/** 九九八十一, 一二三一二三 */
const NUMERALS = /^[一二三四五六七八九十百千零]+$/;

export const doubledWord = defineRuleType({
  id: 'doubled-word',
  summary: {
    'zh-CN': zh('检查连着写了两遍的词。'),
    en: 'A word that is written twice in a row.',
  },
  params: () => z.strictObject({}),
  messages: {
    doubled: { 'zh-CN': zh('“{word}”连着写了两遍'), en: '“{word}” is written twice in a row' },
  },
  check: ({ document }) =>
    failedBy(
      document.blocks
        .filter((block) => mayDouble(block.key) && isProse(block))
        .flatMap((block) =>
          allMatches(hideLayers(document, block, ['titles', 'quotes']), DOUBLED).flatMap((match) => {
            const word = match[1]!;
            if (NUMERALS.test(word) || MEETING.test(word) || isRepeated(word)) return [];
            const start = block.at(match.index);
            const middle = block.at(match.index + word.length);
            const end = block.at(match.index + match[0].length - 1) + 1;
            return [
              {
                message: 'doubled',
                data: { word },
                range: { start, end },
                fixes:
                  end - start > match[0].length
                    ? []
                    : [
                        {
                          title: word,
                          applicability: 'unsafe' as const,
                          edits: [{ range: { start: middle, end }, newText: '' }],
                        },
                      ],
              },
            ];
          }),
        ),
    ),
});

/** The lengths of words, as in the pattern. */
const SHORTEST = 3;
const LONGEST = 12;
/** By the low bits of a character: when one with these was last seen, counted over all texts. */
const seen = new Int32Array(0x1000);
let clock = 0;

/** False only where the pattern does not match: no word stands again right behind itself. */
export function mayDouble(text: string): boolean {
  if (clock > 0x7fff_ffff - text.length - LONGEST) {
    seen.fill(0);
    clock = 0;
  }
  const { length } = text;
  const begin = clock + LONGEST + 1;
  clock = begin + length;
  let again = 0;
  for (let i = 0; i < length; i++) {
    const unit = unitAt(text, i);
    const place = unit & 0xfff;
    const now = begin + i;
    again = now - seen[place]! <= LONGEST && unit >= 0x4e00 && unit <= 0x9fff ? again + 1 : 0;
    seen[place] = now;
    if (again >= SHORTEST && standsAgain(text, i)) return true;
  }
  return false;
}

/** Whether the characters up to a place, as many as a word has, stood right before them. */
function standsAgain(text: string, at: number): boolean {
  for (let length = SHORTEST; length <= LONGEST; length++) {
    let same = 0;
    while (same < length && text.charCodeAt(at - same) === text.charCodeAt(at - same - length)) same += 1;
    if (same === length) return true;
  }
  return false;
}

/** Heads of columns that a layout ran together have no stops. */
const isProse = ({ role, key }: Block): boolean =>
  role === 'title' || role === 'heading' || /[\u3002,;]/.test(key);

/** 哈哈哈: one character again and again is a sound or a rule across the page. */
const isRepeated = (word: string): boolean => [...word].every((char) => char === word[0]);
