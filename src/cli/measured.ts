import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { zh } from '../text/chinese.js';

/** Written by the evaluation run (`npm run measure`), not by hand. */
const FILE = fileURLToPath(new URL('../../rules/measured.json', import.meta.url));

interface Measured {
  readonly reports: number;
  readonly rules: Readonly<
    Record<string, { readonly fired: number; readonly judged: number; readonly right: number }>
  >;
}

/** How often a rule was told of real reports and how often that was right; null for a rule that was not measured. */
export function measuredOf(rule: string): string | null {
  if (!existsSync(FILE)) return null;
  const { reports, rules } = JSON.parse(readFileSync(FILE, 'utf8')) as Measured;
  const own = rules[rule];
  if (own === undefined) return null;
  if (own.fired === 0) return zh(`在 ${reports} 份真实报告上一次也没有报`);
  const told = `在 ${reports} 份真实报告上报了 ${own.fired} 次`;
  if (own.judged === 0) return zh(`${told},都是提示,没有逐次判断`);
  const infos = own.fired > own.judged ? `,另 ${own.fired - own.judged} 次是提示` : '';
  return zh(`${told},错误、警告逐次看过,${own.judged} 次中对 ${own.right} 次${infos}`);
}
