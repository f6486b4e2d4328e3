import type { CellVerdict, Change, Collection } from '../../model/collection.js';
import type { Sheet, SheetCell } from '../../model/sheet.js';
import type { Locale } from '../../model/text.js';
import { zh } from '../../text/chinese.js';
import { TONES } from './matrix.js';
import { VERDICTS } from './summaries.js';
import { WORDS } from './words.js';

const MEANINGS: Readonly<Record<CellVerdict, readonly [chinese: string, english: string]>> = {
  'own-section': ['有单独的一节。', 'It has a section of its own.'],
  embedded: ['正文里写到了,没有单独成节。', 'It is met in running text, without a section of its own.'],
  missing: ['要求写,全文没有找到。', 'It is asked for and not there.'],
  waived: ['没有写,已经有人批准不写。', 'It is not there, and somebody answers for it.'],
  'cant-tell': ['有相近的内容,程序看不准,请人看一看。', 'Something like it is there; a person should look.'],
  'not-required': ['不要求这个单位写,也没有写。', 'Not asked of this unit, and not there.'],
};

type Line = readonly SheetCell[];

/** What was collected, when and by what, and what the words mean. */
export function aboutSheet(collection: Collection, locale: Locale): Sheet {
  const chinese = locale !== 'en';
  const words = WORDS[locale];
  const legend: Line[] = VERDICTS.map((verdict) => [
    { value: words.verdict[verdict], tone: TONES[verdict] },
    zh(MEANINGS[verdict][chinese ? 0 : 1]),
  ]);
  return {
    name: chinese ? '说明' : 'About',
    frozenColumns: 0,
    columns: chinese
      ? [
          { title: '项目', width: 24 },
          { title: '内容', width: 80 },
        ]
      : [
          { title: 'Item', width: 24 },
          { title: 'Value', width: 80 },
        ],
    rows: [...facts(collection, chinese), ...changes(collection.change, chinese), ...legend],
  };
}

function facts({ pack, tool, collected, summary, unreported }: Collection, chinese: boolean): Line[] {
  const line = (zh_: string, en: string, value: string | number | null): Line => [chinese ? zh_ : en, value];
  const { units, read, unread, late, contradicting, copied } = summary;
  return [
    line('规则包', 'Pack', `${pack.title} ${pack.id} ${pack.version}`),
    line('程序', 'Tool', `${tool.name} ${tool.version}`),
    line('汇总日期', 'Collected', collected),
    line('报告', 'Reports', units),
    line('进了矩阵的报告', 'Reports in the matrix', read),
    line('没有进矩阵的报告', 'Reports not in the matrix', unread),
    ...(unreported === null ? [] : [line('没有报送的单位', 'Units without a report', unreported.length)]),
    line('晚报的单位', 'Units that are late', late),
    line('数字有矛盾的单位', 'Units with contradicting figures', contradicting),
    line('有雷同的单位', 'Units with copies', copied),
  ];
}

function changes(change: Change | null, chinese: boolean): Line[] {
  if (change === null) return [];
  const { since, appeared, gone, findings } = change;
  const line = (zh_: string, en: string, value: string | number | null): Line => [chinese ? zh_ : en, value];
  const comma = chinese ? '\u3001' : ', ';
  return [
    line('和哪次比', 'Compared with', since.collected),
    line('上次的报告', 'Reports then', since.units),
    line('新出现的单位', 'Units that appeared', appeared.join(comma)),
    line('这次没有的单位', 'Units that are gone', gone.join(comma)),
    line('改好的问题', 'Findings resolved', findings.resolved),
    line('新出现的问题', 'Findings added', findings.added),
  ];
}
