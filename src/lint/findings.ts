import type { Document } from '../model/document.js';
import type { Severity, SeverityOrNone } from '../model/pack.js';
import type { Finding } from '../model/report.js';
import type { Locale } from '../model/text.js';
import type { RawFinding, RuleType } from '../rule-types/define.js';
import { shortHash } from '../text/digest.js';
import { fold } from '../text/fold.js';
import { milder } from '../text/severity.js';
import type { Selected } from './select.js';

/** `{name}` in a message, filled in; unknown names stay as they are. */
function fillMessage(template: string, data: Readonly<Record<string, string | number>>): string {
  return template.replace(/(\u201c?)\{(\w+)\}/g, (all, quote: string, name: string) => {
    if (!Object.hasOwn(data, name)) return all;
    const value = String(data[name]);
    // A quotation inside the message's own is a quotation inside a quotation; the end of one and the begin of the next
    // are completed by the message's own marks.
    if (/^[^\u201c\u201d]*\u201d/.test(value)) return quote + value;
    const inner = value.replace(/[\u201c\u201d]/g, (mark) => (mark === '\u201c' ? '\u2018' : '\u2019'));
    return quote + (quote === '' ? value : inner);
  });
}

/** A row's ceiling; one that is run although it is switched off is told as its rule is. */
function lower(severity: Severity, ceiling: SeverityOrNone = severity): Severity {
  const told = milder(severity, ceiling);
  return told === 'none' ? severity : told;
}

export function makeFinding(
  raw: RawFinding,
  { rule, severity }: Selected,
  type: RuleType,
  locale: Locale,
): Finding {
  const data = raw.data ?? {};
  const template = rule.message ?? type.messages[raw.message]?.[locale] ?? rule.title;
  return {
    ruleId: `${rule.pack}/${rule.id}`,
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
    fingerprint: '',
    term: raw.term === undefined ? null : `${raw.term.pack}/${raw.term.id}`,
    waiver: null,
  };
}

/** Findings in text order, each with a fingerprint that no edit elsewhere changes. */
export function finishFindings(document: Document, findings: readonly Finding[]): Finding[] {
  // What concerns the whole report is told first.
  const place = (finding: Finding): number => finding.range?.start ?? -1;
  const ordered = [...findings].sort(
    (a, b) => place(a) - place(b) || (a.ruleId < b.ruleId ? -1 : a.ruleId > b.ruleId ? 1 : 0),
  );
  const counts = new Map<string, number>();
  return ordered.map((finding) => {
    const quoted =
      finding.range === null ? '' : fold(document.source.text.slice(finding.range.start, finding.range.end));
    const base = `${finding.ruleId}\n${finding.slot ?? ''}\n${quoted.replace(/\s+/g, '')}`;
    const occurrence = counts.get(base) ?? 0;
    counts.set(base, occurrence + 1);
    return Object.freeze({ ...finding, fingerprint: shortHash(`${base}\n${occurrence}`) });
  });
}
