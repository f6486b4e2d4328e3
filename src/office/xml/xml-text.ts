import { OfficeError } from '../errors.js';

const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
const CDATA = '<![CDATA[';
// A reference, or a line end: both are read as something other than what is written. The longest legal reference is
// far shorter than 32, and the bound keeps a text full of '&' linear.
const UNLIKE_WRITTEN = /&([^&;<]{0,32})(;?)|\r\n?/g;

function referenced(name: string): string {
  const named = NAMED[name];
  if (named !== undefined && Object.hasOwn(NAMED, name)) return named;
  const number = /^#(?:x([0-9a-fA-F]{1,8})|([0-9]{1,9}))$/.exec(name);
  if (number === null) throw new OfficeError('xml', `&${name};`);
  const code = number[1] === undefined ? Number(number[2]) : Number.parseInt(number[1], 16);
  if (code === 0 || code > 0x10ffff || (code >= 0xd800 && code <= 0xdfff))
    throw new OfficeError('xml', `&${name};`);
  return String.fromCodePoint(code);
}

function meant(written: string, name: string | undefined, stop: string | undefined): string {
  if (name === undefined) return '\n';
  if (stop === '') throw new OfficeError('xml', written.slice(0, 16));
  return referenced(name);
}

/** Character data as XML reads it: references resolved, line ends made `\n`. Throws OfficeError. */
export function decodeXml(raw: string): string {
  return raw.includes('&') || raw.includes('\r') ? raw.replace(UNLIKE_WRITTEN, meant) : raw;
}

/** The value of an attribute: as above, and white space typed as such is a blank. */
export function decodeAttribute(raw: string): string {
  return decodeXml(/[\t\n\r]/.test(raw) ? raw.replace(/\r\n|[\t\n\r]/g, ' ') : raw);
}

const TO_ESCAPE =
  /[&<>"\r]|[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]|[\ud800-\udbff][\udc00-\udfff]|[\ud800-\udfff]/g;
const ESCAPED: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\r': '&#13;',
};

/** Text for element or attribute content; what XML cannot hold at all becomes U+FFFD. */
export function escapeXml(text: string): string {
  return text.replace(TO_ESCAPE, (found) => (found.length === 2 ? found : (ESCAPED[found] ?? '\ufffd')));
}

/**
 * Offset in the raw XML of the n-th decoded UTF-16 unit of the text node (or CDATA section) that starts at `start`. A
 * place inside a reference that stands for two units is that of the reference.
 */
export function rawOffset(raw: string, start: number, decodedUnits: number): number {
  const literal = raw.startsWith(CDATA, start);
  let at = literal ? start + CDATA.length : start;
  for (let left = decodedUnits; left > 0; ) {
    const char = raw[at];
    if (char === '&' && !literal) {
      const stop = raw.indexOf(';', at);
      left -= referenced(raw.slice(at + 1, stop)).length;
      if (left < 0) return at;
      at = stop + 1;
    } else {
      at += char === '\r' && raw[at + 1] === '\n' ? 2 : 1;
      left -= 1;
    }
  }
  return at;
}
