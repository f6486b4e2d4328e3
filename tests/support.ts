import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { bundledPack } from '../src/cli/folders.js';
import { parseDraft } from '../src/document/parse.js';
import { readSource } from '../src/inputs/read.js';
import { lint } from '../src/lint/run.js';
import type { Document, Stage } from '../src/model/document.js';
import type { RulePack } from '../src/model/pack.js';
import type { LintReport } from '../src/model/report.js';
import { fold, isTraditional } from '../src/text/fold.js';

export const ROOT = fileURLToPath(new URL('..', import.meta.url));
const SHARED = join(ROOT, '..', 'shared');
/** The real reports lie beside the project; a plain clone has none. */
export const hasShared = existsSync(join(SHARED, 'seeds'));
if (!hasShared) console.warn('skipped: tests on the real reports need ../shared, which is not here');

export const sharedPath = (...parts: string[]): string => join(SHARED, ...parts);
export const listShared = (folder: string, ending: string): string[] =>
  hasShared
    ? readdirSync(join(SHARED, folder))
        .filter((name) => name.endsWith(ending))
        .sort()
    : [];

export function documentOf(input: string | Uint8Array, path = 'draft.txt'): Document {
  const bytes = typeof input === 'string' ? new TextEncoder().encode(input) : input;
  const source = readSource(bytes, path);
  if (!source.ok) throw new Error(source.problem.message.en);
  return parseDraft(source.value);
}

export const rulePack = (): RulePack => bundledPack('rule-of-law-report');

export interface Checking {
  readonly without?: readonly string[];
  readonly allow?: readonly string[];
  readonly pack?: RulePack;
  readonly stage?: Stage;
  readonly only?: readonly string[];
  readonly previous?: Document;
}

export function check(
  input: string | Uint8Array,
  { pack = rulePack(), ...options }: Checking = {},
): LintReport {
  return lint(documentOf(input), pack, { today: '2025-03-01', ...options });
}

export const verdicts = (report: LintReport): Record<string, string> =>
  Object.fromEntries(report.slots.map((bound) => [bound.slot.id, bound.verdict]));

export const firing = (report: LintReport): string[] =>
  [...new Set(report.findings.map((finding) => finding.ruleId))].sort();

// How the same draft looks when it comes another way. All but `headings` keep every offset.
export const VARIANTS = {
  'as it is': (text: string) => text,
  'with full-width punctuation put back': (text: string) =>
    text.replace(/[(),:;%]/g, (mark) => String.fromCharCode(mark.charCodeAt(0) + 0xfee0)),
  'with # headings': toMarkdownHeadings,
  'with CRLF': (text: string) => text.replace(/\n/g, '\r\n'),
  'in simplified characters': (text: string) =>
    [...text].map((char) => (isTraditional(char) ? fold(char) : char)).join(''),
} as const;

function toMarkdownHeadings(text: string): string {
  return text
    .split('\n')
    .map((line) => {
      const first = /^(?:[\u4e00-\u5341\u4e00-\u9fff]{1,2}\u3001|- )(.*)$/.exec(line);
      const second = /^\([\u4e00-\u9fff]{1,2}\)(.*)$/.exec(line);
      const match = first ?? second;
      if (match === null || (first !== null && !/^(?:[一二三四五六七八九十]+\u3001|- )/.test(line)))
        return line;
      const rest = match[1]!;
      const stop = rest.indexOf('\u3002');
      const title = stop < 0 ? rest : rest.slice(0, stop);
      const body = stop < 0 ? '' : rest.slice(stop + 1);
      return `${first === null ? '##' : '#'} ${title}${body === '' ? '' : `\n${body}`}`;
    })
    .join('\n');
}

/** GB18030 bytes by inverting the decoder's own two-byte table. */
export function encodeGb18030(text: string): Uint8Array {
  gbTable ??= buildGbTable();
  const bytes: number[] = [];
  for (const char of text) {
    const pair = char.charCodeAt(0) < 0x80 ? [char.charCodeAt(0)] : gbTable.get(char);
    if (pair === undefined) throw new Error(`no two-byte form of ${char}`);
    bytes.push(...pair);
  }
  return Uint8Array.from(bytes);
}

let gbTable: Map<string, number[]> | undefined;

function buildGbTable(): Map<string, number[]> {
  const decoder = new TextDecoder('gb18030');
  const table = new Map<string, number[]>();
  for (let high = 0x81; high <= 0xfe; high++) {
    for (let low = 0x40; low <= 0xfe; low++) {
      if (low !== 0x7f) table.set(decoder.decode(Uint8Array.of(high, low)), [high, low]);
    }
  }
  return table;
}

export const readText = (path: string): string => readFileSync(path, 'utf8');
