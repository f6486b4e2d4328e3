import type { Document } from '../model/document.js';
import type { Severity, SeverityOrNone } from '../model/pack.js';
import type { Finding } from '../model/report.js';
import type { Locale } from '../model/text.js';
import type { RawFinding } from '../rule-types/define.js';
import { shortHash } from '../text/digest.js';
import { fold } from '../text/fold.js';
import { lazyProperty } from '../text/lazy.js';
import { milder } from '../text/severity.js';
import type { Selected } from './select.js';

/** What stands before a place of a message, the quotation mark right before it, and its name as written. */
type Piece = readonly [before: string, quote: string, name: string];

interface Template {
  readonly pieces: readonly Piece[];
  readonly end: string;
}

const templates = new Map<string, Template>();

function readTemplate(message: string): Template {
  let template = templates.get(message);
  if (template === undefined) {
    const pieces: Piece[] = [];
    let at = 0;
    for (const match of message.matchAll(/(\u201c?)\{(\w+)\}/g)) {
      pieces.push([message.slice(at, match.index), match[1]!, match[2]!]);
      at = match.index + match[0].length;
    }
    template = { pieces, end: message.slice(at) };
    templates.set(message, template);
  }
  return template;
}

/** `{name}` in a message, filled in; unknown names stay as they are. */
function fillMessage(message: string, data: Readonly<Record<string, string | number>>): string {
  const { pieces, end } = readTemplate(message);
  let text = '';
  for (const [before, quote, name] of pieces)
    text += before + (Object.hasOwn(data, name) ? quoted(quote, String(data[name])) : `${quote}{${name}}`);
  return text + end;
}

function quoted(quote: string, value: string): string {
  // A quotation inside the message's own is a quotation inside a quotation; the end of one and the begin of the next
  // are completed by the message's own marks.
  if (quote === '' || /^[^\u201c\u201d]*\u201d/.test(value)) return quote + value;
  return quote + value.replace(/[\u201c\u201d]/g, (mark) => (mark === '\u201c' ? '\u2018' : '\u2019'));
}

/** A row's ceiling; one that is run although it is switched off is told as its rule is. */
function lower(severity: Severity, ceiling: SeverityOrNone = severity): Severity {
  const told = milder(severity, ceiling);
  return told === 'none' ? severity : told;
}

/** A finding still without the fingerprint, which depends on those beside it. */
export type Unmarked = Omit<Finding, 'fingerprint'>;

const withPrint = lazyProperty<'fingerprint', string>('fingerprint');

export function makeFinding(
  raw: RawFinding,
  { rule, severity, id, type }: Selected,
  locale: Locale,
): Unmarked {
  const data = raw.data ?? {};
  const template = rule.message ?? type.messages[raw.message]?.[locale] ?? rule.title;
  return {
    ruleId: id,
    slot: rule.scope ?? (typeof rule.with.slot === 'string' ? rule.with.slot : null),
    severity: lower(severity, raw.term?.severity),
    title: rule.title,
    message: { id: raw.message, data, text: fillMessage(template, data) },
    why: raw.term?.note ?? rule.why,
    hint: rule.hint,
    basis: raw.term !== undefined && raw.term.basis.length > 0 ? raw.term.basis : rule.basis,
    range: raw.range,
    insertAt: raw.insertAt ?? null,
    related: raw.related ?? [],
    fixes: raw.fixes ?? [],
    term: raw.term === undefined ? null : `${raw.term.pack}/${raw.term.id}`,
    waiver: null,
  };
}

/**
 * Findings in text order, each with a fingerprint that no edit elsewhere changes. Many runs never ask for fingerprints:
 * those of a report are computed when the first is read.
 */
export function finishFindings(document: Document, findings: readonly Unmarked[]): Finding[] {
  // What concerns the whole report is told first.
  const place = (finding: Unmarked): number => finding.range?.start ?? -1;
  const ordered = [...findings].sort(
    (a, b) => place(a) - place(b) || (a.ruleId < b.ruleId ? -1 : a.ruleId > b.ruleId ? 1 : 0),
  );
  // Whoever keeps findings should not keep the document with them for longer than they need it.
  let from: Document | null = document;
  let prints: readonly string[] = [];
  const printOf = (i: number): string => {
    if (from !== null) prints = fingerprintsOf(from, ordered);
    from = null;
    return prints[i]!;
  };
  return ordered.map((finding, i) => Object.freeze(withPrint(finding, () => printOf(i))));
}

function fingerprintsOf({ source }: Document, ordered: readonly Unmarked[]): string[] {
  const counts = new Map<string, number>();
  return ordered.map(({ ruleId, slot, range }) => {
    const quoted = range === null ? '' : fold(source.text.slice(range.start, range.end));
    const base = `${ruleId}\n${slot ?? ''}\n${quoted.replace(/\s+/g, '')}`;
    const occurrence = counts.get(base) ?? 0;
    counts.set(base, occurrence + 1);
    return shortHash(`${base}\n${occurrence}`);
  });
}
