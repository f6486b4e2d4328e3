import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../support.js';

export interface Generated {
  readonly name: string;
  readonly text: string;
}

const seeds = readdirSync(join(ROOT, 'seeds'))
  .sort()
  .map((name) => readFileSync(join(ROOT, 'seeds', name), 'utf8'));

/** Reports no two of which are alike, the same at every call: years, figures and paragraphs of the seeds changed by number. */
export function generateReports(count: number): Generated[] {
  return Array.from({ length: count }, (_, i) => {
    const lines = seeds[i % seeds.length]!.split('\n');
    const left = lines.filter((_line, at) => at < 3 || (at * 7 + i) % 11 !== 0);
    const text = left
      .join('\n')
      .replace(/\d+(?=[\u4e2a\u4ef6\u6b21\u9879])/g, (figure) => String(Number(figure) + i));
    return { name: `r${String(i).padStart(4, '0')}.txt`, text };
  });
}
