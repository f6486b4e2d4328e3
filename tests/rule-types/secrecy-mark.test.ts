import { describe, expect, it } from 'vitest';
import { check } from '../support.js';

const RULES = ['official-document/secrecy-mark', 'official-document/internal-mark'];
const TITLE = '某局2024年法治政府建设情况报告';
const BODY =
  '现将有关情况报告如下:\n一、工作成效\n开展检查3次,群众满意度进一步提高。\n二、存在的问题\n力量不足。';
const SIGNED = '某区司法局\n2025年1月14日';
const wide = (text: string): string =>
  text.replace(/[(),:;]/g, (mark) => String.fromCharCode(mark.charCodeAt(0) + 0xfee0));
const marks = (text: string): (string | number | undefined)[] =>
  check(text, { stage: 'publish', only: RULES }).findings.map(({ message }) => message.data.text);

const before = (line: string): string => `${line}\n${TITLE}\n${BODY}\n${SIGNED}`;
const after = (line: string): string => `${TITLE}\n${BODY}\n${SIGNED}\n${line}`;
const inside = (line: string): string => `${TITLE}\n${BODY}\n${line}\n三、下一步打算\n加强培训。\n${SIGNED}`;
const titled = (title: string): string => `${title}\n${BODY}\n${SIGNED}`;

const FIRES: [text: string, mark: string][] = [
  [before('秘密★1年'), '秘密★1年'],
  [before('000001 机密★10年 特急'), '机密★10年'],
  [before('绝密★长期'), '绝密★长期'],
  [before('密级:秘密'), '秘密'],
  [before('机密'), '机密'],
  [before('机\u3000密'), '机\u3000密'],
  [before('(秘密)'), '秘密'],
  [before('特急 秘密☆6个月'), '秘密☆6个月'],
  [inside('秘密★1年'), '秘密★1年'],
  [after('秘密★1年'), '秘密★1年'],
  [before('内部资料'), '内部资料'],
  [before('内部资料 注意保存'), '内部资料 注意保存'],
  [before('(内部资料,不得外传)'), '内部资料,不得外传'],
  [before('内部文件,严禁外传!'), '内部文件,严禁外传'],
  [after('(此件不公开)'), '此件不公开'],
  [after('此件依申请公开'), '此件依申请公开'],
  [after('(依申请公开)'), '依申请公开'],
  [after('公开方式:依申请公开'), '依申请公开'],
  [after('信息公开选项:不予公开'), '不予公开'],
  [titled(`${TITLE}(送审稿)`), '(送审稿)'],
  [titled(`${TITLE}(征求意见稿)`), '(征求意见稿)'],
  [titled(`# ${TITLE}(讨论稿)`), '(讨论稿)'],
  [titled(`${TITLE}(第二稿)`), '(第二稿)'],
  [titled(`${TITLE}送审稿`), '送审稿'],
  [before('(送审稿)'), '(送审稿)'],
  [`${TITLE}\n(征求意见稿)\n${BODY}`, '(征求意见稿)'],
];

const SILENT: string[] = [
  after('(此件公开发布)'),
  after('公开方式:主动公开'),
  inside('依申请公开申请12件,均按期答复。'),
  inside('办理依申请公开申请12件。'),
  inside('(二)依申请公开'),
  inside('依申请公开'),
  before('依申请公开'),
  inside('形成征求意见稿,征求了20家单位意见。'),
  inside('对送审稿进行合法性审核。'),
  inside('起草《某某办法(征求意见稿)》,完善《某某规定(送审稿)》。'),
  titled('关于《某某办法(征求意见稿)》意见采纳情况的报告'),
  titled('关于某某办法(征求意见稿)公开征求意见情况的报告'),
  `${TITLE}\n${BODY}\n1.出台管理办法征求意见稿\n开展检查。`,
  inside('学习《中华人民共和国保守国家秘密法》,严防失泄密。'),
  inside('保守国家秘密、商业秘密和个人隐私。'),
  inside('国家秘密'),
  inside('| 1.属于国家秘密 | 0 | 0 | 0 |'),
  inside('清理标有“秘密★1年”的文件3份。'),
  inside('规范标注秘密★1年等标志的做法,全年检查涉密文件3次,整改问题5个。'),
  inside('机密级计算机3台。'),
  inside('注意保存执法记录。'),
  inside('要求执法音像资料不得外传。'),
  inside('内部资料管理规范。'),
  inside('内部资料性出版物准印12件。'),
  inside('机密文件管理更加规范'),
  titled('某局保密工作2024年情况报告'),
];

describe('marks of secret, internal or unfinished papers', () => {
  for (const [name, form] of [
    ['half-width', (text: string) => text],
    ['full-width', wide],
  ] as const) {
    it.each(FIRES)(`${name}: %s`, (text, mark) => expect(marks(form(text))).toEqual([form(mark)]));
    it.each(SILENT)(`${name}: silent on %s`, (text) => expect(marks(form(text))).toEqual([]));
  }

  it('point at the mark', () => {
    const [finding] = check(before('  秘密★1年'), { stage: 'publish', only: RULES }).findings;
    expect(finding!.range).toEqual({ start: 2, end: 7 });
  });

  it('a draft that says that it is one is right until it is handed in', () => {
    const severity = (stage: 'draft' | 'review' | 'submit' | 'publish') =>
      check(titled(`${TITLE}(送审稿)`), { stage })
        .findings.filter(({ ruleId }) => ruleId === RULES[1])
        .map((finding) => finding.severity);
    expect([severity('draft'), severity('review'), severity('submit'), severity('publish')]).toEqual([
      [],
      [],
      ['info'],
      ['error'],
    ]);
  });
});
