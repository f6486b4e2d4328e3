import { styleText } from 'node:util';
import type { LintReport } from '../model/report.js';
import type { Locale } from '../model/text.js';
import { githubAnnotations } from '../reporters/github.js';
import { htmlReport } from '../reporters/html/report/page.js';
import { jsonOutput } from '../reporters/json.js';
import { junitReport } from '../reporters/junit.js';
import { markdownReport } from '../reporters/markdown.js';
import { sarifLog } from '../reporters/sarif.js';
import { countSeverities, type Style, textReport, textTotal } from '../reporters/text.js';
import type { Outcome } from './check-draft.js';
import type { Io } from './io.js';
import { VERSION } from './version.js';

/** The forms of a result. */
export const FORMATS = ['text', 'json', 'sarif', 'junit', 'github', 'markdown', 'html'] as const;
export type Format = (typeof FORMATS)[number];

export interface RenderOptions {
  readonly locale: Locale;
  readonly color: boolean;
  readonly quiet?: boolean;
  readonly maxFindings: number;
}

type Render = (results: readonly Outcome[], options: RenderOptions, io: Io) => string;

const asJson = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;

const RENDER: Readonly<Record<Format, Render>> = {
  text: asText,
  json: (results, { locale }) => asJson(jsonOutput(results, VERSION, locale)),
  sarif: (results, { locale }) => asJson(sarifLog(results, { version: VERSION, locale })),
  junit: (results, { locale }) => junitReport(results, locale),
  github: (results, { locale, quiet = false }) => githubAnnotations(results, { locale, quiet }),
  markdown: (results, { locale, quiet = false }) =>
    readable(results)
      .map((report) => markdownReport(report, { locale, quiet }))
      .join('\n'),
  html: (results, { locale, quiet = false }) => htmlReport(results, { locale, quiet }),
};

/** The results of a run in one of the forms. */
export function render(format: Format, results: readonly Outcome[], options: RenderOptions, io: Io): string {
  return RENDER[format](results, options, io);
}

const readable = (results: readonly Outcome[]): LintReport[] =>
  results.filter((result): result is LintReport => !('problem' in result));

const PAINT = {
  strong: 'bold',
  error: 'red',
  warning: 'yellow',
  info: 'cyan',
  good: 'green',
  faint: 'dim',
} as const;

function asText(results: readonly Outcome[], options: RenderOptions, io: Io): string {
  const paint =
    options.color && wantsColour(io)
      ? (style: Style, text: string) => styleText(PAINT[style], text, { validateStream: false })
      : (_: Style, text: string) => text;
  const columns = Math.max(60, Math.min(io.columns ?? 80, 120));
  const { locale, maxFindings } = options;
  const reports = readable(results);
  const parts = reports.map((report) =>
    textReport(report, { locale, columns, paint, quiet: options.quiet === true, maxFindings }),
  );
  if (results.length > 1) {
    const counts = countSeverities(reports.flatMap((report) => report.findings));
    parts.push(textTotal(reports.length, results.length - reports.length, counts, locale));
  }
  return parts.join('\n');
}

function wantsColour({ env, columns }: Io): boolean {
  const { FORCE_COLOR: force, NO_COLOR: no } = env;
  if (force !== undefined) return force !== '0' && force !== 'false';
  return columns !== null && (no === undefined || no === '');
}
