import { isOn, wholeNumber } from '../xml/elements.js';
import type { XmlElement } from '../xml/xml.js';

/** What run properties say; a field left out is left to the style. `font` null: a theme font, not named here. */
export interface Look {
  readonly font?: string | null;
  readonly size?: number;
  readonly bold?: boolean;
  readonly hidden?: boolean;
}

type Writable<T> = { -readonly [key in keyof T]: T[key] };

export const PLAIN: Look = {};

/** The look that a `w:rPr` states. One pass: there are as many of these as runs. */
export function readLook(properties: XmlElement | undefined): Look {
  if (properties === undefined) return PLAIN;
  const look: Writable<Look> = {};
  for (const node of properties.children) if (node.kind === 'element') state(look, node);
  return look;
}

function state(look: Writable<Look>, { name, attributes }: XmlElement): void {
  if (name === 'w:b') look.bold = isOn(attributes);
  else if (name === 'w:vanish') look.hidden = isOn(attributes);
  else if (name === 'w:sz') {
    const size = wholeNumber(attributes.get('w:val'));
    if (size !== undefined) look.size = size;
  } else if (name === 'w:rFonts') {
    const font = attributes.has('w:eastAsiaTheme') ? null : attributes.get('w:eastAsia');
    if (font !== undefined) look.font = font;
  }
}

/** `over` laid over `under`. */
export const overlaid = (under: Look, over: Look): Look =>
  over === PLAIN ? under : under === PLAIN ? over : { ...under, ...over };
