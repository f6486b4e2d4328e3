import type { RulePack } from '../model/pack.js';
import type { Finding } from '../model/report.js';
import type { Locale, Localized } from '../model/text.js';
import type { Waiver } from '../model/waiver.js';
import { zh } from '../text/chinese.js';
import { shortHash } from '../text/digest.js';

export interface WaiverInput {
  readonly waivers: readonly Waiver[];
  /** Waivers too, but old ones are no flaw: they go out of use as reports are mended. */
  readonly baseline: readonly Waiver[];
  readonly path: string;
  readonly today: string;
  readonly locale: Locale;
  /** Report waivers that covered nothing; only where one draft is the whole run. */
  readonly reportUnused: boolean;
}

export interface Waived {
  readonly findings: readonly Finding[];
  /** Waivers that covered nothing in this draft. */
  readonly unused: readonly Waiver[];
}

type Flaw = 'expired' | 'refused' | 'unused';

const TITLES: Readonly<Record<Flaw, Localized>> = {
  expired: { 'zh-CN': '豁免已经过期', en: 'A waiver has expired' },
  refused: { 'zh-CN': '这条规则不许豁免', en: 'This rule may not be waived' },
  unused: { 'zh-CN': '豁免没有用上', en: 'A waiver covers nothing' },
};
const HINTS: Readonly<Record<Flaw, Localized>> = {
  expired: {
    'zh-CN': zh('改好稿件,或者请批准人重新批准并改写期限。'),
    en: 'Mend the draft, or have the waiver renewed.',
  },
  refused: {
    'zh-CN': zh('改好稿件,并从豁免文件里删去这一条。'),
    en: 'Mend the draft and remove the waiver.',
  },
  unused: {
    'zh-CN': zh('稿件已经改好,或者规则、指纹写错了;从豁免文件里删去这一条。'),
    en: 'The draft is mended, or rule or fingerprint are wrong; remove the waiver.',
  },
};

/** Marks the findings that a waiver covers, and reports waivers that are expired, refused or of no use. */
export function applyWaivers(findings: readonly Finding[], pack: RulePack, input: WaiverInput): Waived {
  const here = [...input.waivers, ...input.baseline].filter(
    (waiver) => waiver.path === undefined || endsWithPath(input.path, waiver.path),
  );
  if (here.length === 0) return { findings, unused: here };
  const used = new Set<Waiver>();
  const flaws = new Map<Waiver, Flaw>();
  const marked = findings.map((finding) => {
    const covering = here.filter((candidate) => covers(candidate, finding));
    // A renewed waiver goes before the expired one that it replaces.
    const waiver = covering.find((candidate) => flawOf(candidate, pack, input.today) === null) ?? covering[0];
    if (waiver === undefined) return finding;
    for (const candidate of covering) used.add(candidate);
    const flaw = flawOf(waiver, pack, input.today);
    if (flaw === null) return { ...finding, waiver };
    flaws.set(waiver, flaw);
    return finding;
  });
  const unused = here.filter((waiver) => !used.has(waiver));
  const idle = input.reportUnused ? unused.filter((waiver) => !input.baseline.includes(waiver)) : [];
  for (const waiver of idle) flaws.set(waiver, 'unused');
  return {
    findings: [...marked, ...[...flaws].map(([waiver, flaw]) => flawFinding(waiver, flaw, input.locale))],
    unused,
  };
}

/** What hegao itself says of waivers, as rules are listed. */
export function waiverFlaws(locale: Locale): readonly {
  readonly ruleId: string;
  readonly title: string;
  readonly severity: 'warning';
  readonly hint: string;
}[] {
  return (Object.keys(TITLES) as Flaw[]).map((flaw) => ({
    ruleId: ruleOf(flaw),
    title: TITLES[flaw][locale],
    severity: 'warning',
    hint: HINTS[flaw][locale],
  }));
}

const ruleOf = (flaw: Flaw): string => `hegao/waiver-${flaw}`;

function endsWithPath(path: string, end: string): boolean {
  const [whole, tail] = [path, end].map((part) => part.replaceAll('\\', '/')) as [string, string];
  return whole === tail || whole.endsWith(`/${tail}`);
}

function covers(waiver: Waiver, finding: Finding): boolean {
  if (waiver.rule !== finding.ruleId) return false;
  if (waiver.fingerprint !== undefined) return waiver.fingerprint === finding.fingerprint;
  return waiver.slot === undefined || waiver.slot === finding.slot;
}

function flawOf(waiver: Waiver, pack: RulePack, today: string): Flaw | null {
  const rule = pack.rules.find((candidate) => `${candidate.pack}/${candidate.id}` === waiver.rule);
  if (rule?.overridable === false) return 'refused';
  return waiver.until !== undefined && today > waiver.until ? 'expired' : null;
}

function flawFinding(waiver: Waiver, flaw: Flaw, locale: Locale): Finding {
  const ruleId = ruleOf(flaw);
  const until = waiver.until === undefined ? '' : ` ${waiver.until}`;
  const text =
    locale === 'en'
      ? `${TITLES[flaw].en}${until}: ${waiver.rule}`
      : `${TITLES[flaw]['zh-CN']}${until}\uff1a${waiver.rule}`;
  return {
    ruleId,
    slot: null,
    severity: 'warning',
    title: TITLES[flaw][locale],
    message: { id: flaw, data: { rule: waiver.rule }, text },
    why: `${waiver.reason} \u00b7 ${waiver.approver}`,
    hint: HINTS[flaw][locale],
    basis: [],
    range: null,
    insertAt: null,
    related: [],
    fixes: [],
    term: null,
    fingerprint: shortHash(`${ruleId}\n${JSON.stringify(waiver)}`),
    waiver: null,
  };
}
