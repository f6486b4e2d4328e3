import { type OleKind, oleKind } from './ole.js';

/** `locked`: a Word file with a password; `old-office`: in the container of old Office files, but no document. */
export type FileKind = 'text' | 'word' | 'old-word' | 'locked' | 'old-office' | 'pdf' | 'rtf' | 'binary';

const OLE: Readonly<Record<OleKind, FileKind>> = { word: 'old-word', locked: 'locked', other: 'old-office' };

const startsWith = (bytes: Uint8Array, signature: readonly number[]): boolean =>
  signature.every((byte, i) => bytes[i] === byte);

/** What the first bytes say, whatever the file is called. UTF-16 text is `text`. */
export const sniffKind = (bytes: Uint8Array): FileKind =>
  kindBySignature(bytes) ?? (looksBinary(bytes.subarray(0, 65536)) ? 'binary' : 'text');

/** The kind that a signature tells; null where there is none, as in nearly all texts. */
export function kindBySignature(bytes: Uint8Array): FileKind | null {
  if (startsWith(bytes, [0x50, 0x4b, 0x03, 0x04])) return 'word';
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0])) return OLE[oleKind(bytes)];
  if (startsWith(bytes, [0x25, 0x50, 0x44, 0x46])) return 'pdf';
  if (startsWith(bytes, [0x7b, 0x5c, 0x72, 0x74, 0x66])) return 'rtf';
  if (startsWith(bytes, [0xff, 0xfe]) || startsWith(bytes, [0xfe, 0xff])) return 'text';
  return null;
}

// UTF-16 text of Chinese with ASCII digits and line ends has NUL bytes too, but all on one side of the pairs.
function looksBinary(head: Uint8Array): boolean {
  const nul: [even: number, odd: number] = [0, 0];
  let control = 0;
  for (let i = 0; i < head.length; i++) {
    const byte = head[i]!;
    if (byte >= 27) continue;
    if (byte === 0) nul[(i & 1) as 0 | 1] += 1;
    else if (byte < 9 || byte > 13) control += 1;
  }
  if (nul[0] > 0 && nul[1] > 0) return true;
  return control > head.length * 0.02 + 2;
}

const WEB =
  /^[\ufeff\s]*(?:<!doctype html|<html|<\?xml[^>]{0,200}\?>\s*<(?:\?mso-application|html|!doctype html)|mime-version:)/i;

/** A web page or a Word document saved as one, which Word opens under the name of a document as if it were one. */
export const isWebPage = (bytes: Uint8Array): boolean =>
  WEB.test(
    new TextDecoder('latin1')
      .decode(bytes.subarray(0, 1024))
      .replaceAll('\0', '')
      .replace(/^(?:\u00ef\u00bb\u00bf|\u00ff\u00fe|\u00fe\u00ff)/, ''),
  );
