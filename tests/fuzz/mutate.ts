import { openZip } from '../../src/office/archive/zip.js';
import { buildZip, type TestEntry } from '../office/build.js';
import { below, one, type Random, randomFrom } from './random.js';

type Entries = readonly { readonly name: string; readonly data: Uint8Array }[];

function flipped(bytes: Uint8Array, random: Random): Uint8Array {
  const copy = Uint8Array.from(bytes);
  for (let i = 0; i <= below(random, 8); i++) copy[below(random, copy.length)] = below(random, 256);
  return copy;
}

const cut = (bytes: Uint8Array, random: Random): Uint8Array => bytes.slice(0, below(random, bytes.length));

/** What is put in place of a tag, a name or a value. */
const ODD = [
  '<w:p>',
  '</w:p>',
  '<w:tbl><w:tr>',
  '<w:tc/>',
  '<w:r><w:fldChar w:fldCharType="begin"/></w:r>',
  '<w:r><w:fldChar w:fldCharType="end"/></w:r>',
  '<w:sdt><w:sdtContent>',
  '<w:ins w:id="1">',
  '</w:ins>',
  '<w:vanish/>',
  '<w:commentRangeStart w:id="0"/>',
  '<w:r><w:footnoteReference w:id="1"/></w:r>',
  '<!--',
  '<![CDATA[',
  '&#0;',
  '&#x10FFFF;',
  '&lt;',
  '&',
  '"',
  '<w:br/>',
  '<w:gridSpan w:val="99999999"/>',
  '<w:numPr><w:ilvl w:val="-3"/><w:numId w:val="1"/></w:numPr>',
  '\u0000',
  '\ud800',
  '\ufffe',
  '',
  ' ',
  'x'.repeat(5000),
  '9'.repeat(40),
  '-1',
  'w:',
  'xmlns:w="urn:x"',
];

function xmlMutated(text: string, random: Random): string {
  const marks = [...text.matchAll(/<[^>]{0,200}>|"[^"]{0,80}"/g)];
  const found = marks[below(random, marks.length)];
  if (found === undefined) return text + one(random, ODD);
  const end = found.index + found[0].length;
  const other = one(random, marks)[0];
  const put = one(random, [
    '',
    one(random, ODD),
    other,
    found[0] + found[0],
    found[0] + one(random, ODD),
    found[0].repeat(300),
  ]);
  return text.slice(0, found.index) + put + text.slice(end);
}

function partMutated(entries: Entries, random: Random): TestEntry[] {
  const known = entries.filter(({ name }) => /\.(?:xml|rels)$/.test(name));
  const main = known.find(({ name }) => name === 'word/document.xml');
  const target = random() < 0.6 && main !== undefined ? main : one(random, known);
  let text = new TextDecoder().decode(target.data);
  for (let i = 0; i <= below(random, 4); i++) text = xmlMutated(text, random);
  return entries.map((entry) => (entry === target ? { ...entry, data: text } : entry));
}

/** The parts as they are, one of them swapped, gone, twice there or with lies about itself. */
function archiveMutated(entries: Entries, random: Random): TestEntry[] {
  const copy: TestEntry[] = [...entries];
  const [i, k] = [below(random, copy.length), below(random, copy.length)];
  const kind = below(random, 5);
  if (kind === 0) copy[i] = { ...copy[i]!, data: copy[k]!.data };
  else if (kind === 1) copy.splice(i, 1);
  else if (kind === 2) copy.push({ ...copy[i]! });
  else if (kind === 3)
    copy[i] = {
      ...copy[i]!,
      [one(random, ['size', 'packedSize', 'crc', 'offset', 'method', 'flags'])]: below(random, 100_000),
    };
  else
    copy[i] = {
      ...copy[i]!,
      name: one(random, ['word/../x.xml', 'WORD/DOCUMENT.XML', '', '/', 'a'.repeat(300)]),
    };
  return copy;
}

/** A Word file with something wrong; the same for the same seed. */
export function mutated(bytes: Uint8Array, seed: number): Uint8Array {
  const random = randomFrom(seed);
  const kind = random();
  if (kind < 0.15) return flipped(bytes, random);
  if (kind < 0.2) return cut(bytes, random);
  const zip = openZip(bytes);
  const entries = zip.names.map((name) => ({ name, data: zip.read(name) }));
  return buildZip(kind < 0.35 ? archiveMutated(entries, random) : partMutated(entries, random));
}
