import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { codeFrame } from '../../src/reporters/frame.js';
import { textReport } from '../../src/reporters/text.js';
import { lineStarts } from '../../src/text/offsets.js';
import { displayWidth } from '../../src/text/width.js';
import { hegao } from '../cli/run.js';
import { check, firing, hasShared, listShared, ROOT, readText, sharedPath, verdicts } from '../support.js';

const seeds = readdirSync(join(ROOT, 'seeds')).sort();
const plain = {
  locale: 'zh-CN',
  columns: 80,
  paint: (_: string, text: string) => text,
  quiet: false,
  maxFindings: 0,
} as const;

describe('the drafts in seeds/', () => {
  it.each(seeds)('%s: what a clerk sees', async (name) => {
    const report = { ...check(readFileSync(join(ROOT, 'seeds', name))), path: `seeds/${name}` };
    await expect(textReport(report, plain)).toMatchFileSnapshot(`../snapshots/${name}`);
  });

  it('README and README.zh-CN show the real output', async () => {
    const { out } = await hegao(['lint', 'seeds/004-big-data-bureau-2020.txt'], { cwd: ROOT });
    for (const page of ['README.md', 'README.zh-CN.md']) {
      const shown = /```text\n([\s\S]*?)```/.exec(readText(join(ROOT, page)))?.[1];
      expect(out.startsWith(shown!.replace(/\.\.\.\n$/, ''))).toBe(true);
    }
  });

  it.skipIf(!hasShared)('show a newcomer what the real reports show: same verdicts, same rules', () => {
    const real = listShared('seeds', '.txt');
    expect(real).toHaveLength(seeds.length);
    real.forEach((name, i) => {
      const ours = check(readFileSync(join(ROOT, 'seeds', seeds[i]!)));
      const theirs = check(readFileSync(sharedPath('seeds', name)));
      expect([name, verdicts(ours), firing(ours)]).toEqual([name, verdicts(theirs), firing(theirs)]);
    });
  });
});

describe('code frame', () => {
  const line = `${'\u4e00'.repeat(60)}\u201c\u4e09\u91cd\u4e00\u5927\u201d${'\u4e8c'.repeat(60)}`;

  it('puts the markers under the match by display width, in a window of the line', () => {
    const frame = codeFrame(line, lineStarts(line), { start: 60, end: 66 }, { columns: 80 });
    const at = frame.source.indexOf('\u201c');
    expect(displayWidth(frame.source.slice(0, at))).toBe(frame.markers.indexOf('^'));
    expect(frame.markers.replace(/[^^]/g, '').length).toBe(
      displayWidth('\u201c\u4e09\u91cd\u4e00\u5927\u201d'),
    );
    expect(displayWidth(frame.source)).toBeLessThanOrEqual(80);
    expect(frame.source.startsWith('1 | ...')).toBe(true);
    expect(frame.source.endsWith('...')).toBe(true);
  });

  it('shows only the first line of a range over several, and always one marker', () => {
    const text = 'ab\ncd';
    expect(codeFrame(text, lineStarts(text), { start: 1, end: 5 }, { columns: 80 })).toEqual({
      source: '1 | ab',
      markers: '  |  ^',
    });
    expect(codeFrame(text, lineStarts(text), { start: 2, end: 3 }, { columns: 80 }).markers).toContain('^');
  });
});
