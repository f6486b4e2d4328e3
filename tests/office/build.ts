import { deflateRawSync } from 'node:zlib';
import { crc32ByTable } from '../../src/office/archive/crc32.js';

/** One entry of a test archive, honest unless told otherwise. */
export interface TestEntry {
  readonly name: string;
  /** The bytes as they are unpacked; a string is stored as UTF-8. */
  readonly data: string | Uint8Array;
  /** Default true. */
  readonly deflate?: boolean;
  /** Sizes and sum behind the data, zeros in the local header, as a streaming writer does. */
  readonly descriptor?: boolean | 'unsigned';
  readonly flags?: number;
  readonly method?: number;
  /** Lies. */
  readonly size?: number;
  readonly packedSize?: number;
  readonly crc?: number;
  readonly disk?: number;
  /** Offset of the local header that the directory names. */
  readonly offset?: number;
  /** The packed bytes, when they are none that deflate makes. */
  readonly packed?: Uint8Array;
  readonly extra?: Uint8Array;
  readonly time?: number;
  readonly date?: number;
}

export interface TestArchive {
  readonly comment?: string;
  /** Bytes before the first entry. */
  readonly prefix?: Uint8Array;
  readonly zip64Locator?: boolean;
  /** Lies in the end record. */
  readonly count?: number;
  readonly disk?: number;
  readonly directoryStart?: number;
}

export const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

export function joinBytes(pieces: readonly Uint8Array[]): Uint8Array {
  const all = new Uint8Array(pieces.reduce((sum, piece) => sum + piece.length, 0));
  let at = 0;
  for (const piece of pieces) {
    all.set(piece, at);
    at += piece.length;
  }
  return all;
}

/** Little-endian fields: [width in bytes, value]. */
function fields(...list: readonly (readonly [2 | 4, number])[]): Uint8Array {
  const bytes = new Uint8Array(list.reduce((sum, [width]) => sum + width, 0));
  const view = new DataView(bytes.buffer);
  let at = 0;
  for (const [width, value] of list) {
    if (width === 2) view.setUint16(at, value, true);
    else view.setUint32(at, value, true);
    at += width;
  }
  return bytes;
}

interface Written {
  readonly local: Uint8Array;
  readonly central: (offset: number) => Uint8Array;
}

function write(entry: TestEntry): Written {
  const data = typeof entry.data === 'string' ? utf8(entry.data) : entry.data;
  const packed = entry.packed ?? (entry.deflate === false ? data : deflateRawSync(data));
  const name = utf8(entry.name);
  const extra = entry.extra ?? new Uint8Array();
  const later = entry.descriptor ?? false;
  const flags = (entry.flags ?? (name.length === entry.name.length ? 0 : 0x800)) | (later === false ? 0 : 8);
  const common = [
    [2, 20],
    [2, flags],
    [2, entry.method ?? (entry.deflate === false ? 0 : 8)],
    [2, entry.time ?? 0x5a21],
    [2, entry.date ?? 0x5b76],
  ] as const;
  const sums = [
    [4, entry.crc ?? crc32ByTable(data)],
    [4, entry.packedSize ?? packed.length],
    [4, entry.size ?? data.length],
  ] as const;
  const zeros = [
    [4, 0],
    [4, 0],
    [4, 0],
  ] as const;
  const lengths = [
    [2, name.length],
    [2, extra.length],
  ] as const;
  const signature = later === 'unsigned' ? [] : [[4, 0x08074b50] as const];
  return {
    local: joinBytes([
      fields([4, 0x04034b50], ...common, ...(later === false ? sums : zeros), ...lengths),
      name,
      extra,
      packed,
      ...(later === false ? [] : [fields(...signature, ...sums)]),
    ]),
    central: (offset) =>
      joinBytes([
        fields(
          [4, 0x02014b50],
          [2, 45],
          ...common,
          ...sums,
          ...lengths,
          [2, 0],
          [2, entry.disk ?? 0],
          [2, 0],
          [4, 0x20],
          [4, entry.offset ?? offset],
        ),
        name,
        extra,
      ]),
  };
}

/** A ZIP archive of the entries, in their order. */
export function buildZip(entries: readonly TestEntry[], archive: TestArchive = {}): Uint8Array {
  const pieces = [archive.prefix ?? new Uint8Array()];
  let at = pieces[0]!.length;
  const central = entries.map((entry) => {
    const written = write(entry);
    pieces.push(written.local);
    const record = written.central(at);
    at += written.local.length;
    return record;
  });
  const length = central.reduce((sum, record) => sum + record.length, 0);
  const comment = utf8(archive.comment ?? '');
  const count = archive.count ?? entries.length;
  const locator =
    archive.zip64Locator === true ? [fields([4, 0x07064b50], [4, 0], [4, 0], [4, 0], [4, 1])] : [];
  return joinBytes([
    ...pieces,
    ...central,
    ...locator,
    fields(
      [4, 0x06054b50],
      [2, archive.disk ?? 0],
      [2, archive.disk ?? 0],
      [2, count],
      [2, count],
      [4, length],
      [4, archive.directoryStart ?? at],
      [2, comment.length],
    ),
    comment,
  ]);
}

export const W_NS = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
export const R_NS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const WORD_TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml';

export interface TestDocx {
  /** Of `w:body`, without `w:sectPr`. */
  readonly body: string;
  /** Whole parts by name below `word/`, such as `styles`, `numbering`, `footnotes`, `comments`: the root element with its content. */
  readonly parts?: Readonly<Record<string, string>>;
  /** More entries, or others in place of those made here. */
  readonly entries?: readonly TestEntry[];
  /** Declarations on the root of the document beside `w` and `r`. */
  readonly namespaces?: string;
  readonly archive?: TestArchive;
}

/** The root element of a part below `word/` with the namespaces that tests use. */
export function wordPart(root: string, content: string): string {
  return `<w:${root} xmlns:w="${W_NS}" xmlns:r="${R_NS}">${content}</w:${root}>`;
}

const override = (name: string): string =>
  `<Override PartName="/word/${name}.xml" ContentType="${WORD_TYPE}.${name === 'document' ? 'document.main' : name}+xml"/>`;

/** A small Word file: content types, relationships, the document and the parts asked for. */
export function buildDocx(docx: TestDocx): Uint8Array {
  const parts = docx.parts ?? {};
  const names = Object.keys(parts);
  const relationships = names.map(
    (name, i) => `<Relationship Id="rId${i + 1}" Type="${R_NS}/${name}" Target="${name}.xml"/>`,
  );
  const made: TestEntry[] = [
    {
      name: '[Content_Types].xml',
      data: `${HEAD}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${['document', ...names].map(override).join('')}</Types>`,
    },
    {
      name: '_rels/.rels',
      data: `${HEAD}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${R_NS}/officeDocument" Target="word/document.xml"/></Relationships>`,
    },
    {
      name: 'word/document.xml',
      data: `${HEAD}<w:document xmlns:w="${W_NS}" xmlns:r="${R_NS}"${docx.namespaces === undefined ? '' : ` ${docx.namespaces}`}><w:body>${docx.body}<w:sectPr><w:pgSz w:w="11906" w:h="16838"/></w:sectPr></w:body></w:document>`,
    },
    {
      name: 'word/_rels/document.xml.rels',
      data: `${HEAD}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${relationships.join('')}</Relationships>`,
    },
    ...names.map((name) => ({ name: `word/${name}.xml`, data: HEAD + parts[name]! })),
  ];
  const given = new Map((docx.entries ?? []).map((entry) => [entry.name, entry]));
  const kept = made.map((entry) => given.get(entry.name) ?? entry);
  const more = [...given.values()].filter((entry) => !made.some(({ name }) => name === entry.name));
  return buildZip([...kept, ...more], docx.archive);
}
