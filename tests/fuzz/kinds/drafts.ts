import { mutated } from '../mutate.js';
import { below, one, type Random, some } from '../random.js';
import { anyBytes, mutatedText } from '../text.js';
import type { World } from '../world.js';
import type { Kind } from './kind.js';

/** The commands that read one draft. */
export function argvFor(name: string, random: Random): string[] {
  const pack = [
    '--pack',
    one(random, ['rule-of-law-report', 'official-document', 'open-information-report']),
  ];
  const chosen = random() < 0.5 ? pack : [];
  const format = one(random, ['text', 'json', 'markdown', 'html', 'sarif', 'junit', 'github']);
  const product = one(random, ['outline', 'facts', 'claims', 'figures', 'binding', 'meta']);
  return one(random, [
    ['lint', name, '-f', format, ...chosen],
    ['lint', name, '--locale', 'en', '--stage', one(random, ['draft', 'publish']), ...chosen],
    ['lint', name, '--fix', ...chosen],
    ['fix', name, '--unsafe', ...chosen],
    ['fix', name, '--write', ...chosen],
    ['scaffold', name, '--renumber', '--with-guidance', ...chosen],
    ['scaffold', name, '--write', '--part', 'plan', '--pack', 'rule-of-law-report'],
    ['show', product, name, ...(random() < 0.5 ? ['-f', 'json'] : []), ...chosen],
    ['compare', name, name, '-f', one(random, ['text', 'json', 'markdown'])],
    ['collect', name, ...(random() < 0.5 ? ['-o', 'c.csv', '-o', 'c.json'] : ['-o', 'c.xlsx'])],
    ['lint', name, '--write-baseline'],
    ['lint', name, '--previous', name],
  ]);
}

/** A piece of a real draft, not too long, so that many are tried. */
export function someDraft({ drafts }: World, random: Random): string {
  const draft = one(random, drafts);
  const length = one(random, [200, 1500, 4000]);
  const head = draft.slice(0, below(random, 300));
  const at = below(random, Math.max(1, draft.length - length));
  return random() < 0.03 ? draft.slice(0, 20_000) : head + draft.slice(at, at + length);
}

const NAMES = [
  'a.txt',
  'a.md',
  'a.txt',
  '\u62a5\u544a 1.txt',
  'a\u001b[2J.txt',
  '\u202ea.md',
  "a';x.txt",
  'a\nb.txt',
];

export const draftKinds: readonly Kind[] = [
  {
    name: 'draft-bytes',
    command: (_, random) => {
      const name = one(random, [...NAMES, 'a.docx', 'a.doc']);
      return { argv: argvFor(name, random), files: { [name]: anyBytes(random) } };
    },
  },
  {
    name: 'draft-mutated',
    command: (world, random) => {
      const name = one(random, NAMES);
      const content = mutatedText(someDraft(world, random), random, undefined, 12);
      return { argv: argvFor(name, random), files: { [name]: content } };
    },
  },
  {
    name: 'draft-spoilt-bytes',
    command: (world, random) => {
      const bytes = new TextEncoder().encode(someDraft(world, random));
      for (let i = below(random, 20); i > 0; i--) bytes[below(random, bytes.length)] = below(random, 256);
      return {
        argv: argvFor('a.txt', random),
        files: { 'a.txt': bytes.slice(0, below(random, bytes.length)) },
      };
    },
  },
  {
    name: 'two-drafts',
    command: (world, random) => {
      const draft = someDraft(world, random);
      const files = {
        'in/a.txt': draft,
        'in/b.md': mutatedText(draft, random),
        'in/c.txt': anyBytes(random),
      };
      const argv = one(random, [
        ['lint', 'in', '-f', one(random, ['text', 'json', 'sarif', 'html', 'junit', 'github', 'markdown'])],
        ['collect', 'in', ...some(random, ['-oc.csv', '-od.xlsx', '-oe.json', '--locale=en'], 3)],
        ['compare', 'in/a.txt', 'in/b.md'],
        ['fix', 'in', '--write'],
        ['scaffold', 'in'],
      ]);
      return { argv, files };
    },
  },
  {
    name: 'export',
    command: (world, random) => {
      const content = random() < 0.3 ? anyBytes(random) : mutatedText(someDraft(world, random), random);
      return { argv: ['export', 'a.md', '-o', 'b.docx'], files: { 'a.md': content } };
    },
  },
  {
    name: 'archive',
    command: (world, random) => {
      const bytes = mutated(one(random, world.word), below(random, 2 ** 31));
      const argv = one(random, [
        ['lint', 'a.docx', '--annotate', '-f', 'json'],
        ['lint', 'a.docx'],
        ['show', 'outline', 'a.docx'],
        ['collect', 'a.docx'],
        ['export', 'a.docx'],
      ]);
      return { argv: [...argv], files: { 'a.docx': bytes } };
    },
  },
];
