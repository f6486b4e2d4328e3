import { styleText } from 'node:util';
import type { LintReport } from '../model/report.js';
import type { Locale } from '../model/text.js';
import { githubAnnotations } from '../reporters/github.js';
import { htmlPart } from '../reporters/html/report/page.js';
import { jsonOutput } from '../reporters/json.js';
import { junitSuite } from '../reporters/junit.js';
import { markdownReport } from '../reporters/markdown.js';
import { sarifPart } from '../reporters/sarif.js';
import { type Style, textReport } from '../reporters/text.js';
import type { Outcome } from './check-draft.js';
import type { Format } from './format-option.js';
import { VERSION } from './version.js';

/** How a result looks; plain data, sent to every worker. */
export interface Look {
  readonly locale: Locale;
  readonly columns: number;
  readonly colour: boolean;
  readonly quiet: boolean;
  readonly maxFindings: number;
}

type Piece = (outcome: Outcome, look: Look) => string;

const PIECES: Readonly<Record<Format, Piece>> = {
  text: ofReport(textPiece),
  json: (outcome, { locale }) => JSON.stringify(jsonOutput([outcome], VERSION, locale).reports[0], null, 2),
  sarif: (outcome, { locale }) => JSON.stringify(sarifPart(outcome, locale)),
  junit: (outcome, { locale }) => JSON.stringify(junitSuite(outcome, locale)),
  github: (outcome, look) => githubAnnotations([outcome], look),
  markdown: ofReport(markdownReport),
  html: (outcome, look) => JSON.stringify(htmlPart(outcome, look)),
};

/** One draft in one of the forms, for the joiner of this form (joiners.ts). */
export function pieceOf(format: Format, outcome: Outcome, look: Look): string {
  return PIECES[format](outcome, look);
}

/** Of what could not be read, people are told on standard error. */
function ofReport(piece: (report: LintReport, look: Look) => string): Piece {
  return (outcome, look) => ('problem' in outcome ? '' : piece(outcome, look));
}

const PAINT = {
  strong: 'bold',
  error: 'red',
  warning: 'yellow',
  info: 'cyan',
  good: 'green',
  faint: 'dim',
} as const;

function textPiece(report: LintReport, { colour, ...shape }: Look): string {
  const paint = colour
    ? (style: Style, words: string) => styleText(PAINT[style], words, { validateStream: false })
    : (_: Style, words: string) => words;
  return textReport(report, { paint, ...shape });
}
