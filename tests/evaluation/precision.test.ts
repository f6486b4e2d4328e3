import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { hasShared, ROOT, readText } from '../support.js';
import { firedOnSamples, type Judged, measure, unjudged } from './measure.js';

const readJson = <T>(...parts: string[]): T => JSON.parse(readText(join(ROOT, ...parts))) as T;
const judged = (): readonly Judged[] => readJson('tests', 'evaluation', 'judged.json');

describe.skipIf(!hasShared)('false alarms of the base pack on further real reports', () => {
  const { reports, fired } = hasShared ? firedOnSamples() : { reports: 0, fired: [] };

  it('every error and warning has been read and judged', () => {
    expect(unjudged(fired, judged())).toEqual([]);
  });

  it('no rule of severity error or warning is right less than 95 times of 100', () => {
    const measured = measure(reports, fired, judged());
    const weak = Object.entries(measured.rules).filter(
      ([, { judged: looked, right }]) => right < looked * 0.95,
    );
    expect(weak).toEqual([]);
  });

  // `npm run measure` writes the file that `hegao explain` reads; otherwise it must be what this run gives.
  it('what explain prints is what this run measures', () => {
    const text = `${JSON.stringify(measure(reports, fired, judged()), null, 2)}\n`;
    if (process.env.HEGAO_MEASURE === 'write') writeFileSync(join(ROOT, 'rules', 'measured.json'), text);
    expect(readText(join(ROOT, 'rules', 'measured.json'))).toBe(text);
  });
});
