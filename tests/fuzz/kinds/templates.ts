import { checkTemplate } from '../../../src/scaffold/check-template.js';
import { LIMITS, renderTemplate } from '../../../src/scaffold/render.js';
import { TemplateError } from '../../../src/scaffold/template-error.js';
import { below, one, type Random } from '../random.js';
import { mutatedText } from '../text.js';
import type { World } from '../world.js';
import { someDraft } from './drafts.js';
import type { Kind } from './kind.js';

const ODD_TEMPLATE: readonly string[] = [
  '{{unit}}',
  '{{{unit}}}',
  '{{&unit}}',
  '{{constructor}}',
  '{{unit.constructor}}',
  '{{__proto__}}',
  '{{this}}',
  '{{.}}',
  '{{..}}',
  '{{../..}}',
  '{{@root}}',
  '{{@index}}',
  '{{[a b]}}',
  '{{#if unit}}',
  '{{else}}',
  '{{else if year}}',
  '{{^}}',
  '{{/if}}',
  '{{#each unit}}',
  '{{#each this}}{{@key}}{{/each}}',
  '{{/each}}',
  '{{#with unit}}',
  '{{/with}}',
  '{{#with this as |x|}}{{x}}{{/with}}',
  '{{#unit}}{{/unit}}',
  '{{^unit}}{{/unit}}',
  '{{> p}}',
  '{{> q a=1 b=unit}}',
  '   {{> p}}\n',
  '{{> (oneOf "p")}}',
  '{{> constructor}}',
  '{{#> p}}{{/p}}',
  '{{#*inline "p"}}{{> p}}{{/inline}}',
  '{{* x}}',
  '{{{{raw}}}} {{x}} {{{{/raw}}}}',
  '{{! x }}',
  '{{!-- }} --}}',
  '{{ordinal 1}}',
  '{{ordinal (ordinal (ordinal 1))}}',
  '{{ordinal}}',
  '{{nextYear year}}',
  '{{shortUnit unit}}',
  '{{todo unit title}}',
  '{{oneOf unit "a" 1 true null undefined}}',
  '{{lookup this "constructor"}}',
  '{{log unit}}',
  '{{helperMissing}}',
  '{{"unit"}}',
  '{{1}}',
  '{{true}}',
  '{{null}}',
  '{{(unit)}}',
  '{{~unit~}}',
  '\\{{unit}}',
  '{{',
  '}}',
  '{{{',
  '{{#if',
  '{{#if (oneOf unit "X")}}',
  '{{#if unit}}'.repeat(30),
  '(ordinal '.repeat(40),
  ' '.repeat(2000),
  '\n'.repeat(500),
  'x\n'.repeat(200),
  '\u0000',
  '\u001b[2J',
  '<script>',
];

function templateFrom({ templates }: World, random: Random): string {
  if (random() < 0.4)
    return Array.from({ length: below(random, 8) }, () => one(random, ODD_TEMPLATE)).join(
      one(random, ['', '\n', ' ']),
    );
  return mutatedText(one(random, templates), random, ODD_TEMPLATE, 4);
}

const DATA = {
  unit: '\u67d0\u533a',
  unitKind: 'county',
  year: '2024',
  title: 'X',
  guidance: 'Y',
  list: ['a', 'b'],
};

/** What rendering makes, or that it was refused in a sentence. */
function rendered(template: string, partials: Readonly<Record<string, string>>): string | null {
  try {
    const text = renderTemplate(template, DATA, { partials });
    return text.length > LIMITS.output ? `${text.length} characters` : null;
  } catch (error) {
    if (error instanceof TemplateError && error.message !== '') return null;
    return String((error as Error).stack ?? error);
  }
}

function checked(template: string, partials: Readonly<Record<string, string>>): string | null {
  try {
    checkTemplate(template, partials);
    return null;
  } catch (error) {
    return String((error as Error).stack ?? error);
  }
}

export const templateKinds: readonly Kind[] = [
  {
    name: 'template-text',
    direct: (world, random) => {
      const template = templateFrom(world, random);
      const partials = { p: templateFrom(world, random), q: templateFrom(world, random) };
      const fault = rendered(template, partials) ?? checked(template, partials);
      return { fault, input: { template, partials }, count: 1 };
    },
  },
  {
    name: 'template',
    command: (world, random) => {
      const slot = one(random, ['problems', 'plan', 'constructor', 'toString']);
      const argv = one(random, [
        ['pack', 'check', 'p'],
        ['new', 'p', '--unit', '\u67d0\u533a', '--year', '2024'],
        ['new', 'p', '--unit', '\u67d0\u533a', '--year', '2024', '-o', 'b.docx', '--with-guidance'],
        ['scaffold', 'a.txt', '--pack', 'p'],
      ]);
      const files = {
        'p/pack.yaml': 'schema: 1\nid: p\ntitle: \u62a5\u544a\nversion: 1.0.0\n',
        'p/outline.yaml': outlineOf(slot),
        [`p/templates/${slot}.md.hbs`]: templateFrom(world, random),
        'p/templates/_partials/p.hbs': templateFrom(world, random),
        'p/templates/_partials/constructor.hbs': templateFrom(world, random),
        'a.txt': someDraft(world, random),
      };
      return { argv, files };
    },
  },
];

const outlineOf = (slot: string): string =>
  `- id: ${slot}\n  title: \u5b58\u5728\u7684\u4e0d\u8db3\n  required: always\n  basis: []\n  match:\n    - { words: [\u4e0d\u8db3], weight: 3 }\n  guidance: \u5199\u660e\u3002\n`;
