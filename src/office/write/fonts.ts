import type { IFontAttributesProperties, IRunOptions } from 'docx';
import type { LayoutProfile } from './layout.js';

/** How one font stands in the file: for Chinese characters, and for digits and letters among them. */
export function fontOf(name: string, { digits, fonts }: LayoutProfile): IFontAttributesProperties {
  const latin = digits === 'times' ? fonts.digits : name;
  return { ascii: latin, hAnsi: latin, cs: latin, eastAsia: name };
}

/** The font, size and weight of a heading of a level. */
export function headingRun(level: number, profile: LayoutProfile): IRunOptions {
  const { fonts } = profile;
  const name = level === 1 ? fonts.heading1 : level === 2 ? fonts.heading2 : fonts.body;
  return { font: fontOf(name, profile), bold: level === 3 };
}

// Marks that Latin fonts have too, half as wide.
const AMBIGUOUS = /[\u00b7\u2014\u2018\u2019\u201c\u201d\u2026]/;
// What XML cannot hold: control characters, halves of characters, two that are none.
const UNWRITABLE =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** A piece of text with the look of `look`; quotation marks and dashes count as Chinese. */
export function runOf(text: string, look: IRunOptions = {}): IRunOptions {
  const written = text.replace(UNWRITABLE, '').replace(/[\t\r\n]+/g, ' ');
  if (!AMBIGUOUS.test(written)) return { ...look, text: written };
  const font = typeof look.font === 'object' ? look.font : {};
  return { ...look, text: written, font: { ...font, hint: 'eastAsia' } };
}
