import { describe, expect, it } from 'vitest';
import { readPackFolder } from '../../src/cli/folders.js';
import type { PackProblem, RulePack } from '../../src/model/pack.js';
import { loadPack } from '../../src/pack/load.js';
import type { PackFolder } from '../../src/pack/parts.js';
import { RULE_TYPES } from '../../src/rule-types/registry.js';
import { check, firing, ROOT } from '../support.js';

const PACK = 'schema: 1\nid: house\ntitle: T\nversion: 1.0.0\n';
const RULE = [
  '- id: one',
  '  type: text-forbidden',
  '  title: T',
  '  severity: warning',
  '  why: W',
  '  hint: H',
  "  with: { anyOf: ['abc'] }",
  '  examples: { invalid: [abc], valid: [x] }',
  '',
].join('\n');

const known: Record<string, PackFolder> = {
  'official-document': readPackFolder(`${ROOT}/rules/official-document`),
};
const load = (files: Record<string, string>) =>
  loadPack(
    { name: 'house', files },
    { ruleTypes: RULE_TYPES, base: (id) => known[id], known: Object.keys(known) },
  );

function problems(files: Record<string, string>): readonly PackProblem[] {
  const result = load(files);
  return result.ok ? [] : result.problems;
}

function pack(files: Record<string, string>): RulePack {
  const result = load(files);
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result.pack;
}

const brief = (files: Record<string, string>): string[] =>
  problems(files).map(({ code, file, line, column }) => `${code} ${file}:${line}:${column}`);

describe('a mistake in a pack is told with its place', () => {
  const cases: [string, Record<string, string>, string][] = [
    ['no pack.yaml', {}, 'no-pack-file house/pack.yaml:1:1'],
    [
      'a full-width colon',
      { 'pack.yaml': PACK.replace('title: T', 'title\uff1aT') },
      'fullwidth-colon house/pack.yaml:3:1',
    ],
    [
      'a tab as indent',
      { 'pack.yaml': `${PACK}appliesTo:\n\tunitKinds: [city]\n` },
      'tab-indent house/pack.yaml:6:1',
    ],
    [
      'an ideographic space as indent',
      { 'pack.yaml': `${PACK}appliesTo:\n\u3000\u3000unitKinds: [city]\n` },
      'ideographic-indent house/pack.yaml:6:1',
    ],
    ['a key that stands twice', { 'pack.yaml': `${PACK}id: house\n` }, 'duplicate-key house/pack.yaml:5:1'],
    ['a missing field', { 'pack.yaml': PACK.replace('title: T\n', '') }, 'missing-field house/pack.yaml:1:1'],
    ['an unknown key', { 'pack.yaml': `${PACK}titel: T\n` }, 'unknown-key house/pack.yaml:5:1'],
    [
      'a wrong type',
      { 'pack.yaml': PACK.replace('title: T', 'title: [T]') },
      'wrong-type house/pack.yaml:3:8',
    ],
    ['a bad version', { 'pack.yaml': PACK.replace('1.0.0', 'one') }, 'bad-form house/pack.yaml:4:10'],
    [
      'an id that is not the folder',
      { 'pack.yaml': PACK.replace('house', 'home') },
      'id-not-folder house/pack.yaml:2:5',
    ],
    [
      'an unknown base',
      { 'pack.yaml': `${PACK}extends: official-documnt\n` },
      'unknown-base house/pack.yaml:5:10',
    ],
    [
      'a base that is the pack itself',
      { 'pack.yaml': `${PACK}extends: house\n` },
      'circular-extends house/pack.yaml:5:10',
    ],
    [
      'a choice that is none',
      { 'pack.yaml': PACK, 'rules/a.yaml': RULE.replace('warning', 'warn') },
      'bad-choice house/rules/a.yaml:4:13',
    ],
    [
      'an unknown rule type',
      { 'pack.yaml': PACK, 'rules/a.yaml': RULE.replace('forbidden', 'forbiden') },
      'unknown-type house/rules/a.yaml:2:9',
    ],
    [
      'a parameter the type does not have',
      { 'pack.yaml': PACK, 'rules/a.yaml': RULE.replace('anyOf', 'anyof') },
      'unknown-key house/rules/a.yaml:7:11',
    ],
    [
      'both parameters where one of two must stand',
      {
        'pack.yaml': PACK,
        'rules/a.yaml': RULE.replace('text-forbidden', 'quantity-required').replace(
          "{ anyOf: ['abc'] }",
          '{ min: 3, perThousand: 2 }',
        ),
      },
      'bad-value house/rules/a.yaml:7:9',
    ],
    [
      'a broken pattern',
      { 'pack.yaml': PACK, 'rules/a.yaml': RULE.replace("'abc'", "'a(bc'") },
      'bad-pattern house/rules/a.yaml:7:19',
    ],
    [
      'an unknown authority',
      { 'pack.yaml': PACK, 'rules/a.yaml': RULE.replace('  with', '  basis: [{ authority: X }]\n  with') },
      'unknown-authority house/rules/a.yaml:7:24',
    ],
    [
      'an unknown slot',
      { 'pack.yaml': PACK, 'rules/a.yaml': RULE.replace('  with', '  scope: problems\n  with') },
      'unknown-slot house/rules/a.yaml:7:10',
    ],
    [
      'an id used twice',
      { 'pack.yaml': PACK, 'rules/a.yaml': RULE + RULE },
      'duplicate-id house/rules/a.yaml:9:7',
    ],
    [
      'a rule without an example',
      { 'pack.yaml': PACK, 'rules/a.yaml': RULE.replace('invalid: [abc]', 'invalid: []') },
      'too-small house/rules/a.yaml:8:24',
    ],
    [
      'an override of a rule that is not there',
      {
        'pack.yaml': `${PACK}extends: official-document\n`,
        'rules/a.yaml': '- override: official-document/page-debri\n  severity: info\n',
      },
      'unknown-rule house/rules/a.yaml:1:13',
    ],
    [
      'a rule switched off without a reason',
      {
        'pack.yaml': `${PACK}extends: official-document\n`,
        'rules/a.yaml': '- override: official-document/page-debris\n  enabled: false\n',
      },
      'no-reason house/rules/a.yaml:1:3',
    ],
    [
      'a pattern of an outline',
      {
        'pack.yaml': PACK,
        'outline.yaml': "- id: a\n  title: T\n  guidance: G\n  match: [{ pattern: '[', weight: 1 }]\n",
      },
      'bad-pattern house/outline.yaml:4:22',
    ],
    [
      'a pattern that could be slow',
      { 'pack.yaml': PACK, 'rules/a.yaml': RULE.replace("'abc'", "abc, '(a+)+b'") },
      'slow-pattern house/rules/a.yaml:7:24',
    ],
    [
      'a slow pattern in pack.yaml',
      { 'pack.yaml': `${PACK}detect: { title: '.*.*x' }\n` },
      'slow-pattern house/pack.yaml:5:18',
    ],
    [
      'a backreference',
      { 'pack.yaml': PACK, 'rules/a.yaml': RULE.replace("'abc'", "'(a)\\1'") },
      'backreference house/rules/a.yaml:7:19',
    ],
    [
      'a pattern that is too long',
      { 'pack.yaml': PACK, 'rules/a.yaml': RULE.replace("'abc'", 'a'.repeat(2001)) },
      'pattern-too-long house/rules/a.yaml:7:19',
    ],
    [
      'a pattern that is nested too deep',
      { 'pack.yaml': PACK, 'rules/a.yaml': RULE.replace("'abc'", `'${'('.repeat(21)}a${')'.repeat(21)}'`) },
      'pattern-too-deep house/rules/a.yaml:7:19',
    ],
    [
      'a pattern with too many repeats',
      { 'pack.yaml': PACK, 'rules/a.yaml': RULE.replace("'abc'", "'a{1001}'") },
      'too-many-repeats house/rules/a.yaml:7:19',
    ],
    [
      'a broken pattern in an override',
      {
        'pack.yaml': `${PACK}extends: official-document\n`,
        'rules/a.yaml': '- override: official-document/placeholder-left\n  with: { anyOf: ["a(bc"] }\n',
      },
      'bad-pattern house/rules/a.yaml:2:19',
    ],
    [
      'a slow pattern in an override',
      {
        'pack.yaml': `${PACK}extends: official-document\n`,
        'rules/a.yaml': '- override: official-document/placeholder-left\n  with: { anyOf: ["(a*)*"] }\n',
      },
      'slow-pattern house/rules/a.yaml:2:19',
    ],
  ];
  it.each(cases)('%s', (_name, files, expected) => {
    expect(brief(files)).toContain(expected);
  });

  it('every tab and every ideographic indent is told once, and nothing that follows from it', () => {
    const rule = RULE.replace('\n  type', '\n\ttype').replace('\n  why', '\n\u3000\u3000why');
    expect(brief({ 'pack.yaml': PACK, 'rules/a.yaml': rule })).toEqual([
      'tab-indent house/rules/a.yaml:2:1',
      'ideographic-indent house/rules/a.yaml:5:1',
    ]);
  });

  it('a misspelled key is told alone, without what it leaves open', () => {
    const rule = RULE.replace('text-forbidden', 'quantity-required').replace(
      "{ anyOf: ['abc'] }",
      '{ mim: 3 }',
    );
    const told = problems({ 'pack.yaml': PACK, 'rules/a.yaml': rule });
    expect(told.map(({ code, line, column }) => [code, line, column])).toEqual([['unknown-key', 7, 11]]);
    expect(told[0]!.mend).toContain('\u201cmin\u201d');
  });

  it('several mistakes in one rule are all told', () => {
    const rule = RULE.replace('warning', 'warn')
      .replace("'abc'", "'('")
      .replace('  with', '  basis: [{ authority: X }]\n  scope: part\n  with');
    expect(brief({ 'pack.yaml': PACK, 'rules/a.yaml': rule }).map((line) => line.split(' ')[0])).toEqual([
      'bad-choice',
      'unknown-authority',
      'unknown-slot',
      'bad-pattern',
    ]);
  });

  it.each([
    [
      'years the wrong way round',
      RULE.replace('  with', '  since: 2024\n  until: 2020\n  with'),
      'bad-years house/rules/a.yaml:8:10',
    ],
    [
      'a successor that is not there',
      RULE.replace('  with', '  replacedBy: house/two\n  with'),
      'unknown-rule house/rules/a.yaml:7:15',
    ],
    [
      'a check of one part without the part',
      RULE.replace('text-forbidden', 'items-required').replace("{ anyOf: ['abc'] }", '{ min: 2 }'),
      'missing-scope house/rules/a.yaml:2:9',
    ],
    [
      'a broken pattern deep in the parameters',
      RULE.replace('text-forbidden', 'dated-wording').replace(
        "{ anyOf: ['abc'] }",
        "{ terms: [{ pattern: '(', until: '2020-01-01', instead: x }] }",
      ),
      'bad-pattern house/rules/a.yaml:7:30',
    ],
  ])('%s', (_name, rule, expected) => {
    expect(brief({ 'pack.yaml': PACK, 'rules/a.yaml': rule })).toEqual([expected]);
  });

  it('a severity in Chinese is answered with the word to write', () => {
    const [problem] = problems({
      'pack.yaml': PACK,
      'rules/a.yaml': RULE.replace('warning', '\u8b66\u544a'),
    });
    expect(problem!.mend).toContain('\u201cwarning\u201d');
  });

  it('a file of comments alone is no mistake', () => {
    expect(brief({ 'pack.yaml': PACK, 'authorities.yaml': '# later\n', 'rules/a.yaml': '' })).toEqual([]);
  });

  it('each has the line itself, what is wrong and what to do, and a suggestion where one is near', () => {
    const [problem] = problems({ 'pack.yaml': PACK, 'rules/a.yaml': RULE.replace('warning', 'warn') });
    expect(problem).toMatchObject({ excerpt: '  severity: warn', mend: expect.stringContaining('warning') });
  });

  it('a slow pattern is told as it was typed, with the part that is slow and what to write instead', () => {
    const [problem] = problems({
      'pack.yaml': PACK,
      'rules/a.yaml': RULE.replace("'abc'", "'\u7b2c.*\u7ae0(a?).*\u6761'"),
    });
    expect(problem?.message).toBe(
      '\u6b63\u5219\u8868\u8fbe\u5f0f\u53ef\u80fd\u5f88\u6162\uff1a\u201c\u7b2c.*\u7ae0(a?).*\u6761\u201d\uff0c\u6162\u5728\u201c.*\u201d',
    );
    expect(problem?.mend).toContain('\u201c.*\u201d\u6539\u6210\u201c.{0,40}\u201d');
  });

  it('all are told at once, in the order of the files', () => {
    const files = {
      'pack.yaml': `${PACK}titel: T\n`,
      'rules/a.yaml': RULE.replace('warning', 'warn'),
      'rules/b.yaml': RULE.replace('id: one', 'id: Two'),
    };
    expect(brief(files)).toEqual([
      'unknown-key house/pack.yaml:5:1',
      'bad-choice house/rules/a.yaml:4:13',
      'bad-form house/rules/b.yaml:1:7',
    ]);
  });

  it('an alias bomb is refused at once', () => {
    const bomb = [
      'a: &a [x,x,x,x,x,x,x,x,x]',
      ...'bcdefgh'
        .split('')
        .map((name, i) => `${name}: &${name} [${Array(9).fill(`*${'abcdefgh'[i]}`).join()}]`),
    ].join('\n');
    const started = performance.now();
    expect(brief({ 'pack.yaml': bomb })).toEqual(['too-many-aliases house/pack.yaml:1:1']);
    expect(performance.now() - started).toBeLessThan(1000);
  });
});

describe('what a base does not let go', () => {
  const FIXED = {
    ...known,
    firm: {
      name: 'firm',
      files: {
        'pack.yaml': PACK.replace('house', 'firm'),
        'authorities.yaml': '- { id: A, title: T, tier: law }\n',
        'outline.yaml': '- { id: part, title: T, guidance: G }\n',
        'rules/a.yaml': RULE.replace('  with', '  scope: part\n  overridable: false\n  with'),
      },
    },
  };
  const told = (files: Record<string, string>): string[] => {
    const folder = { name: 'house', files: { 'pack.yaml': `${PACK}extends: firm\n`, ...files } };
    const result = loadPack(folder, { ruleTypes: RULE_TYPES, base: (id) => FIXED[id as keyof typeof FIXED] });
    return result.ok ? [] : result.problems.map((problem) => problem.code);
  };

  it.each([
    [
      'a change of the rule',
      { 'rules/a.yaml': '- override: firm/one\n  severity: info\n' },
      'not-overridable',
    ],
    [
      'another part under the same id',
      { 'outline.yaml': '- { id: part, title: T, guidance: G, required: never }\n' },
      'not-overridable',
    ],
    [
      'another authority under the same id',
      { 'authorities.yaml': '- { id: A, title: X, tier: practice }\n' },
      'authority-taken',
    ],
  ])('%s', (_name, files, code) => expect(told(files as Record<string, string>)).toEqual([code]));

  it('two changes of one rule', () => {
    const twice = '- override: official-document/page-debris\n  severity: info\n';
    expect(
      brief({ 'pack.yaml': `${PACK}extends: official-document\n`, 'rules/a.yaml': twice + twice }),
    ).toEqual(['duplicate-override house/rules/a.yaml:3:13']);
  });
});

describe('extending a pack', () => {
  const extending = `${PACK}extends: official-document\n`;

  it('takes over rules and authorities of the base, then adds its own', () => {
    const made = pack({ 'pack.yaml': extending, 'rules/a.yaml': RULE });
    expect(made.rules.map((rule) => `${rule.pack}/${rule.id}`)).toEqual(
      expect.arrayContaining(['official-document/page-debris', 'house/one']),
    );
    expect(made.authorities.map(({ id }) => id)).toContain('GBT-9704');
  });

  it('changes severity and parameters of one rule, and switches another off with a reason', () => {
    const overrides = [
      '- override: official-document/placeholder-left\n  severity: info\n  with: { anyOf: [zzz] }',
      '- override: official-document/page-debris\n  enabled: false\n  reason: R\n',
    ].join('\n');
    const made = pack({ 'pack.yaml': extending, 'rules/a.yaml': overrides });
    const changed = made.rules.find((rule) => rule.id === 'placeholder-left');
    expect(changed).toMatchObject({ severity: 'info', stages: undefined, with: { anyOf: ['zzz'] } });
    expect(made.rules.some((rule) => rule.id === 'page-debris')).toBe(false);
  });

  it('the pack is plain data: JSON keeps it whole', () => {
    const made = pack({ 'pack.yaml': extending, 'rules/a.yaml': RULE });
    const copy = JSON.parse(JSON.stringify(made)) as RulePack;
    expect(firing(check('\u4e00\u3001abc', { pack: copy }))).toEqual(
      firing(check('\u4e00\u3001abc', { pack: made })),
    );
  });

  it('a pattern typed with full-width marks means those marks, not groups', () => {
    const made = pack({
      'pack.yaml': PACK,
      'rules/a.yaml': RULE.replace("'abc'", "'\uff08\u8bd5\u884c\uff09'"),
    });
    expect(check('\u529e\u6cd5\uff08\u8bd5\u884c\uff09', { pack: made }).findings).toHaveLength(1);
    expect(check('\u529e\u6cd5(\u8bd5\u884c)', { pack: made }).findings).toHaveLength(1);
    expect(check('\u529e\u6cd5\u8bd5\u884c', { pack: made }).findings).toHaveLength(0);
  });
});
