import fc from 'fast-check';
import Handlebars from 'handlebars';
import { describe, expect, test } from 'vitest';
import { HELPERS } from '../../src/scaffold/helpers.js';
import { LIMITS, renderTemplate } from '../../src/scaffold/render.js';
import { TemplateError } from '../../src/scaffold/template-error.js';

type Data = Parameters<typeof renderTemplate>[1];

const ours = (template: string, data: Data, partials: Record<string, string> = {}): string =>
  renderTemplate(template, data, { partials });

function theirs(template: string, data: unknown, partials: Record<string, string> = {}): string {
  const handlebars = Handlebars.create();
  for (const [name, helper] of Object.entries(HELPERS)) {
    // Handlebars adds its options to the arguments.
    handlebars.registerHelper(name, (...args: unknown[]) => helper(args.slice(0, -1) as string[]));
  }
  for (const [name, text] of Object.entries(partials)) handlebars.registerPartial(name, text);
  return handlebars.compile(template, { noEscape: true, strict: true })(data);
}

const DATA = {
  unit: '某某区司法局',
  year: '2025',
  empty: '',
  yes: true,
  no: false,
  list: ['甲', '乙', '丙'],
  none: [],
  rows: [
    { name: '一项', tags: ['a', 'b'] },
    { name: '二项', tags: [] },
  ],
  deep: { inner: { value: '底' } },
};

const TEMPLATES = [
  '{{unit}}{{year}}年',
  '{{unit}}\n\n{{#each list}}\n- {{this}}\n{{/each}}\n尾\n',
  '{{#each list}}{{@index}}/{{@first}}/{{@last}}/{{this}};{{else}}无{{/each}}',
  '{{#each none}}有{{else}}无{{/each}}',
  '{{#each rows}}{{name}}:{{#each tags}}{{this}}{{../name}}{{../../unit}}{{/each}}\n{{/each}}',
  '{{#if yes}}是{{else}}否{{/if}}{{#if no}}是{{else}}否{{/if}}{{#if empty}}是{{else}}否{{/if}}',
  '{{#unless no}}是{{/unless}}{{#unless list}}空{{else}}满{{/unless}}',
  '{{#with deep}}{{inner.value}}{{#with inner}}{{value}}{{../../unit}}{{/with}}{{/with}}',
  '{{deep.inner.value}}{{deep/inner/value}}{{this.unit}}',
  '{{! 说明 }}前{{~unit~}} 后\n  {{!-- 长说明 --}}\n完',
  '{{nextYear year}}{{shortUnit unit}}{{todo "次数"}}{{#if (oneOf year "2024" "2025")}}对{{/if}}',
  '{{#each deep}}{{@key}}={{value}}{{/each}}',
  '{{{unit}}}{{&unit}}',
  '\\{{unit}} 原样',
  'a\n  {{#if yes}}\n  b\n  {{/if}}\nc\n',
];

describe('the renderer gives what Handlebars gives', () => {
  test.each(TEMPLATES)('%j', (template) => {
    expect(ours(template, DATA)).toBe(theirs(template, DATA));
  });

  test('partials, with the outer data, with data and names of their own, indented', () => {
    const partials = { line: '- {{unit}}\n', item: '{{name}}/{{extra}};', rows: '甲\n乙\n' };
    const template = '{{> line}}{{#each rows}}{{> item this extra="附"}}{{/each}}\n  {{> rows}}\n完';
    expect(ours(template, DATA, partials)).toBe(theirs(template, DATA, partials));
  });

  test('on templates put together at random, on any text', () => {
    const piece = fc.constantFrom(...TEMPLATES, '\n', '  ', '文字', '{{unit}}', '{{year}}');
    const text = fc.string({ unit: fc.constantFrom(...'法治1<&>"{}\n \\') });
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 6 }), text, text, (pieces, unit, year) => {
        const data = { ...DATA, unit, year };
        expect(ours(pieces.join(''), data)).toBe(theirs(pieces.join(''), data));
      }),
      { seed: 1, numRuns: 300 },
    );
  });

  test('two numbers side by side are not added up, as Handlebars does without escaping', () => {
    expect(ours('{{year}}{{month}}', { year: '2025', month: '1' })).toBe('20251');
    expect(Handlebars.compile('{{year}}{{month}}', { noEscape: true })({ year: 2025, month: 1 })).toBe(
      '2026',
    );
  });
});

describe('a hostile template is refused with its place', () => {
  const refused = (template: string, partials: Record<string, string> = {}): TemplateError => {
    try {
      ours(template, { ...DATA, many: Array.from({ length: 500 }, () => 'x') }, partials);
    } catch (error) {
      if (error instanceof TemplateError) return error;
      throw error;
    }
    throw new Error('rendered');
  };

  test.each([
    ['甲\n {{constructor}}', '变量不存在', 2, 4],
    ['{{unit.constructor}}', '变量不存在', 1, 3],
    ['{{__proto__}}', '变量不存在', 1, 3],
    ['{{deep.__proto__.x}}', '变量不存在', 1, 3],
    ['{{lookup this "constructor"}}', '没有叫', 1, 1],
    ['{{missing}}', '变量不存在', 1, 3],
    ['{{../unit}}', '变量不存在', 1, 3],
    ['{{readFile "/etc/passwd"}}', '没有叫', 1, 1],
    ['{{#evil unit}}{{/evil}}', '不认识的', 1, 1],
    ['{{> nobody}}', '没有叫', 1, 1],
    ['{{#> layout}}x{{/layout}}', '不能用', 1, 1],
    ['{{* decorator}}', '不能用', 1, 1],
    ['{{#if}}x{{/if}}', '后面要写', 1, 1],
    ['{{list}}', '要的是文字', 1, 1],
    ['{{unit', '写法有误', 1, 1],
    ['{{#if yes}}x{{/each}}', '写法有误', 1, 1],
  ])('%s', (template, message, line, column) => {
    const error = refused(template);
    expect(error.message).toContain(message);
    expect([error.line, error.column]).toEqual([line, column]);
  });

  test('a partial that calls itself, loops in loops and a template of a megabyte end at once', () => {
    expect(refused('{{> a}}', { a: 'x{{> a}}' }).message).toContain('停不下来');
    const loop = `${'{{#each many}}'.repeat(3)}x${'{{/each}}'.repeat(3)}`;
    expect(refused(loop.replaceAll('many}}{{#each many', 'many}}{{#each ../many')).message).toMatch(
      /停不下来|太多|变量不存在/,
    );
    expect(refused(`{{#each many}}${'长'.repeat(LIMITS.output / 400)}{{/each}}`).message).toContain('太多');
    expect(refused('x'.repeat(LIMITS.template + 1)).message).toContain('太长');
  });
});

test('helpers', () => {
  expect(ours('{{ordinal "1"}}{{ordinal "12"}}{{ordinal "0"}}', {})).toBe('一十二');
  expect(
    ours('{{shortUnit a}} {{shortUnit b}} {{shortUnit c}}', {
      a: '某某市某某区司法局',
      b: '某某区',
      c: '司法部',
    }),
  ).toBe('区司法局 某某区 司法部');
});
