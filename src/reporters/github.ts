import type { Severity } from '../model/pack.js';
import type { Finding, LintReport } from '../model/report.js';
import type { Locale } from '../model/text.js';
import { lineStarts, pointAt } from '../text/offsets.js';
import { printable } from './frame.js';
import type { Unread } from './json.js';
import { LABELS } from './labels.js';
import { basisOf, placeOf } from './places.js';
import { wellFormed } from './uri.js';
import { wordPlace } from './word-place.js';

const COMMANDS: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', info: 'notice' };
const ORDER: readonly Severity[] = ['error', 'warning', 'info'];

/** Workflow commands that GitHub shows beside the lines of a draft; it takes ten of a kind, so errors come first. */
export function githubAnnotations(
  results: readonly (LintReport | Unread)[],
  { locale, quiet }: { readonly locale: Locale; readonly quiet: boolean },
): string {
  const unread = results.flatMap((result) =>
    'problem' in result
      ? [
          command('error', {
            properties: { file: slashes(result.path), title: result.problem.code },
            message: result.problem.message[locale],
          }),
        ]
      : [],
  );
  const told = ORDER.filter((severity) => !quiet || severity === 'error').flatMap((severity) =>
    results.flatMap((result) => ('problem' in result ? [] : annotations(result, severity, locale))),
  );
  return [...unread, ...told].map((line) => `${line}\n`).join('');
}

function annotations(report: LintReport, severity: Severity, locale: Locale): string[] {
  const starts = lineStarts(report.document.source.text);
  return report.findings
    .filter((finding) => finding.severity === severity && finding.waiver === null)
    .map((finding) =>
      command(COMMANDS[severity], {
        properties: {
          file: slashes(report.path),
          ...placeProperties(report, finding, starts),
          title: finding.ruleId,
        },
        message: messageOf(report, finding, starts, locale),
      }),
    );
}

function placeProperties({ document }: LintReport, { range }: Finding, starts: readonly number[]) {
  if (range === null || wordPlace(document, range) !== null) return {};
  const [from, to] = [pointAt(starts, range.start), pointAt(starts, Math.max(range.start, range.end - 1))];
  // GitHub takes columns within one line only.
  const columns = from.line === to.line ? { col: from.column, endColumn: to.column } : {};
  return { line: from.line, endLine: to.line, ...columns };
}

function messageOf(report: LintReport, finding: Finding, starts: readonly number[], locale: Locale): string {
  const labels = LABELS[locale];
  const word = finding.range === null ? null : wordPlace(report.document, finding.range);
  const basis = basisOf(finding, report, labels);
  const find = word === null || word.find === '' ? [] : [`${labels.find} \u201c${word.find}\u201d`];
  return [
    `${placeOf(finding.range, { word, starts, labels })} ${finding.message.text}`,
    ...find,
    ...(basis === null ? [] : [`${labels.basis} ${basis}`]),
    `${labels.hint} ${finding.hint}`,
  ]
    .map(printable)
    .join('\n');
}

function command(
  name: string,
  {
    properties,
    message,
  }: { readonly properties: Readonly<Record<string, string | number>>; readonly message: string },
): string {
  const list = Object.entries(properties).map(([key, value]) => `${key}=${property(String(value))}`);
  return `::${name} ${list.join(',')}::${data(message)}`;
}

/** The escapes of the Actions runner; `%` first. */
function data(text: string): string {
  return wellFormed(text).replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function property(text: string): string {
  return data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}

const slashes = (path: string): string => path.replaceAll('\\', '/');
