import type { Finding } from '../model/report.js';
import type { Locale } from '../model/text.js';
import { zh } from '../text/chinese.js';

/** More comments than this nobody reads, and Word grows slow. */
const MOST = 300;
const RANK = { error: 0, warning: 1, info: 2 } as const;

export interface ChosenFindings {
  /** In the order given. */
  readonly findings: readonly Finding[];
  /** Errors and warnings, and infos where they were asked for, for which there was no room. */
  readonly over: number;
  /** Infos that were not asked for. */
  readonly infos: number;
}

/** The findings that become comments: those that nobody answers for, the gravest where there are too many. */
export function chosenFindings(all: readonly Finding[], withInfo: boolean): ChosenFindings {
  const open = all.filter(({ waiver }) => waiver === null);
  const asked = open.filter(({ severity }) => withInfo || severity !== 'info');
  const gravest = [...asked].sort((a, b) => RANK[a.severity] - RANK[b.severity]).slice(0, MOST);
  const kept = new Set(gravest);
  return {
    findings: asked.filter((finding) => kept.has(finding)),
    over: asked.length - kept.size,
    infos: open.length - asked.length,
  };
}

/** The comment on the whole draft that stands for those that were left out. */
export const overLines = (over: number, locale: Locale): readonly string[] =>
  locale === 'en'
    ? [`${over} more findings have no comment: there are too many. hegao lint without --annotate lists them.`]
    : [
        zh`还有 ${over} 条问题太多,没有写成批注。先改好已经批注的,再检查一次;要看全部,运行 hegao lint 时加 --max-findings 0。`,
      ];
