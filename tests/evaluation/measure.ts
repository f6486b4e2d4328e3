import { bundledPack } from '../../src/cli/folders.js';
import type { Finding } from '../../src/model/report.js';
import { check, listShared, readText, sharedPath } from '../support.js';

/** A judgement on the findings of one rule at the same words of one report. */
export interface Judged {
  readonly rule: string;
  readonly report: string;
  /** The words that matched, cut to 20 characters; empty for what is missing. */
  readonly words: string;
  readonly count: number;
  readonly verdict: 'right' | 'wrong';
}

export interface Measured {
  readonly reports: number;
  /** By `pack/rule`: how often it was told, how many of these somebody has judged, and how many were right. */
  readonly rules: Readonly<
    Record<string, { readonly fired: number; readonly judged: number; readonly right: number }>
  >;
}

export interface Fired extends Omit<Judged, 'verdict'> {
  readonly severity: Finding['severity'];
}

const PACK = 'official-document';

/** What the base pack tells of the further real reports, by rule, report and words. */
export function firedOnSamples(): { readonly reports: number; readonly fired: readonly Fired[] } {
  const files = listShared('samples', '.txt');
  const groups = new Map<string, Fired>();
  for (const report of files) {
    const text = readText(sharedPath('samples', report));
    for (const finding of check(text, { pack: bundledPack(PACK), stage: 'publish' }).findings) {
      const words = wordsOf(finding, text);
      const key = JSON.stringify([finding.ruleId, report, words]);
      const count = (groups.get(key)?.count ?? 0) + 1;
      groups.set(key, { rule: finding.ruleId, report, words, count, severity: finding.severity });
    }
  }
  return { reports: files.length, fired: [...groups.values()] };
}

function wordsOf({ range }: Finding, text: string): string {
  return range === null ? '' : text.slice(range.start, Math.min(range.end, range.start + 20));
}

const same = (a: Omit<Judged, 'verdict' | 'count'>, b: Omit<Judged, 'verdict' | 'count'>): boolean =>
  a.rule === b.rule && a.report === b.report && a.words === b.words;

/** Errors and warnings that nobody has judged, or not so many of them. */
export function unjudged(fired: readonly Fired[], judged: readonly Judged[]): readonly Fired[] {
  return fired.filter(
    (one) =>
      one.severity !== 'info' &&
      judged.filter((other) => same(other, one)).reduce((sum, { count }) => sum + count, 0) < one.count,
  );
}

/** How often each rule was told and how often that was right. A rule that is only info is not judged one by one. */
export function measure(reports: number, fired: readonly Fired[], judged: readonly Judged[]): Measured {
  const rules = [...new Set(bundledPack(PACK).rules.map((rule) => `${rule.pack}/${rule.id}`))].sort();
  return {
    reports,
    rules: Object.fromEntries(
      rules.map((rule) => {
        const own = fired.filter((one) => one.rule === rule);
        const looked = own.filter(({ severity }) => severity !== 'info');
        const right = looked.reduce((sum, one) => sum + rightOf(one, judged), 0);
        const count = (list: readonly Fired[]): number => list.reduce((sum, one) => sum + one.count, 0);
        return [rule, { fired: count(own), judged: count(looked), right }];
      }),
    ),
  };
}

function rightOf(one: Fired, judged: readonly Judged[]): number {
  const right = judged.filter((other) => same(other, one) && other.verdict === 'right');
  return Math.min(
    one.count,
    right.reduce((sum, { count }) => sum + count, 0),
  );
}
