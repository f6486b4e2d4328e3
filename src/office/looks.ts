import { child, switchOf, wholeNumber, wordValue } from './elements.js';
import type { XmlElement } from './xml.js';

/** What run properties say; a field left out is left to the style. `font` null: a theme font, not named here. */
export interface Look {
  readonly font?: string | null;
  readonly size?: number;
  readonly bold?: boolean;
  readonly hidden?: boolean;
}

export const PLAIN: Look = {};

/** The look that a `w:rPr` states. */
export function readLook(properties: XmlElement | undefined): Look {
  if (properties === undefined) return PLAIN;
  const fonts = child(properties, 'w:rFonts')?.attributes;
  const font = fonts?.has('w:eastAsiaTheme') ? null : fonts?.get('w:eastAsia');
  const size = wholeNumber(wordValue(properties, 'w:sz'));
  const bold = switchOf(properties, 'w:b');
  const hidden = switchOf(properties, 'w:vanish');
  return {
    ...(font === undefined ? {} : { font }),
    ...(size === undefined ? {} : { size }),
    ...(bold === undefined ? {} : { bold }),
    ...(hidden === undefined ? {} : { hidden }),
  };
}

/** `over` laid over `under`. */
export const overlaid = (under: Look, over: Look): Look =>
  over === PLAIN ? under : under === PLAIN ? over : { ...under, ...over };
