import type { Argument, Command, CommanderError, Help } from 'commander';
import { zh } from '../text/chinese.js';
import { displayWidth } from '../text/width.js';

const TITLES: Readonly<Record<string, string>> = {
  'Usage:': '用法:',
  'Arguments:': '参数:',
  'Options:': '选项:',
  'Commands:': '命令:',
};

/** Help in Chinese, its columns aligned by display width. */
export function chineseHelp(command: Command): Command {
  return command
    .configureHelp({
      displayWidth,
      styleUsage: (usage) => usage.replace('[options]', '[选项]').replace('[command]', '[命令]'),
      subcommandTerm: (command) =>
        [
          command.name(),
          command.options.length > 0 ? '[选项]' : '',
          ...command.registeredArguments.map(argumentTerm),
        ]
          .filter((word) => word !== '')
          .join(' '),
      styleTitle: (title) => zh(TITLES[title] ?? title),
      optionDescription: (option) => {
        const choices = option.argChoices === undefined ? '' : `(可选:${option.argChoices.join('、')})`;
        const standard =
          option.defaultValue === undefined || typeof option.defaultValue === 'boolean'
            ? ''
            : `(默认:${String(option.defaultValue)})`;
        return zh(`${option.description}${choices}${standard}`);
      },
      argumentDescription: (argument) => zh(argument.description),
    } satisfies Partial<Help>)
    .helpOption('-h, --help', zh('显示帮助'))
    .exitOverride()
    .configureOutput({ outputError: () => {} });
}

function argumentTerm(argument: Argument): string {
  const name = argument.name() + (argument.variadic ? '...' : '');
  return argument.required ? `<${name}>` : `[${name}]`;
}

/** What went wrong with the arguments, in Chinese; commander's own sentence is English. */
export function sayArgumentError(error: CommanderError): string {
  const quoted = /'([^']*)'/.exec(error.message)?.[1] ?? '';
  const near = /Did you mean (?:one of )?([^?]*)\?/.exec(error.message)?.[1];
  const hint = near === undefined ? '' : `是不是“${near}”?`;
  const said: Readonly<Record<string, string>> = {
    'commander.unknownOption': `不认识的选项“${quoted}”。${hint}`,
    'commander.unknownCommand': `不认识的命令“${quoted}”。${hint}`,
    'commander.missingArgument': `缺少参数“${quoted}”。`,
    'commander.optionMissingArgument': `选项“${quoted}”后面要写内容。`,
    'commander.excessArguments': '参数太多了。',
    'commander.invalidArgument': sayInvalid(error.message, quoted),
  };
  return zh(`${said[error.code] ?? `${error.message} `}用 hegao --help 看用法。`);
}

function sayInvalid(message: string, quoted: string): string {
  const argument = /value '([^']*)' is invalid for argument '([^']*)'/.exec(message);
  const option = /argument '([^']*)' is invalid/.exec(message);
  const choices = /Allowed choices are (.*)\.$/.exec(message)?.[1];
  const [name, given] = argument === null ? [quoted, option?.[1] ?? ''] : [argument[2], argument[1]];
  return `“${name}”不能是“${given}”。${choices === undefined ? '' : `可以写:${choices.split(', ').join('、')}。`}`;
}
