import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { forTerminal, guarded } from '../../src/cli/terminal.js';
import { hegao, temporaryFolder } from '../cli/run.js';

const EVIL =
  '\u001b]8;;http://x.invalid\u0007a\u001b]8;;\u0007\u001b[2J\u009b31m\u202e\u2066\u200f\u0008\u0007\r';
const CONTROLS = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u200e\u200f\u2028-\u202e\u2066-\u2069]/;
/** Colours, which are hegao's own. */
const COLOURS = /\u001b\[(?:0|1|2|22|31|32|33|36|39|90)(?:;\d+)*m/g;
const LINES = [
  `2024\u5e74\u67d0${EVIL}\u533a\u6cd5\u6cbb\u653f\u5e9c\u5efa\u8bbe\u60c5\u51b5\u62a5\u544a`,
  `\u4e00\u3001\u5de5\u4f5c${EVIL}\u60c5\u51b5`,
  `\u5168\u533a${EVIL}\u5de5\u4f5c\u7a33\u6b65\u63a8\u8fdb,\u5168\u9762\u843d\u5b9e,\u529e\u7406${EVIL}120\u4ef6\uff0c\u540c\u6bd4\u589e\u957f10%\u3002`,
  // So many that the controls do not make it a file of no text.
  ...Array.from(
    { length: 60 },
    (_, i) =>
      `\u7b2c${i}\u9879\u5de5\u4f5c\u7a33\u6b65\u63a8\u8fdb\uff0c\u5168\u9762\u5b8c\u6210\u4efb\u52a1\u3002`,
  ),
  `\u672a\u5c3e${EVIL}\u3002`,
];
const NAME = `a${EVIL.replaceAll('/', '')}.txt`;
const PACK = {
  'p/pack.yaml': `schema: 1\nid: p\ntitle: "${JSON.stringify(EVIL).slice(1, -1)}"\nversion: 1.0.0\n`,
  'q/pack.yaml': `schema: 1\nid: q\ntitle: [${EVIL.replaceAll('\r', '')}\n`,
};

const commands: readonly (readonly string[])[] = [
  ['lint', NAME],
  ['lint', NAME, '--pack', 'p'],
  ['lint', NAME, '--pack', 'rule-of-law-report', '--stage', 'publish', '--locale', 'en'],
  ['lint', NAME, '-f', 'markdown'],
  ['fix', NAME, '--unsafe'],
  ['scaffold', NAME, '--pack', 'rule-of-law-report'],
  ...['outline', 'facts', 'claims', 'figures', 'binding', 'meta'].map((what) => ['show', what, NAME]),
  ['compare', NAME, NAME],
  ['collect', NAME],
  ['pack', 'check', 'p'],
  ['pack', 'check', 'q'],
  ['pack', 'docs', 'p'],
  ['explain', `x${EVIL}`],
  ['lint', `none${EVIL}`],
  ['new', `p${EVIL}`],
  ['lint', `--x${EVIL}`],
];

describe.each([
  ['without colour', { NO_COLOR: '1' }],
  ['with colour', { FORCE_COLOR: '1' }],
])('a terminal %s', (_, env: Record<string, string>) => {
  it.each(commands)('%j %j', async (...argv) => {
    const cwd = temporaryFolder();
    for (const [name, text] of Object.entries({ ...PACK, [NAME]: `${LINES.join('\n')}\n` })) {
      mkdirSync(dirname(join(cwd, name)), { recursive: true });
      writeFileSync(join(cwd, name), text);
    }
    const { out, err } = await hegao(argv, { cwd, env, columns: 100 });
    expect(out + err).not.toBe('');
    expect(err).not.toMatch(CONTROLS);
    expect(out.replace(COLOURS, '')).not.toMatch(CONTROLS);
  });
});

it('a diff that goes to a file is exact', async () => {
  const cwd = temporaryFolder();
  writeFileSync(join(cwd, 'a.txt'), `${LINES.join('\n')}\n`);
  const { out } = await hegao(['scaffold', 'a.txt', '--pack', 'rule-of-law-report'], { cwd, columns: null });
  expect(out).toContain(EVIL.replace('\r', ''));
});

it('what is guarded keeps lines and tabs, and the line of progress its own', () => {
  const told: string[] = [];
  const io = guarded({
    cwd: '',
    env: {},
    columns: 80,
    today: '',
    readStdin: async () => new Uint8Array(),
    out: (text) => told.push(`out ${text}`),
    err: (text) => told.push(`err ${text}`),
  });
  io.out('a\tb\n\u001b[31mc\u001b[0m\u0007');
  io.err('a\u001b[2Jb\n');
  io.progress?.('\r1/2');
  expect(told).toEqual(['out a\tb\n\u001b[31mc\u001b[0m ', 'err a [2Jb\n', 'err \r1/2']);
  expect(forTerminal('\u4e2d\u6587 a\n')).toBe('\u4e2d\u6587 a\n');
});
