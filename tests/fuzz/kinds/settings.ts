import { below, one, type Random, some } from '../random.js';
import { anyBytes, anyText, mutatedText, ODD } from '../text.js';
import { argvFor, someDraft } from './drafts.js';
import type { Kind } from './kind.js';

const CONFIG = `pack: rule-of-law-report
unit: \u67d0\u67d0\u533a\u4eba\u6c11\u653f\u5e9c
unitKind: county
stage: submit
failOn: warning
without: [punctuation]
allow: [\u67d0\u67d0\u5e73\u53f0]
locale: zh-CN
waivers: w.yaml
`;

const WAIVERS = `- rule: rule-of-law-report/plan-present
  slot: plan
  path: a.txt
  reason: \u7279\u6b8a\u60c5\u51b5
  approver: \u5f20\u4e3b\u4efb
  until: 2027-12-31
- rule: official-document/mark-pairs
  fingerprint: abc
  reason: x
  approver: y
`;

const LIST = `\u5355\u4f4d,\u7c7b\u522b,\u5e74\u5ea6
\u67d0\u67d0\u533a\u4eba\u6c11\u653f\u5e9c,county,2024
"\u67d0\u67d0\u8857\u9053,\u529e\u4e8b\u5904",subdistrict,2024
`;

const EARLIER = '{"schemaVersion":1,"tool":{"name":"hegao","version":"0.1.0"},"units":[],"summary":{}}';

const YAML_BITS = [
  ...ODD,
  '&a ',
  '*a',
  '[',
  '{',
  ': ',
  '- ',
  '? ',
  '!!set',
  '~',
  '__proto__: 1',
  '[['.repeat(200),
];

const spoilt = (text: string, random: Random): string | Uint8Array =>
  random() < 0.15 ? anyBytes(random) : mutatedText(text, random, YAML_BITS, 4);

const WORDS = [
  'lint',
  'fix',
  'scaffold',
  'new',
  'export',
  'explain',
  'show',
  'compare',
  'collect',
  'batch',
  'pack',
  'help',
  'check',
  'test',
  'docs',
  'parts',
  'schema',
  'outline',
  'facts',
  'binding',
  'a.txt',
  'b.md',
  'p',
  'in',
  '.',
  '*',
  '*.txt',
  '{a,b}*',
  '[',
  '**/*.md',
  'none.txt',
  'rule-of-law-report',
  'official-document/mark-pairs',
  'official-document',
  'text',
  'json',
  'html',
  'x',
  '2024',
  '99999',
  '-1',
  '0',
  '1/2',
  '--',
  '-',
  '-f',
  '-o',
  '--help',
  '-V',
  '--jsonl',
  '--stdin',
  '--fix',
  '--write',
  '--diff',
  '--force',
  '--unsafe',
  '--quiet',
  '--annotate',
  '--write-baseline',
  '--format',
  '--output',
  '--output-file',
  '--fail-on',
  '--stage',
  '--pack',
  '--config',
  '--waivers',
  '--without',
  '--unit-kind',
  '--unit',
  '--year',
  '--previous',
  '--stdin-filename',
  '--no-color',
  '--max-findings',
  '--locale',
  '--list',
  '--with-guidance',
  '--renumber',
  '--part',
  '--digits',
  '--font',
  '--coverage',
  '--types',
  '--extends',
  '--title',
  '--unit-list',
  '--shard',
  '--timeout',
  '--today',
  '--max-bytes',
  '--unknown',
  'county',
  'submit',
  'en',
  'error',
  'none',
  'out.docx',
  'out.json',
  'out.xlsx',
  'out',
  'json=out.json',
  'sarif=',
  '=',
  '\u6b63\u6587=\u4eff\u5b8b',
  'nothere/x.txt',
];

export const settingsKinds: readonly Kind[] = [
  {
    name: 'config',
    command: (world, random) => ({
      argv: argvFor('a.txt', random),
      files: {
        'a.txt': someDraft(world, random).slice(0, 800),
        'hegao.config.yaml': spoilt(CONFIG, random),
        'w.yaml': random() < 0.5 ? WAIVERS : spoilt(WAIVERS, random),
      },
    }),
  },
  {
    name: 'waivers',
    command: (world, random) => ({
      argv: ['lint', 'a.txt', ...(random() < 0.3 ? ['--waivers', 'w.yaml'] : [])],
      files: {
        'a.txt': someDraft(world, random).slice(0, 800),
        'w.yaml': spoilt(WAIVERS, random),
        '.hegao/waivers.yaml': spoilt(WAIVERS, random),
        '.hegao/baseline.yaml': random() < 0.5 ? '[]' : spoilt(WAIVERS, random),
      },
    }),
  },
  {
    name: 'tables',
    command: (world, random) => ({
      argv: one(random, [
        ['new', 'rule-of-law-report', '--list', 'l.csv', '-o', 'out'],
        ['collect', 'a.txt', '--unit-list', 'l.csv'],
        ['collect', 'a.txt', '--unit-list', 'l.txt'],
        ['collect', 'a.txt', '--previous', 'e.json'],
      ]),
      files: {
        'a.txt': someDraft(world, random).slice(0, 500),
        'l.csv': spoilt(LIST, random),
        'l.txt': spoilt(LIST, random),
        'e.json': spoilt(EARLIER, random),
      },
    }),
  },
  {
    name: 'argv',
    command: (world, random) => ({
      argv: argvFrom(random),
      files: {
        'a.txt':
          random() < 0.3 ? anyText(random, below(random, 200)) : someDraft(world, random).slice(0, 400),
        'b.md': '# x\n',
        'in/c.txt': 'y',
        'p/pack.yaml': 'schema: 1\nid: p\ntitle: x\nversion: 1.0.0\n',
        'out.json': '{}',
      },
      stdin: random() < 0.5 ? '' : anyBytes(random, 200),
    }),
  },
];

/** Never a way out of the folder: what is written would stay. */
function argvFrom(random: Random): string[] {
  const odd = ODD.filter((word) => !word.includes('/') && word.length < 300);
  const words = some(random, [...WORDS, ...WORDS, ...odd], 7);
  const commands = WORDS.slice(0, 11);
  return random() < 0.85 ? [one(random, commands), ...words] : words;
}
