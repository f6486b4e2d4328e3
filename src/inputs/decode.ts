import type { Encoding } from '../model/source.js';
import { fold } from '../text/fold.js';
import { plainUtf8 } from './utf8.js';

export interface Decoded {
  readonly text: string;
  readonly encoding: Encoding;
  readonly bom: boolean;
}

const BOMS: readonly [Encoding, readonly number[]][] = [
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['gb18030', [0x84, 0x31, 0x95, 0x33]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
];

// The commonest characters of official prose, simplified; text decoded with the wrong table hardly holds them.
const COMMON = new Set(
  '的一是在不了有和人这中大为上个国我以要他时来用们生到作地于出就分对成会可主发年动同工也能下过子说产种面而方后多定行学法所民得经十三之进着等部度家电力里如水化高自二理起小物现实加量都两体制机当使点从业本去把性好应开合还因由其些然前外天政四日那社义事平形相全表间样与关各重新内数正心反你明看原又利比或但质气第向道命此变条只没结解问意建月公无系军很情者最立代想已通并提直题党程展五果料象员革位入常文总次品式活设及管特件长求老头基资边流路级少图山统接知较将组见计别手角期根论运农指几九区强放决西被干做必战先回则任取据处队南给色光门即保治北造百规热领七海口东导压志世金增争济阶油思术极交受联什认六共权收证改清己美再采转更单风切打白教速花带安场身车例真务具万每目至达走积示议声报斗完类八离华名确才科张信马节话整空元况今集温传土许步群广石记需段研界拉林律叫且究观越织装影算低持音众书布复容儿须际商非验连断深难近矿千周委素技备半办青省列习响约支般史感劳便团往历市克何除消构府称太准精值号率族维划选标写存候亲快效斯院查型眼王按格养易置派层片始却专状育厂京识适属圆包火住调满县局照参红细引听该铁价严',
);

const decoders = new Map<Encoding, TextDecoder>();

function decoderOf(encoding: Encoding): TextDecoder {
  let decoder = decoders.get(encoding);
  if (decoder === undefined) {
    decoder = new TextDecoder(encoding, { fatal: true, ignoreBOM: true });
    decoders.set(encoding, decoder);
  }
  return decoder;
}

function tryDecode(bytes: Uint8Array, encoding: Encoding): string | null {
  try {
    return decoderOf(encoding).decode(bytes);
  } catch {
    // It may hold on to what it did not understand.
    decoders.delete(encoding);
    return null;
  }
}

function commonShare(text: string): number {
  const sample = fold(text.slice(0, 20000));
  let foreign = 0;
  let common = 0;
  for (const char of sample) {
    if (char.charCodeAt(0) < 0x80) continue;
    foreign += 1;
    if (COMMON.has(char)) common += 1;
  }
  return foreign === 0 ? 0 : common / foreign;
}

/**
 * Text of a draft: by its byte-order mark, else strict UTF-8, else the one of GB18030 and UTF-16 that gives the largest
 * share of common characters. Null when nothing decodes to something that looks like Chinese.
 */
export function decode(bytes: Uint8Array): Decoded | null {
  for (const [encoding, mark] of BOMS) {
    if (mark.every((byte, i) => bytes[i] === byte)) {
      const text = tryDecode(bytes.subarray(mark.length), encoding);
      return text === null ? null : { text, encoding, bom: true };
    }
  }
  const utf8 = tryDecode(bytes, 'utf-8');
  // A stray NUL is a flaw of a text, many are another encoding.
  if (utf8 !== null && (!utf8.includes('\0') || utf8.split('\0').length - 1 <= utf8.length / 100))
    return { text: utf8, encoding: 'utf-8', bom: false };
  return mostCommon(bytes, ['gb18030', 'utf-16le', 'utf-16be'], 0.2);
}

/** As `decode`, of bytes that are UTF-8 and text beyond doubt: quickly, or null where it takes a longer look. */
export function decodePlain(bytes: Uint8Array): Decoded | null {
  const bom = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
  const text = plainUtf8(bom ? bytes.subarray(3) : bytes);
  return text === null ? null : { text, encoding: 'utf-8', bom };
}

/** UTF-16 without a mark, whose bytes look like a binary; asked for more than a chance likeness. */
export function decodeUtf16(bytes: Uint8Array): Decoded | null {
  return mostCommon(bytes, ['utf-16le', 'utf-16be'], 0.4);
}

function mostCommon(bytes: Uint8Array, encodings: readonly Encoding[], least: number): Decoded | null {
  let best: { text: string; encoding: Encoding; share: number } | null = null;
  for (const encoding of encodings) {
    const text = tryDecode(bytes, encoding);
    if (text === null) continue;
    const share = commonShare(text);
    if (best === null || share > best.share) best = { text, encoding, share };
  }
  // Half of the characters of real drafts are in the list; the wrong table gives under a tenth.
  return best !== null && best.share > least
    ? { text: best.text, encoding: best.encoding, bom: false }
    : null;
}
