import { below, one, type Random } from './random.js';

/** What breaks programs: controls, halves of pairs, names of built-in things, endless numbers, long lines. */
export const ODD: readonly string[] = [
  '',
  ' ',
  '\u0000',
  '\u001b[2J',
  '\u001b]8;;http://x.invalid\u0007x\u001b]8;;\u0007',
  '\u009b31m',
  '\u202e',
  '\u2066',
  '\u200b',
  '\ufeff',
  '\ufffe',
  '\ud800',
  '\udc00',
  '\ud83d\ude00',
  '\u0301'.repeat(40),
  '\r',
  '\r\n',
  '\u2028',
  '\t',
  '\u3000',
  '__proto__',
  'constructor',
  'toString',
  'hasOwnProperty',
  '../../x',
  '/dev/null',
  'NaN',
  '-1',
  '1e999',
  '9'.repeat(400),
  '0.'.repeat(50),
  '\u4e07\u4ebf'.repeat(30),
  '\u767e\u5206\u4e4b',
  'x'.repeat(3000),
  '\uff08'.repeat(60),
  '\u300a'.repeat(60),
  '\u4e00\u662f'.repeat(60),
  '\u7b2c\u4e00',
  '\u4e00\u3001',
  '\uff08\u4e00\uff09',
  '1.',
  '- ',
  '> '.repeat(50),
  '# ',
  '|'.repeat(80),
  '| a | b |\n| --- | --- |\n| 1 | 2 |\n',
  '```\n',
  '~~~',
  '<!--',
  '-->',
  '<script>alert(1)</script>',
  '[a](javascript:x)',
  '![',
  '*'.repeat(70),
  '---\n',
  '\n---\n',
  'title: [\n',
  '2024\u5e7413\u670845\u65e5',
  '2024\u5e74',
  '110101199003074578',
  '13800138000',
  '\u3010\u5f85\u8865\uff1a\u3011',
  '=cmd|x!A1',
  '@SUM(1)',
  '$' + '{x}',
  '{{x}}',
  '%s%n',
];

/** Pieces that a text is taken to fall into. */
const TOKEN = /[\u4e00-\u9fff]+|[A-Za-z_]+|\d+|\s+|./gu;

/** One change of a text: something gone, twice there, elsewhere, or odd. */
export function changed(text: string, random: Random, odd: readonly string[] = ODD): string {
  const at = below(random, text.length + 1);
  const to = Math.min(text.length, at + below(random, one(random, [3, 30, 400])));
  const piece = text.slice(at, to);
  switch (below(random, 8)) {
    case 0:
      return text.slice(0, at) + text.slice(to);
    case 1:
      return text.slice(0, at) + one(random, odd) + text.slice(at);
    case 2:
      return text.slice(0, to) + piece.repeat(1 + below(random, 20)) + text.slice(to);
    case 3: {
      const other = below(random, text.length + 1);
      return text.slice(0, other) + piece + text.slice(other);
    }
    case 4:
      return lineMoved(text, random);
    case 5:
      return text.slice(0, at) + String.fromCharCode(below(random, 0x10000)) + text.slice(at + 1);
    case 6:
      return text.slice(0, at) + one(random, odd) + text.slice(to);
    default:
      return tokenSwapped(text, random, odd);
  }
}

function lineMoved(text: string, random: Random): string {
  const lines = text.split('\n');
  const [line = ''] = lines.splice(below(random, lines.length), 1);
  lines.splice(below(random, lines.length + 1), below(random, 3), line);
  return lines.join('\n');
}

function tokenSwapped(text: string, random: Random, odd: readonly string[]): string {
  const from = below(random, text.length + 1);
  const tokens = [...text.slice(from, from + 600).matchAll(TOKEN)];
  const token = tokens[below(random, tokens.length)];
  if (token === undefined) return text;
  const put = random() < 0.5 ? one(random, tokens)[0] : one(random, odd);
  return text.slice(0, from + token.index) + put + text.slice(from + token.index + token[0].length);
}

/** A text with up to `most` changes. */
export function mutatedText(text: string, random: Random, odd: readonly string[] = ODD, most = 5): string {
  let result = text;
  for (let i = 0; i <= below(random, most); i++) result = changed(result, random, odd);
  return result;
}

/** Bytes of any kind: noise, text of any alphabet, text that begins like a known kind of file. */
export function anyBytes(random: Random, most = 2000): Uint8Array {
  const length = below(random, one(random, [8, 200, most]));
  const kind = below(random, 6);
  if (kind === 0) return Uint8Array.from({ length }, () => below(random, 256));
  if (kind === 1)
    return Uint8Array.from({ length }, () => one(random, [10, 13, 32, 35, 45, 46, 49, 65, 124, 96]));
  if (kind === 2) return Uint8Array.from({ length }, () => 0x81 + below(random, 0x7e));
  if (kind === 3) return new Uint8Array(Buffer.from(anyText(random, length), 'utf16le'));
  const head = one(random, ['PK\u0003\u0004', '{\\rtf1', '%PDF-', '<html>', '---\n', '\ufeff', '']);
  return new TextEncoder().encode(head + anyText(random, length));
}

export const anyText = (random: Random, length: number): string => {
  let text = '';
  while (text.length < length) {
    const kind = random();
    if (kind < 0.3) text += one(random, ODD);
    else if (kind < 0.8) text += String.fromCharCode(0x4e00 + below(random, 0x5200));
    else text += one(random, ['\n', '\u3002', '\uff0c', '\u3001', ' ', '1', '%', 'a', '\u5e74', '\u4ef6']);
  }
  return text;
};
