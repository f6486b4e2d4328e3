import { Argument, type Command, Option } from 'commander';
import { zh } from '../text/chinese.js';
import type { BatchCommandOptions } from './batch-command.js';
import type { BlankCommandOptions } from './blank-command.js';
import type { CollectCommandOptions } from './collect-command.js';
import type { CompareOptions } from './compare-command.js';
import type { ExportCommandOptions } from './export-command.js';
import type { FixCommandOptions } from './fix-command.js';
import { formatOption } from './format-option.js';
import { chineseHelp } from './help.js';
import type { Io } from './io.js';
import type { LintCommandOptions } from './lint-command.js';
import { stageOption, unitKindOption } from './named-values.js';
import {
  batchOptions,
  collectOptions,
  givenTo,
  jobsOption,
  packOption,
  readCount,
  readYear,
  withoutOption,
} from './options.js';
import type { ScaffoldCommandOptions } from './scaffold-command.js';
import type { Product, ShowOptions } from './show-command.js';

// What a command does is loaded when it is called: the others cost a start nothing.

function sub(program: Command, name: string, description: string): Command {
  return chineseHelp(program.command(name).copyInheritedSettings(program))
    .description(zh(description))
    .configureOutput(program.configureOutput());
}

type Add = (program: Command, io: Io, done: (code: number) => void) => void;

/** In the order of the help. */
const COMMANDS: Readonly<Record<string, Add>> = {
  lint: addLint,
  batch: addBatch,
  collect: addCollect,
  fix: addFix,
  scaffold: addScaffold,
  new: addNew,
  export: addExport,
  explain: addExplain,
  show: addShow,
  compare: addCompare,
  pack: addPack,
};

interface Adding {
  readonly io: Io;
  /** Told the exit code. */
  readonly done: (code: number) => void;
  /** What the caller wrote first; the others are not set up where it is a command. */
  readonly asked: string | undefined;
}

/** Adds the command that was asked for; all where none was. */
export function addCommands(program: Command, { io, done, asked = '' }: Adding): void {
  const added = Object.hasOwn(COMMANDS, asked) ? [COMMANDS[asked]!] : Object.values(COMMANDS);
  for (const add of added) add(program, io, done);
}

function addLint(program: Command, io: Io, done: (code: number) => void): void {
  sub(program, 'lint', '检查稿件')
    .argument('[稿件...]', '文件、文件夹或通配符')
    .addOption(formatOption())
    .addOption(new Option('-o, --output-file <文件>', '把结果写进文件'))
    .addOption(
      new Option('--fail-on <程度>', '出现哪一级问题时退出码为 1')
        .choices(['error', 'warning', 'info', 'none'])
        .default('error'),
    )
    .addOption(stageOption('按哪个阶段的要求检查'))
    .addOption(jobsOption())
    .addOption(packOption())
    .addOption(new Option('--config <文件>', '配置文件,不写就从当前文件夹往上找 hegao.config.yaml'))
    .addOption(new Option('--waivers <文件>', '豁免文件,不写就是 .hegao/waivers.yaml'))
    .addOption(new Option('--annotate [文件]', 'Word 稿件:把问题写成批注,写进副本“原名.批注.docx”'))
    .addOption(new Option('--annotate-info', '写批注,连“提示”也写;不写这一项,批注只写错误和警告'))
    .addOption(new Option('--fix', '先做可以自动做的修改(同 hegao fix --write),再检查'))
    .addOption(withoutOption())
    .addOption(new Option('--write-baseline', '把现有的问题记为基线,以后只报告新出现的'))
    .addOption(unitKindOption())
    .addOption(new Option('--year <年份>', '报告年度').argParser(readYear))
    .addOption(new Option('--previous <文件>', '去年的报告:看哪些话一字没有改;只能用于一份稿件'))
    .addOption(new Option('--stdin', '从标准输入读稿件'))
    .addOption(new Option('--stdin-filename <名称>', '标准输入的稿件叫什么'))
    .addOption(new Option('--no-color', '不用颜色'))
    .addOption(new Option('--quiet', '只列错误'))
    .addOption(
      new Option('--max-findings <条数>', '每份最多列几条,0 为全部').default(50).argParser(readCount),
    )
    .addOption(new Option('--locale <语言>', '提示语的语言').choices(['zh-CN', 'en']).default('zh-CN'))
    .action(async (files: string[], options: LintCommandOptions, command: Command) => {
      done(
        await (await import('./lint-command.js')).lintCommand(files, options, givenTo(command, options), io),
      );
    });
}

function addBatch(program: Command, io: Io, done: (code: number) => void): void {
  batchOptions(sub(program, 'batch', '检查许多稿件:标准输入一行一份,标准输出一行一个结果')).action(
    async (options: BatchCommandOptions, command: Command) => {
      done(await (await import('./batch-command.js')).batchCommand(options, givenTo(command, options), io));
    },
  );
}

function addCollect(program: Command, io: Io, done: (code: number) => void): void {
  collectOptions(sub(program, 'collect', '汇总许多单位的报告:谁缺什么、谁晚报、谁和谁雷同')).action(
    async (folders: string[], options: CollectCommandOptions) =>
      done(await (await import('./collect-command.js')).collectCommand(folders, options, io)),
  );
}

function addFix(program: Command, io: Io, done: (code: number) => void): void {
  sub(program, 'fix', '自动修改:先看改法,加 --write 再改')
    .argument('[稿件...]', '文件、文件夹或通配符')
    .addOption(new Option('--diff', '只显示改法,不改文件(不写也是这样)'))
    .addOption(new Option('--write', '改原来的文件'))
    .addOption(new Option('-o, --output <文件>', '改好的写到另一个文件,只能用于一份稿件'))
    .addOption(new Option('--unsafe', '连要人看一看的也改'))
    .addOption(withoutOption())
    .addOption(stageOption('按哪个阶段的要求'))
    .addOption(packOption())
    .addOption(new Option('--config <文件>', '配置文件'))
    .addOption(new Option('--year <年份>', '报告年度').argParser(readYear))
    .action(async (files: string[], options: FixCommandOptions) =>
      done(await (await import('./fix-command.js')).fixCommand(files, options, io)),
    );
}

function addScaffold(program: Command, io: Io, done: (code: number) => void): void {
  sub(program, 'scaffold', '补写缺的必备内容:先看提纲,加 --write 再写')
    .argument('[稿件...]', '文件、文件夹或通配符')
    .addOption(new Option('--diff', '只显示改法,不改文件(不写也是这样)'))
    .addOption(new Option('--write', '写进原来的文件'))
    .addOption(new Option('-o, --output <文件>', '写到另一个文件,只能用于一份稿件'))
    .addOption(
      new Option('--part <编号>', '这一部分认不准也写,例如 --part plan;可以写几次').argParser(
        (part: string, before: readonly string[] = []) => [...before, part],
      ),
    )
    .addOption(new Option('--with-guidance', '在新写的标题下面注明怎么写、依据什么'))
    .addOption(new Option('--renumber', '后面标题的序号和“第三部分”一类的说法一起顺延'))
    .addOption(packOption())
    .addOption(new Option('--config <文件>', '配置文件'))
    .addOption(new Option('--year <年份>', '报告年度').argParser(readYear))
    .action(async (files: string[], options: ScaffoldCommandOptions) =>
      done(await (await import('./scaffold-command.js')).scaffoldCommand(files, options, io)),
    );
}

function addNew(program: Command, io: Io, done: (code: number) => void): void {
  sub(program, 'new', '给一个单位出一份空白报告')
    .argument('<规则包>', '规则包的编号,例如 rule-of-law-report')
    .addOption(new Option('--unit <名称>', '单位的全称'))
    .addOption(unitKindOption())
    .addOption(new Option('--year <年份>', '报告哪一年的情况').argParser(readYear))
    .addOption(new Option('--list <表格>', 'CSV 表格,列出单位、类别、年度,每个单位出一份'))
    .addOption(
      new Option(
        '-o, --output <文件>',
        '写到哪个文件,名字以 .docx 结尾就写成 Word 文件;用 --list 时写到哪个文件夹',
      ),
    )
    .addOption(new Option('--force', '已经有的文件也覆盖'))
    .addOption(new Option('--with-guidance', '在每一部分下面注明怎么写'))
    .action(async (name: string, options: BlankCommandOptions) =>
      done(await (await import('./blank-command.js')).blankCommand(name, options, io)),
    );
}

function addExport(program: Command, io: Io, done: (code: number) => void): void {
  sub(program, 'export', '按公文格式(GB/T 9704)写成 Word 文件')
    .argument('[稿件...]', '文件、文件夹或通配符')
    .addOption(new Option('-o, --output <文件>', '写到哪个 .docx,只能用于一份稿件;不写就用稿件的名字'))
    .addOption(new Option('--force', '已经有的文件也覆盖'))
    .addOption(
      new Option('--digits <字体>', '数字和字母:body 同正文,times 用 Times New Roman').choices([
        'body',
        'times',
      ]),
    )
    .addOption(
      new Option('--font <用处=字体>', '换一种字体,例如 --font 正文=仿宋;可以写几次').argParser(
        (font: string, before: readonly string[] = []) => [...before, font],
      ),
    )
    .action(async (files: string[], options: ExportCommandOptions) =>
      done(await (await import('./export-command.js')).exportCommand(files, options, io)),
    );
}

function addExplain(program: Command, io: Io, done: (code: number) => void): void {
  sub(program, 'explain', '说明一条规则:为什么、依据、例子、怎么改')
    .argument('<规则>', '规则的编号,例如 rule-of-law-report/plan-present')
    .addOption(packOption())
    .action(async (id: string, options: { pack?: string }) =>
      done(await (await import('./explain-command.js')).explainCommand(id, options, io)),
    );
}

function addShow(program: Command, io: Io, done: (code: number) => void): void {
  sub(program, 'show', '看稿件读出来是什么样')
    .addArgument(
      new Argument(
        '<内容>',
        'outline 大纲、facts 数字和日期、claims 能算的数字和算式、figures 各部分有多少数字、binding 必备内容对应到哪里、meta 基本信息',
      ).choices(['outline', 'facts', 'claims', 'figures', 'binding', 'meta']),
    )
    .argument('<稿件>', '一个文件')
    .addOption(new Option('-f, --format <格式>', '结果的格式').choices(['text', 'json']).default('text'))
    .addOption(packOption())
    .action(async (product: Product, path: string, options: ShowOptions) =>
      done(await (await import('./show-command.js')).showCommand(product, path, options, io)),
    );
}

function addCompare(program: Command, io: Io, done: (code: number) => void): void {
  sub(program, 'compare', '今年的报告和去年的比:哪些话没有改,哪些数字升了降了,去年的安排有没有写到')
    .argument('<去年的报告>', '一个文件')
    .argument('<今年的报告>', '一个文件')
    .addOption(
      new Option('-f, --format <格式>', '结果的格式').choices(['text', 'json', 'markdown']).default('text'),
    )
    .addOption(new Option('-o, --output-file <文件>', '把结果写进文件'))
    .addOption(packOption())
    .addOption(new Option('--locale <语言>', '提示语的语言').choices(['zh-CN', 'en']).default('zh-CN'))
    .action(async (before: string, after: string, options: CompareOptions) =>
      done((await import('./compare-command.js')).compareCommand([before, after], options, io)),
    );
}

function addPack(program: Command, io: Io, done: (code: number) => void): void {
  const pack = sub(program, 'pack', '写规则包:新建、检查、试例子、出文档');
  sub(pack, 'new', '新建一个规则包')
    .argument('<文件夹>', '文件夹的名字就是规则包的编号')
    .addOption(new Option('--title <名称>', '规则包的名称'))
    .addOption(new Option('--extends <规则包>', '在哪个规则包的基础上写').default('rule-of-law-report'))
    .action(async (folder: string, options: { title?: string; extends: string }) =>
      done(await (await import('./pack-command.js')).newCommand(folder, options, io)),
    );
  sub(pack, 'check', '检查规则包写得对不对')
    .argument('<规则包>', '编号或文件夹')
    .action(async (name: string) => done(await (await import('./pack-command.js')).checkCommand(name, io)));
  sub(pack, 'test', '运行规则包里的例子')
    .argument('<规则包>', '编号或文件夹')
    .addOption(new Option('--coverage', '列出每条规则有几个例子'))
    .action(async (name: string, options: { coverage?: boolean }) =>
      done(await (await import('./pack-command.js')).testCommand(name, options, io)),
    );
  sub(pack, 'parts', '列出规则分成哪几组,各有几条')
    .argument('<规则包>', '编号或文件夹')
    .action(async (name: string) => done(await (await import('./pack-command.js')).partsCommand(name, io)));
  sub(pack, 'schema', '给编辑器用的 JSON Schema')
    .addArgument(
      new Argument('[种类]', 'pack、authorities、outline、rules、terms、forms、config 或 waivers')
        .choices(SCHEMAS)
        .default('rules'),
    )
    .action(async (kind: string) => done(await (await import('./pack-command.js')).schemaCommand(kind, io)));
  sub(pack, 'docs', '规则包的说明页')
    .argument('[规则包]', '编号或文件夹')
    .addOption(new Option('--types', '改为列出检查种类和参数'))
    .addOption(new Option('-o, --output-file <文件>', '写进文件'))
    .action(async (name: string | undefined, options: { types?: boolean; outputFile?: string }) =>
      done(await (await import('./pack-command.js')).docsCommand(name, options, io)),
    );
}

const SCHEMAS = ['pack', 'authorities', 'outline', 'rules', 'terms', 'forms', 'config', 'waivers'];
