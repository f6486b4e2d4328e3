import type { Passage } from './passages.js';

/** A number found in a passage, as offsets in its key. */
export interface Place {
  readonly passage: Passage;
  readonly start: number;
  readonly end: number;
}

const before = ({ passage, start }: Place, length: number): string =>
  passage.key.slice(Math.max(0, start - length), start).replace(/^.*\u3002/s, '');
const after = ({ passage, end }: Place, length: number): string =>
  passage.key.slice(end, end + length).replace(/\u3002.*$/s, '');

const PHONE = /电话|手机|联系|致电|拨打|来电|微信|短信|传真|座机|tel/i;
const IDENTITY = /身份证|身份号码|公民身份|证件号/;
const ACCOUNT = /账号|帐号|账户|帐户|卡号|银行卡|开户|一卡通/;
const TREASURY = /对公|公户|单位账户|捐赠|捐款|财政|国库|非税|基本户|基本存款|专户/;
const CODE =
  /(?:编号|编码|代码|单号|文号|案号|证号|证书|号段|流水号|批次|批号|合同|订单|条码|条形码|序列号|许可证|备案|登记|索引号|ISBN|QQ|群号|户号|账号|帐号|卡号|项目|招标|采购|交易|受理|信用)(?:(?!电话|手机)[^\u3002;,]){0,8}$/;
const SUM =
  /(?:累计|合计|共计|总计|总量|总额|总数|金额|产值|总值|收入|支出|资金|投入|[达\u00a5\uffe5$])(?:\([^()]{1,6}\))?[:\s]{0,3}$/;
const COUNTED =
  /^\s?(?:[元个条号人件次户家宗名起项万亿千百余多%吨米度册份台辆只株亩字秒笔票张批场例]|立方|平方|公里|公斤|美元|港元|欧元|日元|GB|MB)/;
const PUBLIC =
  '(?:热线|专线|总机|值班手机|(?:公开|咨询|监督|投诉|举报|服务|值班|求助|报修|报警|受理|信访|援助|维权|预约|查询|应急|救援|客服|办公|接待|政务|征集|征求|意见|建议|公布|对外)[\\u4e00-\\u9fff]{0,6}(?:电话|号码|传真|邮箱|信箱))';
// Between its name and the number stand marks, hours in brackets, other numbers, but no name.
const PUBLIC_LINE = new RegExp(
  `${PUBLIC}(?:\\([^()\\u3002]{0,20}\\)|号码|电话|服务|分别|[是为和或及]|[^\\u3002\\u4e00-\\u9fff()]){0,30}\\(?$`,
);

/** Words of the place tell that it is a telephone number: in the sentence before it, or in the head of its table. */
export const saysPhone = (place: Place): boolean =>
  PHONE.test(before(place, 20)) || PHONE.test(place.passage.beside);
/** Rows of figures hold a number of any length: there a word must say what it is. */
export const isBareCell = (place: Place): boolean => place.passage.role === 'opaque' && !saysPhone(place);
/** Words tell that it is an identity number. */
export const saysIdentity = (place: Place): boolean =>
  IDENTITY.test(before(place, 30)) || IDENTITY.test(after(place, 12)) || IDENTITY.test(place.passage.beside);
/** Words tell that it is the account of a person, not of an office. */
export const saysAccount = (place: Place): boolean => {
  const around = `${before(place, 40)} ${after(place, 40)} ${place.passage.beside}`;
  const near = `${before(place, 20)} ${after(place, 20)} ${place.passage.beside}`;
  return ACCOUNT.test(near) && !TREASURY.test(around);
};
/** The number of a paper, a project or a case. */
export const isCode = (place: Place): boolean => CODE.test(before(place, 24));
/** The number of an order or a record, whatever stands beside it. */
export const isOrder = (place: Place): boolean =>
  /(?:订单|单号|编号|编码|流水|代码)[^\u3002;,]{0,8}$/.test(before(place, 16));
/** An amount or a count. */
export const isQuantity = (place: Place): boolean =>
  SUM.test(before(place, 12)) || COUNTED.test(after(place, 4));
/** A line or mailbox that the office itself makes known: 咨询电话, 监督电话, 热线. */
export const isPublicLine = (place: Place): boolean => PUBLIC_LINE.test(before(place, 48));
/** Ends with a day, as numbers of papers do. */
export const endsWithDay = (text: string): boolean => /20\d\d(?:0[1-9]|1[0-2])(?:[0-2]\d|3[01])$/.test(text);
/** Part of a web address. */
export const isInUrl = (place: Place): boolean => /(?:https?:|www\.)[!-~]{0,200}$/i.test(before(place, 240));
/** Written before or after it, in the same sentence. */
export const saysNear = (place: Place, words: RegExp): boolean =>
  words.test(before(place, 30)) || words.test(after(place, 12));
export const follows = (place: Place, words: RegExp): boolean => words.test(after(place, 10));
