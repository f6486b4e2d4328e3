import { describe, expect, it } from 'vitest';
import { isCardNumber, readResidentNumber, residentCheck } from '../../src/text/personal-numbers.js';
import { check } from '../support.js';

const RULES = [
  'contact-person',
  'mobile-number',
  'telephone-number',
  'resident-id-number',
  'bank-card-number',
  'email-address',
  'home-address',
  'number-plate',
].map((id) => `official-document/${id}`);
const draft = (sentence: string): string => `一、工作成效\n开展检查3次。\n${sentence}\n举办培训2场。`;
const report = (text: string) => check(text, { stage: 'publish', only: RULES });
const told = (sentence: string): string[] =>
  report(draft(sentence)).findings.map(({ ruleId, message }) => `${ruleId.split('/')[1]} ${message.id}`);

// Numbers of nobody: the births lie in 1900, the rest is made by the algorithms.
const resident = (head: string): string => head + residentCheck(head);
const RESIDENT = resident('11010119000101001');
const wrong = (id: string): string => id.slice(0, 17) + (id[17] === '0' ? '1' : '0');
const card = (head: string): string =>
  head + [...'0123456789'].find((digit) => isCardNumber(head + digit) || luhn(head + digit));
function luhn(digits: string): boolean {
  const sum = [...digits].reverse().reduce((total, char, i) => {
    const value = Number(char) * (i % 2 === 0 ? 1 : 2);
    return total + Math.floor(value / 10) + (value % 10);
  }, 0);
  return sum % 10 === 0;
}
const CARD = card('622200000000000');
const LONG_CARD = card('622200000000000000');
const wide = (text: string): string =>
  text.replace(/[!-~]/g, (char) => String.fromCharCode(char.charCodeAt(0) + 0xfee0));

const FIRES: [sentence: string, told: string][] = [
  ['群众可拨打张主任手机13800000000反映问题。', 'mobile-number mobile'],
  ['李四 138-0000-0000', 'mobile-number mobile'],
  ['李四,手机:138 0000 0000。', 'mobile-number mobile'],
  ['李四(+8613800000000)参加了培训。', 'mobile-number mobile'],
  ['李四(+86 138-0000-0000)参加了培训。', 'mobile-number mobile'],
  ['李四86-13800000000参加了培训。', 'mobile-number mobile'],
  [`王五的手机号是${wide('19900000000')}。`, 'mobile-number mobile'],
  ['聯繫電話:16600000000', 'mobile-number mobile'],
  ['王五Tel:17700000000', 'mobile-number mobile'],
  ['微信号同手机号,15500000000。', 'mobile-number mobile'],
  ['执法监督员的手机为13800000000。', 'mobile-number mobile'],
  ['张三身份证号和手机号13800000000已登记。', 'mobile-number mobile'],
  ['设立监督电话12345,联系李四13800000000。', 'mobile-number mobile'],
  ['咨询电话:李主任 13800000000', 'mobile-number mobile'],
  ['联系电话:010-55550123', 'telephone-number landline'],
  ['联系电话:(010)55550123', 'telephone-number landline'],
  ['联系电话:0591-5555012', 'telephone-number landline'],
  ['联系电话:02355550123', 'telephone-number landline'],
  ['法规科010\u201455550123负责解释。', 'telephone-number landline'],
  ['传真:010 55550123', 'telephone-number landline'],
  ['办公室(电话:55550123)负责解释。', 'telephone-number landline'],
  ['联系电话:010-55550123转801', 'telephone-number landline'],
  [`当事人(身份证号:${RESIDENT})受到处罚。`, 'resident-id-number resident'],
  [`当事人张三${RESIDENT}受到处罚。`, 'resident-id-number resident'],
  [`公民身份号码${wide(RESIDENT)}。`, 'resident-id-number resident'],
  [
    `身份证:${RESIDENT.slice(0, 6)} ${RESIDENT.slice(6, 14)} ${RESIDENT.slice(14)}`,
    'resident-id-number resident',
  ],
  [`当事人(身份证号:${wrong(RESIDENT)})受到处罚。`, 'resident-id-number doubtfulResident'],
  ['当事人身份证号110101000101001。', 'resident-id-number formerResident'],
  [`补贴已打入其银行卡,卡号${CARD}。`, 'bank-card-number card'],
  [`户名张三,账号:${LONG_CARD}。`, 'bank-card-number card'],
  [`${CARD.replace(/(\d{4})(?=\d)/g, '$1 ')}(开户行:某某银行)`, 'bank-card-number card'],
  [`工资卡开户行某某支行,${card('411100000000000')}。`, 'bank-card-number card'],
  ['材料发至zhangsan@example.com。', 'email-address email'],
  ['电子邮箱:zhang.san-1@mail.example.com', 'email-address email'],
  ['走访了家住幸福小区3栋2单元501室的困难群众。', 'home-address address'],
  ['申请人住址:某某路12号5号楼1201室。', 'home-address address'],
  ['当事人现住幸福里8幢3单元6室。', 'home-address address'],
  ['查获车牌号为京A12345的货车超限运输。', 'number-plate plate'],
  ['查获京A\u00b712345超限运输。', 'number-plate plate'],
  ['查获渝AD12345号小型轿车超限运输。', 'number-plate plate'],
  ['联系人:张三 13800000000', 'contact-person contact'],
  ['(联系人:张三;联系电话:010-55550123)', 'contact-person contact'],
];

const SILENT: string[] = [
  '全年减免税费13812345678元。',
  '全区生产总值138.12亿元,合计13812345678。',
  '累计13812345678人次浏览网站。',
  '资金总额:13812345678,其中省级13900000000元。',
  '受理编号13812345678,办结。',
  '快递单号13812345678已签收。',
  '许可证编号JY13812345678901有效。',
  '执法证号13812345678的人员。',
  '服务热线电话:023-55550123。',
  '公开电话(023-55550123)。',
  '举报电话分别为010-55550123和010-55550124。',
  '收文020-20240101已归档。',
  '项目代码2401-500115-04-01-123456已备案。',
  '公共资源交易编号500115202401011234已公布。',
  '招标编号0733-23180012的项目已开标。',
  '采购项目编号:0747-23611234。',
  '统一社会信用代码11500103009283772K。',
  '统一社会信用代码915001121234567890的企业。',
  `案件编号${RESIDENT}已归档。`,
  `订单${RESIDENT}已发货。`,
  `共有${RESIDENT}元。`,
  '办件流水500101202403150012已办结。',
  '索引号11500103009283772K/2022-00012。',
  '(2024)渝0115民初13812号判决已生效。',
  '渝碚府复〔2024〕138号决定书。',
  '案号(2024)渝0115执恢1381234号。',
  '12345热线受理诉求300件,12348热线解答20次,12315平台转办5件。',
  '拨打110、119、120、122都有人接听。',
  '服务热线400-800-1234、4008001234已开通。',
  '银行客服95588、95533开通绿色通道。',
  '公布投诉举报电话010-55550123。',
  '公开电话:023-55550123。',
  '政务服务咨询电话(工作日9:00至17:00):023-55550123。',
  '设立监督电话13800000000。',
  '开通24小时法律援助热线023-12348和023-55550123。',
  '行政复议咨询电话:55550123、55550124。',
  '值班电话:0591-5555012。',
  '联系电话138****0000。',
  `${wide('手机138****0000')}。`,
  '身份证号1101**********0014。',
  '身份证号110101********0014。',
  '银行卡号6222********0009。',
  '联系人张*,电话138****0000。',
  '联系人:张*,电话:010-5555****。',
  '邮箱z***@example.com。',
  '确定企业联系人30名,建立联系点2个。',
  '接听咨询电话1234567人次。',
  '办理来电 20240101 至 20241231 的诉求。',
  '统计期为20240101-20241231。',
  '查验电话:20240101之后的记录。',
  '数据更新至20241231235959。',
  '坐标106.13812345678,29.51234567890。',
  '服务器地址192.168.100.100已停用。',
  '系统升级到13.8.12345.678版。',
  'ISBN978-7-5197-1234-5。',
  'ISBN 9787519712345。',
  '型号HW-13812345678-A的设备。',
  '型号HW-138-1234-5678的设备。',
  '版本号1.138-1234-5678。',
  '型号A13812345678的设备。',
  '配件6222000000000001已更换。',
  `订单号${CARD}已支付。`,
  `捐款账号:${CARD},开户行某某银行。`,
  '账号6222000000000001有误。',
  '某某银行开户12345户。',
  '微信公众号账号2个,抖音号1个。',
  '邮箱sfj@example.gov.cn接收材料。',
  '公布监督举报邮箱jubao@example.com。',
  '意见征集信箱@12345已开通,关注人数3万。',
  '使用pkg@1.2.3版本组件。',
  '图片logo@2x.png已替换。',
  '购置香蜜三村2栋202房作为社区办公用房。',
  '走访家住幸福小区3栋的120户群众。',
  '家住3栋120户居民用上天然气。',
  '居住在老旧小区的56栋1200户居民受益。',
  '完成54栋住宅楼、14万平方米改造。',
  '京ICP备12345678号、京B2-20200001已备案。',
  '京公网安备11010102001234号。',
  '上线渝快办、云ERP2024系统,管理车辆300辆。',
  '执行DB50/T1234和川DB51/T5678标准。',
  '公务用车车牌京A12345已安装定位。',
  '车牌京A***45的车辆。',
  '产量12345678901吨,同比增长13.8%。',
  '网页https://www.example.gov.cn/art/13812345678.html可查。',
  '许可证号:13812345678901234。',
  '食品经营许可证JY25001151234567。',
  '宗地号500115001001GB00001。',
  '不动产单元号500115001001GB00001F00010001。',
  '全年完成1234567890123456元投资。',
  '国家税务总局公告2024年第13800000000号。',
];

describe('what must not be published', () => {
  it.each(FIRES)('%s', (sentence, expected) => expect(told(sentence)).toEqual([expected]));
  it('at least thirty sentences are tried', () => expect(FIRES.length).toBeGreaterThanOrEqual(30));
});

describe('what may be published', () => {
  it.each(SILENT)('%s', (sentence) => expect(told(sentence)).toEqual([]));
  it.each(SILENT)('as offices type it: %s', (sentence) =>
    expect(told(sentence.replace(/[(),:;]/g, wide))).toEqual([]),
  );
  it('at least sixty sentences are tried', () => expect(SILENT.length).toBeGreaterThanOrEqual(60));
});

describe('tables', () => {
  const table = (head: string, cell: string): string =>
    draft(`| 名称 | ${head} |\n|---|---|\n| 甲 | ${cell} |`);

  it('a number without a word is a figure', () =>
    expect(report(table('数量', '13812345678')).findings).toEqual([]));
  it('under a head that says so it is a telephone or identity number', () => {
    expect(report(table('手机', '13800000000')).findings).toHaveLength(1);
    expect(report(table('身份证号', RESIDENT)).findings).toHaveLength(1);
    expect(report(table('银行账号', CARD)).findings).toHaveLength(1);
  });
});

describe('resident numbers', () => {
  it('have a check character that says when a digit is wrong', () => {
    for (let serial = 0; serial < 1000; serial += 37) {
      const id = resident(`50011519000229${String(serial).padStart(3, '0')}`.replace('0229', '0228'));
      expect(readResidentNumber(id)).toEqual({ born: '1900-02-28', checked: true });
      expect(readResidentNumber(wrong(id))?.checked).toBe(false);
    }
  });

  it('end with X too, in either case', () => {
    const ids = Array.from({ length: 100 }, (_, i) =>
      resident(`110101190001010${String(i).padStart(2, '0')}`),
    );
    const id = ids.find((candidate) => candidate.endsWith('X'))!;
    expect(readResidentNumber(id.toLowerCase())?.checked).toBe(true);
    expect(told(`张三${id.toLowerCase()}`)).toEqual(['resident-id-number resident']);
  });

  it.each(['99010119000101001', '11010119000230001', '11010119001301001', '11010118000101001'])(
    'have a province and a day that exist: %s',
    (head) => expect(readResidentNumber(resident(head))).toBeNull(),
  );

  it('of somebody not yet born, or too young to be told from a code, are not reported', () => {
    expect(told(`身份证号${resident('11010120990101001')}`)).toEqual([]);
    expect(told(`材料${resident('11010120230101001')}`)).toEqual([]);
    expect(told(`身份证号${resident('11010120230101001')}`)).toEqual(['resident-id-number resident']);
  });
});

describe('a number is reported once, never shown whole, and masking ends it', () => {
  const NUMBERS = [
    ['手机', '13800000000', '138****0000'],
    ['手机', '138-0000-0000', '138-****-0000'],
    ['手机', wide('13800000000'), null],
    ['身份证', RESIDENT, `1101**********${RESIDENT.slice(14)}`],
    ['身份证', wrong(RESIDENT), `1101**********${wrong(RESIDENT).slice(14)}`],
    ['卡号', CARD, `6222********${CARD.slice(12)}`],
  ] as const;

  it.each(NUMBERS)('%s %s', (word, number, masked) => {
    const text = draft(`${word}:${number}。`);
    const { findings } = report(text);
    expect(findings).toHaveLength(1);
    const [finding] = findings;
    expect(finding!.message.text).not.toContain(number);
    const [fix] = finding!.fixes;
    expect(fix!.applicability).toBe('unsafe');
    expect(JSON.stringify(finding)).not.toContain(number);
    const fixed = [...fix!.edits]
      .reverse()
      .reduce((all, { range, newText }) => all.slice(0, range.start) + newText + all.slice(range.end), text);
    if (masked !== null) expect(fixed).toContain(`${word}:${masked}。`);
    expect(report(fixed).findings).toEqual([]);
  });

  it('nothing is offered where masking is no answer', () => {
    for (const sentence of ['联系电话:010-55550123', '发至zhangsan@example.com', '车牌京A12345'])
      expect(report(draft(sentence)).findings.map(({ fixes }) => fixes)).toEqual([[]]);
  });

  it('a second number beside a contact person is still found', () =>
    expect(told('(联系人:张三;联系电话:010-55550123;手机13800000000)')).toEqual([
      'contact-person contact',
      'mobile-number mobile',
    ]));

  it('a number that goes on in the next line is masked there too, and the line end stays', () => {
    const units = '甲乙丙丁戊己庚辛壬癸';
    const line = (i: number): string =>
      `${units[i]!}${'坚持依法行政并严格规范各项执法行为加强学习'.repeat(2)}`.slice(0, 40);
    const lines = Array.from({ length: 10 }, (_, i) => line(i));
    const text = `一、工作成效\n${lines.join('\n')}\n${line(0).slice(0, 34)}手机13800\n000000反映问题。`;
    const { document, findings } = report(text);
    expect(document.hardWrapped).toBe(true);
    expect(findings.map(({ message }) => message.data.text)).toEqual(['138****0000']);
    const fixed = [...findings[0]!.fixes[0]!.edits]
      .reverse()
      .reduce((all, { range, newText }) => all.slice(0, range.start) + newText + all.slice(range.end), text);
    expect(fixed).toContain('手机138**\n**0000反映');
  });
});
