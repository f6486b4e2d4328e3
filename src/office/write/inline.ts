/** How much of Markdown a draft may hold: all of it, only what is pasted into plain text, nothing. */
export type Markup = 'markdown' | 'text' | 'none';

/** By the draft's name: what has no ending was typed in or piped, and is read as Markdown. */
export function markupOf(path: string): Markup {
  if (/\.(?:md|markdown)$/i.test(path) || !/\.[A-Za-z]{2,8}$/.test(path)) return 'markdown';
  return /\.(?:txt|text)$/i.test(path) ? 'text' : 'none';
}

const IMAGE = /!\[([^\]]*)\]\([^()\s]*(?:\s+"[^"]*")?\)/g;
// In plain text `[1](略)` is no link: an address has a dot, a slash or a number sign.
const LINK = /\[([^[\]]+)\]\((?=[^()\s]*[./#:])[^()\s]*(?:\s+"[^"]*")?\)/g;
const ADDRESS = /<((?:https?:\/\/|mailto:)[^<>\s]+)>/g;
const STRONG = /(\*\*\*|\*\*|~~)(?=[^\s*~])(.*?[^\s*~])\1/g;
const UNDERLINED = /(?<!\w)(__)(?=[^\s_])(.*?[^\s_])\1(?!\w)/g;
const SINGLE = /(?<![*\w])\*(?=[^\s*])([^*]*[^\s*])\*(?![*\w])|(?<![\w_])_(?=[^\s_])([^_]*[^\s_])_(?![\w_])/g;
const TAG = /<\/?(?:b|i|u|em|strong|s|del|ins|sub|sup|span|font|mark|small|p|div|center)(?:\s[^<>]*)?\/?>/gi;
const BREAK = /<br\s*\/?>/gi;
const CODE = /(?<!`)(`+)(?!`)(.+?)(?<!`)\1(?!`)/g;
const ESCAPE = /\\([!-/:-@[-`{-~])/g;
const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  nbsp: ' ',
  emsp: '\u3000',
  ensp: ' ',
};
// Stands for what is set aside; no draft holds it.
const ASIDE = /\ue0ff(\d+)\ue0fe/g;

/** A piece of a draft without the marks of emphasis, code and links; the words stay, breaks become `\n`. */
export function plainText(text: string, markup: Markup): string {
  if (markup === 'none' || !/[*_`[<&\\~]/.test(text)) return text;
  const aside: string[] = [];
  const put = (kept: string): string => `\ue0ff${aside.push(kept) - 1}\ue0fe`;
  let rest = text;
  if (markup === 'markdown') rest = rest.replace(ESCAPE, (_, char: string) => put(char));
  rest = rest.replace(CODE, (_, _marks, code: string) => put(code.replace(/^ (.*) $/, '$1')));
  rest = rest.replace(IMAGE, '$1').replace(LINK, '$1');
  // Once more for what stood inside another pair.
  for (let i = 0; i < 2; i++) rest = rest.replace(STRONG, '$2').replace(UNDERLINED, '$2');
  if (markup === 'markdown') {
    rest = rest
      .replace(SINGLE, (_, starred?: string, lined?: string) => starred ?? lined ?? '')
      .replace(ADDRESS, '$1')
      .replace(BREAK, '\n')
      .replace(TAG, '')
      .replace(/&([a-z]{2,4});/g, (whole, name: string) => ENTITIES[name] ?? whole);
  }
  return rest.replace(ASIDE, (_, index: string) => aside[Number(index)]!);
}
