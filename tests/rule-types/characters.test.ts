import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyEdits, withoutConflicts } from '../../src/edit/apply.js';
import { zh } from '../../src/text/chinese.js';
import { fold } from '../../src/text/fold.js';
import { check, hasShared, listShared, readText, sharedPath } from '../support.js';

const RULES = {
  'traditional-text': 'official-document/traditional-text',
  traditional: 'official-document/traditional-characters',
  invisible: 'official-document/invisible-characters',
  'private-use': 'official-document/private-use-characters',
  'look-alike': 'official-document/look-alike-characters',
  'full-width': 'official-document/full-width-characters',
  zero: 'official-document/chinese-zero',
  dash: 'official-document/dash-character',
} as const;
type Check = keyof typeof RULES;

const HEAD = zh('一、工作成效\n');
const findings = (kind: Check, text: string) => check(text, { only: [RULES[kind]] }).findings;
const found = (kind: Check, body: string): string[] =>
  findings(kind, HEAD + body).map(({ range }) => (HEAD + body).slice(range!.start, range!.end));
const fixText = (kind: Check, text: string): string => {
  const edits = findings(kind, text).flatMap(({ fixes }) => fixes.flatMap((fix) => fix.edits));
  return applyEdits(text, withoutConflicts(edits));
};
const fixed = (kind: Check, body: string): string => fixText(kind, HEAD + body).slice(HEAD.length);
const applicability = (kind: Check, body: string) =>
  findings(kind, HEAD + body).map(({ fixes }) => fixes[0]?.applicability);
const sample = (id: string): string =>
  readText(sharedPath('seeds', listShared('seeds', '.txt').find((name) => name.startsWith(id))!));

describe('traditional characters in a simplified text', () => {
  it.each([
    ['开展行政執法检查。', '开展行政执法检查。'],
    ['情況報告已印发。', '情况报告已印发。'],
    ['随著改革推进,存在著困难,向著目标前进。', '随着改革推进,存在着困难,向着目标前进。'],
    ['由於不瞭解政策,合夥经营。', '由于不了解政策,合伙经营。'],
    ['加强乾部教育,及时答覆群众,徵求意见。', '加强干部教育,及时答复群众,征求意见。'],
    ['制定工作计畫,画好蓝图。', '制定工作计划,画好蓝图。'],
  ])('%s', (typed, right) => expect(fixed('traditional', typed)).toBe(right));

  it('characters next to each other are one finding, with an edit that wants an eye', () => {
    expect(found('traditional', '情況報告已發文。')).toEqual(['況報', '發']);
    expect(applicability('traditional', '情況報告已發文。')).toEqual(['unsafe', 'unsafe']);
  });

  it.each([
    '扭转乾坤,乾隆年间,孔乾坤、李乾同志到乾县调研。',
    '瞭望台,著名专著,享有著作权,著有一书,编著、显著、原著手稿。',
    '慰藉,宫商角徵羽,魏徵,於潜镇,毕昇,王昇,哪吒,二噁英,摺叠,李峯,濛溪河遗址。',
    '答覆盖面广,覆盖率,颠覆,国家俱乐部,沈阳,彷徨。',
    '接待香港代表团,介绍《香港城市規劃條例》。',
  ])('stays: %s', (text) => expect(found('traditional', text)).toEqual([]));

  it('an unmarked quotation is looked at, and so is a title where nothing points elsewhere', () => {
    expect(found('traditional', '学习《憲法》。')).toEqual(['憲']);
    expect(found('traditional', '接待香港代表團。')).toEqual(['團']);
  });

  it('more than twenty are told in one finding', () => {
    const many = `${'我区认真贯彻落实上级决策部署并持续推进行政執法规范化建设工作,群众满意。'.repeat(21)}`;
    const told = findings('traditional', HEAD + many);
    expect(told.map(({ message }) => message.data.count)).toEqual([21]);
    expect(told[0]!.related).toHaveLength(5);
    expect(fixed('traditional', many)).toBe(many.replaceAll('執', '执'));
  });
});

describe('a text in traditional characters', () => {
  const typed = zh(
    '一、法治政府建設的主要舉措和成效\n我區認真貫徹落實黨中央決策部署,存在著困難,對於乾部加強監督。',
  );
  const right = zh(
    '一、法治政府建设的主要举措和成效\n我区认真贯彻落实党中央决策部署,存在着困难,对于干部加强监督。',
  );

  it('is one finding, with one fix', () => {
    const told = findings('traditional-text', typed);
    expect(told).toHaveLength(1);
    expect(told[0]!.fixes.map((fix) => fix.applicability)).toEqual(['unsafe']);
    expect(findings('traditional', typed)).toEqual([]);
    expect(fixText('traditional-text', typed)).toBe(right);
  });

  it('names of persons and reigns keep their character', () => {
    expect(fixText('traditional-text', `${typed}乾隆年間,孔乾坤著書。`)).toBe(
      `${right}乾隆年间,孔乾坤著书。`,
    );
  });

  it('a few characters are no such text', () => {
    expect(findings('traditional-text', HEAD + zh('開展檢查。'))).toEqual([]);
    expect(found('traditional', zh('開展檢查。'))).toEqual(['開', '檢']);
  });
});

describe('invisible characters', () => {
  it.each([
    ['法治\u200b政府\ufeff建设\u00ad。', '法治政府建设。'],
    ['法治\u200e\u202a政府\u202c\u2060建\u0007设。', '法治政府建设。'],
    ['开展检查\u200d3次。', '开展检查3次。'],
    ['开展检查3次。\u2028', '开展检查3次。'],
    ['\u000c开展检查3次。', '开展检查3次。'],
  ])('are deleted: %j', (typed, right) => {
    expect(new Set(applicability('invisible', typed))).toEqual(new Set(['safe']));
    expect(fixed('invisible', typed)).toBe(right);
  });

  it('a hidden line break becomes a line break, where somebody looks', () => {
    expect(applicability('invisible', '开展检查。\u2028举办培训。')).toEqual(['unsafe']);
    expect(fixed('invisible', '开展检查。\u2028举办培训。')).toBe('开展检查。\n举办培训。');
    expect(fixText('invisible', `${HEAD}甲。\u000b乙。\r\n`.replace('\n', '\r\n'))).toContain('甲。\r\n乙。');
  });

  it.each([
    '\u3000\u3000开展检查。\t\u00a03次。',
    '\ud83d\udc68\u200d\ud83d\udc69\u200d\ud83d\udc67和\u2764\ufe0f\u200d\ud83d\udd25受到好评。',
    '\u0645\u06cc\u200c\u062e\u0648\u0627\u0647\u0645和\u0634\u0649\u200f文字。',
  ])('stays: %j', (text) => expect(found('invisible', text)).toEqual([]));

  it('also in tables, on lines of their own and at the signature', () => {
    expect(found('invisible', '\u200b\n开展检查。')).toEqual(['\u200b']);
    expect(found('invisible', '| 项目 | 数量 |\n|---|---|\n| 检\u200b查 | 3 |\n')).toEqual(['\u200b']);
    expect(found('invisible', '```\n检\u200b查\n```\n')).toEqual([]);
    expect(found('invisible', '开展检查3次。\n某某区司\u200b法局\n2025年1月14日')).toEqual(['\u200b']);
  });

  it('many are one finding', () => {
    const told = findings('invisible', `${HEAD}${'法治\u200b政府'.repeat(8)}。`);
    expect(told.map(({ message, fixes }) => [message.data.count, fixes[0]!.edits.length])).toEqual([[8, 8]]);
  });
});

describe('characters that others cannot read', () => {
  it.each(['\ue5e5', '\uf0b7', '\ufffd', '\ufffc', '\ud83d', '\udc00', '\udb80\udc00', '\u0093'])(
    '%j has no fix',
    (char) => {
      // Encoded as UTF-8 a lone surrogate is U+FFFD.
      expect(found('private-use', `开展${char}检查。`)).toHaveLength(1);
      expect(applicability('private-use', `开展${char}检查。`)).toEqual([undefined]);
    },
  );

  it.each(['\ud840\udc00村', '\ud83d\ude00好', '①●◆'])('stays: %j', (text) =>
    expect(found('private-use', text)).toEqual([]),
  );
});

describe('look-alikes', () => {
  it.each([
    ['\u2f42件', '文件'],
    ['\u2f00\u3001\u2f64户', '一\u3001用户'],
    ['区\u2ed3\u2ec5面', '区长见面'],
    ['\u2f3e籍', '户籍'],
    ['\uf9e9程', '里程'],
  ])('%s', (typed, right) => {
    expect(applicability('look-alike', typed)).toEqual(typed.length > 3 ? expect.anything() : ['safe']);
    expect(fixed('look-alike', typed)).toBe(right);
    expect(fold(typed)).toBe(fold(right));
  });

  it('what stands for no character has no fix', () => {
    expect(applicability('look-alike', '偏旁\u2eae。')).toEqual([undefined]);
  });

  it.each(['一文方长见', '\ufa0e\ufa29', '\u2ff0字'])('stays: %s', (text) =>
    expect(found('look-alike', text)).toEqual([]),
  );

  it('headings written with them are read as headings', () => {
    const typed = '\u2f00\u3001工作成效\n开展检查3次。\n\u2f06\u3001存在问题\n力度不够。';
    expect(check(typed).document.outline.sections.map(({ title }) => title)).toEqual([
      '工作成效',
      '存在问题',
    ]);
  });

  it('a text full of them is one finding with one fix, after which it is read as before', () => {
    const typed = HEAD + '\u2f00是规范\u2f42件管理,\u2f45便群众。'.repeat(3);
    expect(findings('look-alike', typed)).toHaveLength(1);
    expect(fixText('look-alike', typed)).toBe(HEAD + '一是规范文件管理,方便群众。'.repeat(3));
  });
});

describe('full-width letters and digits', () => {
  it('become half-width', () => {
    expect(
      fixed('full-width', '\uff12\uff10\uff12\uff14年获评\uff21级,满意率\uff19\uff15\uff0e\uff16\uff05。'),
    ).toBe('2024年获评A级,满意率95\uff0e6\uff05。');
    expect(applicability('full-width', '获评\uff21级。')).toEqual(['safe']);
  });

  it.each(['67.2\uff05', '某\uff38\uff38局', '\uff08一\uff09\uff1a\uff01', '二\uff10二四年'])(
    'stays: %s',
    (text) => expect(found('full-width', text)).toEqual([]),
  );

  it('many are one finding', () => {
    expect(findings('full-width', `${HEAD}${'检查\uff13次\u3001'.repeat(6)}`)).toHaveLength(1);
    expect(findings('full-width', `${HEAD}${'检查\uff13次\u3001'.repeat(5)}`)).toHaveLength(5);
  });
});

describe('the zero of years', () => {
  it.each([
    ['二○二四年', '二〇二四年'],
    ['二零二零年', '二〇二〇年'],
    ['二O二五年', '二〇二五年'],
    ['二\uff10二五年', '二〇二五年'],
    ['一九九○年', '一九九〇年'],
    ['二○二一至二○二五年', '二〇二一至二〇二五年'],
    ['二〇三○年', '二〇三〇年'],
  ])('%s', (typed, right) => {
    expect(new Set(applicability('zero', typed))).toEqual(new Set(['safe']));
    expect(fixed('zero', typed)).toBe(right);
  });

  it.each(['二〇二四年', '一九八九年', '一百二十零三年', '二零一二', '三○一医院', '○○年', '二十二零二四年'])(
    'stays: %s',
    (text) => expect(found('zero', text)).toEqual([]),
  );
});

describe('what stands for a dash', () => {
  it.each([
    ['2021\u25002025年', '2021\u20142025年'],
    ['依法行政\u2500\u2500本区的做法', '依法行政\u2014\u2014本区的做法'],
    ['北京\u30fc上海', '北京\u2014上海'],
  ])('%s', (typed, right) => {
    expect(applicability('dash', typed)).toEqual(['unsafe']);
    expect(fixed('dash', typed)).toBe(right);
  });

  it.each(['\u2500'.repeat(12), '\u30b9\u30fc\u30d1\u30fc', '\u250c\u2500\u2500\u2510', '2021\u20142025年'])(
    'stays: %s',
    (text) => expect(found('dash', text)).toEqual([]),
  );
});

describe('fixes', () => {
  // What each check may change; everything else must come through as it was.
  const CLASSES: Record<Check, string> = {
    'traditional-text': '建設與責任舉措黨乾著於畫徵覆貫徹',
    traditional: '執乾著於畫徵覆',
    invisible: '\u200b\u200d\u2028\ufeff\u0007\u000b',
    'private-use': '\ue000\ufffd',
    'look-alike': '\u2f00\u2f42\u2ed3\uf9e9\u2eae',
    'full-width': '\uff13\uff19\uff21\uff58',
    zero: '○零0O',
    dash: '\u2500\u30fc',
  };
  const PLAIN = [
    '法',
    '治',
    '二',
    '四',
    '年',
    '存在',
    '随',
    '计',
    '答',
    '坤',
    '\u3001',
    '3',
    '\n',
    '\ud83d\ude00',
  ];

  it.each(Object.keys(RULES) as Check[])(
    '%s: done twice changes nothing more, and only its characters',
    (kind) => {
      const unit = fc.constantFrom(...PLAIN, ...CLASSES[kind]);
      fc.assert(
        fc.property(fc.array(unit, { maxLength: 60 }), (parts) => {
          const text = HEAD + parts.join('');
          const once = fixText(kind, text);
          // A text may be traditional as a whole before, and hold single ones after: the rule itself is done.
          expect(fixText(kind, once)).toBe(once);
          const strip = (value: string) =>
            fold(value).replace(new RegExp(`[${fold(CLASSES[kind])}\u3007\u2014\n]|[着于划征复干]`, 'g'), '');
          expect(strip(once)).toBe(strip(text));
        }),
        { seed: 11, numRuns: 150 },
      );
    },
  );

  it('leave a clean text alone', () => {
    const text = `${HEAD}全年开展检查3次\u3002`;
    for (const kind of Object.keys(RULES) as Check[]) expect(fixText(kind, text)).toBe(text);
  });
});

it('texts of megabytes are read in a moment', () => {
  const long = `${HEAD}${'法治政府建设稳步推进\u3002'.repeat(150_000)}${' '.repeat(100_000)}`;
  const started = performance.now();
  check(long, { only: Object.values(RULES) });
  expect(performance.now() - started).toBeLessThan(20_000);
});

describe.skipIf(!hasShared)('the real reports', () => {
  it('002: the whole of it is traditional, and simplified once the fix is done', () => {
    const text = sample('002');
    expect(findings('traditional-text', text)).toHaveLength(1);
    const right = fixText('traditional-text', text);
    expect(right).toContain('存在着较多的困难');
    expect(right).toContain('原著与纲要');
    expect(fold(right)).toBe(right.replace(/[\u300c-\u300f]/g, (mark) => fold(mark)));
    for (const kind of Object.keys(RULES) as Check[]) expect(findings(kind, right)).toEqual([]);
  });

  it('the others have none: the person in 004 keeps the name', () => {
    for (const id of ['000', '001', '003', '004']) {
      const report = check(sample(id), { only: Object.values(RULES) });
      expect(report.findings.map((finding) => finding.ruleId)).toEqual([]);
    }
    expect(sample('004')).toContain('孔乾坤');
  });
});
