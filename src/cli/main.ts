import { Command, CommanderError } from 'commander';
import { zh } from '../text/chinese.js';
import { addCommands } from './commands.js';
import { chineseHelp, sayArgumentError } from './help.js';
import { EXIT, type Io, UsageError } from './io.js';
import { describeProblems, PackError } from './pack-error.js';
import { guarded } from './terminal.js';
import { VERSION } from './version.js';

/** Runs the command line; `argv` is without node and script. Returns the exit code and never throws. */
export async function main(argv: readonly string[], outside: Io): Promise<number> {
  const io = guarded(outside);
  let code: number = EXIT.clean;
  const done = (result: number): void => {
    code = result;
  };
  const program = build({ io, done, asked: argv[0] });
  try {
    await program.parseAsync(argv, { from: 'user' });
    return code;
  } catch (error) {
    return explainFailure(error, io);
  }
}

function explainFailure(error: unknown, io: Io): number {
  if (error instanceof CommanderError) {
    if (error.exitCode === 0) return EXIT.clean;
    if (error.code !== 'commander.help') io.err(`${sayArgumentError(error)}\n`);
    return EXIT.badInput;
  }
  if (error instanceof PackError) {
    io.err(describeProblems(error.problems));
    return EXIT.badInput;
  }
  if (error instanceof UsageError) {
    io.err(`${error.message}\n`);
    return EXIT.badInput;
  }
  if (isFileError(error)) {
    io.err(`${zh`文件读写不成(${error.code ?? ''}):`}${error.path ?? ''}\n`);
    return EXIT.badInput;
  }
  io.err(
    zh`hegao 出了错,这是程序的问题,请把这句话告诉维护者:${error instanceof Error ? error.message : String(error)}\n`,
  );
  return EXIT.fault;
}

/** The caller named a place that cannot be read or written; that is no fault of the program. */
function isFileError(error: unknown): error is NodeJS.ErrnoException {
  return error instanceof Error && /^E[A-Z]+$/.test((error as NodeJS.ErrnoException).code ?? '');
}

function build(adding: Parameters<typeof addCommands>[1]): Command {
  const { io } = adding;
  const program = chineseHelp(new Command('hegao'))
    .description(zh('核稿:检查年度报告写没写全、写没写对。'))
    .version(VERSION, '-V, --version', zh('显示版本号'))
    .helpCommand('help [command]', zh('显示一个命令的帮助'))
    .configureOutput({
      writeOut: (text) => io.out(text),
      writeErr: (text) => io.err(text),
      outputError: () => {},
    });
  addCommands(program, adding);
  return program;
}
