import type { Locale } from '../../model/text.js';
import { sha256Base64 } from '../../text/digest.js';
import { html, Markup } from './markup.js';

export interface Page {
  readonly locale: Locale;
  readonly title: string;
  readonly body: Markup;
  /** Style sheets and a script of ours, never of a draft. */
  readonly styles: readonly string[];
  readonly script?: string;
}

/**
 * A page that is one file and needs no other: its own policy lets a browser load nothing, send nothing and run nothing
 * but the script that is written into it.
 */
export function page({ locale, title, body, styles, script }: Page): string {
  const style = inlined(styles.join('\n'));
  const code = script === undefined ? null : inlined(script);
  const policy = [
    "default-src 'none'",
    ...(code === null ? [] : [`script-src 'sha256-${sha256Base64(code)}'`]),
    `style-src 'sha256-${sha256Base64(style)}'`,
    'img-src data:',
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
  const head = html`<!doctype html>
<html lang="${locale}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<title>${title}</title>
<style>${new Markup(style)}</style>
</head>
<body>
${body}
${code !== null && html`<script>${new Markup(code)}</script>`}
</body>
</html>
`;
  return head.text;
}

/** The text of a style or script element: nothing in it may end the element or begin a comment. */
function inlined(text: string): string {
  if (/<\/|<!--|\r/.test(text)) throw new Error('a style or script that HTML would read otherwise');
  return text;
}
