import { InvalidArgumentError, Option } from 'commander';

/** The forms of a result. */
export const FORMATS = ['text', 'json', 'sarif', 'junit', 'github', 'markdown', 'html'] as const;
export type Format = (typeof FORMATS)[number];

/** A form of the result and the file it goes to; without one, standard output. */
export interface Output {
  readonly format: Format;
  readonly target?: string;
}

/** `-f text -f sarif=result.sarif`. */
export function formatOption(): Option {
  return new Option(
    '-f, --format <格式[=文件]>',
    `结果的格式,可以写几次,例如 -f text -f sarif=结果.sarif(可选:${FORMATS.join('、')};不写就是 text)`,
  ).argParser((written: string, before: readonly Output[] = []) => [...before, readOutput(written)]);
}

function readOutput(written: string): Output {
  const at = written.indexOf('=');
  const name = at < 0 ? written : written.slice(0, at);
  const format = FORMATS.find((known) => known === name);
  if (format === undefined || at === written.length - 1)
    throw new InvalidArgumentError(`Allowed choices are ${FORMATS.join(', ')}.`);
  return at < 0 ? { format } : { format, target: written.slice(at + 1) };
}
