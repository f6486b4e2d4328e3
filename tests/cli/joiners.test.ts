import { expect, it } from 'vitest';
import type { Outcome } from '../../src/cli/check-draft.js';
import type { Format } from '../../src/cli/format-option.js';
import { type Look, pieceOf } from '../../src/cli/formats.js';
import { joinerOf } from '../../src/cli/joiners.js';
import { Tally } from '../../src/cli/tally.js';
import { VERSION } from '../../src/cli/version.js';
import { githubAnnotations } from '../../src/reporters/github.js';
import { htmlReport } from '../../src/reporters/html/report/page.js';
import { jsonOutput } from '../../src/reporters/json.js';
import { junitReport } from '../../src/reporters/junit.js';
import { sarifLog } from '../../src/reporters/sarif.js';
import { countSeverities } from '../../src/reporters/text.js';
import { crashed, seedReports, UNREAD, waived } from '../reporters/formats.js';

const LOOK: Look = { locale: 'zh-CN', columns: 80, colour: false, quiet: false, maxFindings: 0 };
const seeds = seedReports();
const RUNS: readonly (readonly Outcome[])[] = [
  [UNREAD],
  [{ ...seeds[0]!, findings: [] }],
  [UNREAD, ...seeds, UNREAD, crashed(seeds[0]!), waived(seeds[1]!)],
];
const asJson = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;

function joined(format: Format, results: readonly Outcome[]): string {
  const joiner = joinerOf(format, 'zh-CN');
  const tally = new Tally();
  for (const result of results) {
    const unread = 'problem' in result;
    const pieces = [pieceOf(format, result, LOOK)];
    const counts = countSeverities(unread ? [] : result.findings);
    tally.add({ code: 0, told: '', pieces, unread, counts, idle: [], used: [] });
    joiner.add(pieces[0]!, unread);
  }
  const text = [...joiner.whole(tally)].join('');
  joiner.drop();
  return text;
}

const REPORTERS: readonly (readonly [Format, (results: readonly Outcome[]) => string])[] = [
  ['json', (results) => asJson(jsonOutput(results, VERSION, 'zh-CN'))],
  ['sarif', (results) => asJson(sarifLog(results, { version: VERSION, locale: 'zh-CN' }))],
  ['junit', (results) => junitReport(results, 'zh-CN')],
  ['github', (results) => githubAnnotations(results, LOOK)],
  ['html', (results) => htmlReport(results, LOOK)],
];

it.each(REPORTERS)(
  '%s: drafts joined one by one are what the reporter gives for all at once',
  (format, whole) => {
    for (const results of RUNS) expect(joined(format, results)).toBe(whole(results));
  },
);
