import { type Command, InvalidArgumentError, Option } from 'commander';
import type { Shard } from './batch-command.js';
import { stageOption, unitKindOption } from './named-values.js';

/** The options that the caller wrote. */
export const givenTo = (command: Command, options: object): ReadonlySet<string> =>
  new Set(Object.keys(options).filter((name) => command.getOptionValueSource(name) === 'cli'));

export const jobsOption = (): Option =>
  new Option('--jobs <个数>', '同时检查几份;不写就按处理器的个数,最多 8').argParser(readJobs);

export const packOption = (): Option =>
  new Option('--pack <规则包>', '规则包的编号,或装有 pack.yaml 的文件夹');

export const withoutOption = (): Option =>
  new Option('--without <规则组>', '这一组规则不检查,例如 punctuation;可以写几次').argParser(
    (part: string, before: readonly string[] = []) => [...before, part],
  );

/** The options of `hegao batch`. */
export function batchOptions(command: Command): Command {
  return command
    .addOption(new Option('--jsonl', '输入、输出都是 JSON Lines'))
    .addOption(jobsOption())
    .addOption(new Option('--shard <i/n>', '只做每 n 行里的第 i 行(从 0 数)').argParser(readShard))
    .addOption(
      new Option('--max-bytes <字节>', '一份稿件最多多少字节').default(MAX_BYTES).argParser(readPositive),
    )
    .addOption(new Option('--timeout <秒>', '一份稿件最多检查多少秒').default(60).argParser(readPositive))
    .addOption(new Option('--today <日期>', '按哪一天检查,写成 2025-03-01;不写就是今天').argParser(readDay))
    .addOption(
      new Option('--fail-on <程度>', '出现哪一级问题时结果里 ok 为 false')
        .choices(['error', 'warning', 'info', 'none'])
        .default('error'),
    )
    .addOption(stageOption('按哪个阶段的要求检查'))
    .addOption(packOption())
    .addOption(new Option('--config <文件>', '配置文件'))
    .addOption(new Option('--waivers <文件>', '豁免文件'))
    .addOption(withoutOption())
    .addOption(unitKindOption())
    .addOption(new Option('--year <年份>', '报告年度').argParser(readYear))
    .addOption(new Option('--locale <语言>', '提示语的语言').choices(['zh-CN', 'en']).default('zh-CN'));
}

/** The arguments and options of `hegao collect`. */
export function collectOptions(command: Command): Command {
  return command
    .argument('[文件夹...]', '装报告的文件夹,也可以是文件或通配符')
    .addOption(
      new Option(
        '-o, --output <文件>',
        '写成文件,看结尾:.html 网页、.xlsx 表格、.csv、.json;可以写几次;不写就在屏幕上显示简表',
      ).argParser((file: string, before: readonly string[] = []) => [...before, file]),
    )
    .addOption(new Option('--unit-list <名单>', '应当报送的单位,一行一个(.txt 或 .csv);没有报送的会列出来'))
    .addOption(new Option('--previous <文件>', '上次汇总的 .json,列出这次和上次的变化'))
    .addOption(jobsOption())
    .addOption(packOption())
    .addOption(stageOption('按哪个阶段的要求检查,不写就是 submit'))
    .addOption(new Option('--config <文件>', '配置文件'))
    .addOption(new Option('--waivers <文件>', '豁免文件'))
    .addOption(withoutOption())
    .addOption(new Option('--locale <语言>', '结果的语言').choices(['zh-CN', 'en']));
}

export function readYear(text: string): number {
  const year = Number(text);
  if (!Number.isInteger(year) || year < 1990 || year > 2100) throw new InvalidArgumentError('');
  return year;
}

export function readCount(text: string): number {
  const count = Number(text);
  if (!Number.isInteger(count) || count < 0) throw new InvalidArgumentError('');
  return count;
}

const MAX_BYTES = 32 * 1024 * 1024;

export function readPositive(text: string): number {
  const count = readCount(text);
  if (count === 0) throw new InvalidArgumentError('');
  return count;
}

/** More threads than this are a slip of the hand, and the machine would go down under them. */
const MOST_JOBS = 256;

function readJobs(text: string): number {
  const jobs = readPositive(text);
  if (jobs > MOST_JOBS) throw new InvalidArgumentError('');
  return jobs;
}

function readShard(text: string): Shard {
  const [, index, of] = (/^(\d{1,6})\/(\d{1,6})$/.exec(text) ?? []).map(Number);
  if (index === undefined || of === undefined || index >= of) throw new InvalidArgumentError('');
  return { index, of };
}

function readDay(text: string): string {
  const day = new Date(`${text}T00:00:00Z`);
  if (!/^\d{4}-\d\d-\d\d$/.test(text) || Number.isNaN(day.getTime()) || !day.toISOString().startsWith(text))
    throw new InvalidArgumentError('');
  return text;
}
