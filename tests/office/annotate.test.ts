import { describe, expect, it } from 'vitest';
import { annotateDocx, type WordComment } from '../../src/office/annotate/annotate.js';
import { encodePart } from '../../src/office/archive/encoding.js';
import { openZip, rewriteZip } from '../../src/office/archive/zip.js';
import { readDirectory } from '../../src/office/archive/zip-directory.js';
import { OfficeError } from '../../src/office/errors.js';
import { readDocx } from '../../src/office/read/read.js';
import { anchored, rootOf } from './anchored.js';
import { buildDocx, W_NS } from './build.js';
import { discussedDocx, FOREIGN_COMMENT, tortureDocx } from './torture.js';

const BY = { author: '\u6838\u7a3f hegao', initials: 'HG', date: '2026-11-22T00:00:00Z' };
const DOCUMENT = 'word/document.xml';

/** Comments on the first place of each of these words. */
function on(bytes: Uint8Array, ...words: readonly string[]): WordComment[] {
  const { text } = readDocx(bytes);
  return words.map((word) => {
    const start = text.indexOf(word);
    if (start < 0) throw new Error(`not in the text: ${word}`);
    return { range: { start, end: start + word.length }, lines: [word] };
  });
}

const annotate = (bytes: Uint8Array, comments: readonly WordComment[]): ReturnType<typeof annotateDocx> =>
  annotateDocx(bytes, readDocx(bytes), comments, BY);

/** What the one comment on these words encloses afterwards. */
function enclosedBy(bytes: Uint8Array, comments: readonly WordComment[]): string {
  const result = annotate(bytes, comments);
  expect(readDocx(result.bytes).text).toBe(readDocx(bytes).text);
  return anchored(result.bytes).at(-1)!.words;
}

const xmlOf = (bytes: Uint8Array, part = DOCUMENT): string => openZip(bytes).readText(part);
const withoutMarks = (xml: string): string =>
  xml.replace(
    /<w:commentRange(?:Start|End) w:id="\d+"\/>|<w:r><w:commentReference w:id="\d+"\/><\/w:r>/g,
    '',
  );

describe('the place of a comment', () => {
  const torture = tortureDocx();

  it.each([
    ['in a run', '2024'],
    ['a whole run', '\u52a0\u7c97'],
    ['across runs of different looks', '\u7c97\u548c\u5e38'],
    ['at the end of a run with a record of a changed look', '\u518d\u52a0'],
    ['entities', '&B <x> \u4e00\u4e8c'],
    ['a part of CDATA', '<b&'],
    ['a blank that the file does not declare', ' keep'],
    ['blanks inside a text whose outer blanks do not count', '  and'],
    ['across text, tab and break', 'wo\nth'],
    ['a hyphen that is an element', 'e-f'],
    ['across a tracked insertion and deletion', '\u524d\u65b0\u589e\u63d2'],
    ['inside a tracked insertion', '\u589e'],
    ['inside a link', '\u63a5\u6587'],
    ['across a merged paragraph mark', '\u7684\u6bb5'],
    ['a table cell', '\u6570\u503c'],
    ['a paragraph inside a content control', '\u5185\u6bb5'],
    ['across hidden text', '\u524d\u9690\u85cf'],
  ])('%s', (_, words) => {
    expect(annotate(torture, on(torture, words))).toMatchObject({ placed: 1, moved: 0 });
    expect(enclosedBy(torture, on(torture, words))).toBe(words);
  });

  it.each([
    ['a field', '6', '5.6%'],
    ['from before into a field', '\u957f5', '\u957f5.6%'],
    ['a field inside a field', '9', '\u4e2d9\u540e'],
    ['a simple field', '2\u5355', '12\u5355'],
    ['a content control of one value', '\u503c\u63a7', '\u503c\u63a7\u4ef6'],
    ['half of a surrogate pair', '\udc00', '\ud840\udc00'],
    ['half of a pair written as a reference', '\ud840\udc01', '\ud840\udc01'],
  ])('is widened to the whole of %s', (_, words, enclosed) => {
    expect(annotate(torture, on(torture, words))).toMatchObject({ placed: 1, moved: 0 });
    expect(enclosedBy(torture, on(torture, words))).toBe(enclosed);
  });

  it('is widened to the whole of a smart tag, which LibreOffice reads as one', () => {
    const tag =
      '<w:smartTag w:uri="u" w:element="chsdate"><w:r><w:t>2025</w:t></w:r><w:r><w:t>nian</w:t></w:r></w:smartTag>';
    const bytes = buildDocx({ body: `<w:p><w:r><w:t>on </w:t></w:r>${tag}<w:r><w:t>end</w:t></w:r></w:p>` });
    expect(enclosedBy(bytes, on(bytes, '5ni'))).toBe('2025nian');
  });

  it('does not cross the border of a table or content control, but may go around one', () => {
    const { text } = readDocx(torture);
    const across = (from: string, to: string): WordComment[] => [
      { range: { start: text.indexOf(from), end: text.indexOf(to) + to.length }, lines: ['x'] },
    ];
    expect(enclosedBy(torture, across('\u6846\u540e', '\u6307\u6807'))).toBe('\u6846\u540e');
    expect(enclosedBy(torture, across('\u4ef6\u6570', '\u63a7\u4ef6\u5185'))).toBe('\u4ef6\u6570');
    expect(enclosedBy(torture, across('\u6846\u540e', '\u7f16'))).toContain('\u6307\u6807');
  });

  it('across paragraphs and cells encloses the words between', () => {
    const { text } = readDocx(torture);
    const range = { start: text.indexOf('\u65b0\u589e'), end: text.indexOf('5.6') };
    expect(enclosedBy(torture, [{ range, lines: ['x'] }])).toBe('\u65b0\u589e\u63d2\u5165\u540e\u589e\u957f');
    const cells = {
      start: text.indexOf('\u6307\u6807') + 1,
      end: text.indexOf('\u7b2c\u4e8c\u6bb5', text.indexOf('\u6570\u503c')) + 1,
    };
    expect(enclosedBy(torture, [{ range: cells, lines: ['x'] }])).toBe('\u6807\u6570\u503c\u7b2c');
  });

  it.each([
    [
      'only in an automatic number: the first run of the paragraph',
      '\u4e00\u3001',
      '\u5de5\u4f5c\u60c5\u51b5',
    ],
    ['in an automatic number without words: the paragraph', '\u4e8c\u3001', ''],
    ['in a footnote: its mark in the body', '\u811a\u6ce8\u6587', ''],
    ['in a text box: the run that carries it', '\u5185\u6587', ''],
  ])('%s', (_, words, enclosed) => {
    const comments = on(torture, words);
    const result = annotate(torture, comments);
    expect(result).toMatchObject({ placed: 0, moved: 1 });
    expect(enclosedBy(torture, comments)).toBe(enclosed);
    const xml = xmlOf(result.bytes);
    const inside = xml.slice(xml.indexOf('<w:commentRangeStart'), xml.indexOf('<w:commentRangeEnd'));
    if (words.startsWith('\u811a')) expect(inside).toContain('<w:footnoteReference w:id="2"/>');
    if (words.startsWith('\u5185')) expect(inside).toContain('\u6846\u5185\u6587\u5b57');
  });

  it('in words and their automatic number: the words', () => {
    const comments = on(torture, '\u4e00\u3001\u5de5');
    expect(annotate(torture, comments)).toMatchObject({ placed: 1, moved: 0 });
    expect(enclosedBy(torture, comments)).toBe('\u5de5');
  });

  it('of no width: the character before, at the head of a line the one after', () => {
    const { text } = readDocx(torture);
    const at = (offset: number): WordComment[] => [{ range: { start: offset, end: offset }, lines: ['x'] }];
    expect(enclosedBy(torture, at(text.indexOf('\u548c')))).toBe('\u7c97');
    expect(enclosedBy(torture, at(0))).toBe(text[0]);
    const lines = buildDocx({
      body: '<w:p><w:r><w:t>ab</w:t></w:r></w:p><w:p><w:r><w:t>cd</w:t></w:r></w:p>',
    });
    expect([2, 3, 5].map((offset) => enclosedBy(lines, at(offset)))).toEqual(['b', 'c', 'd']);
  });

  it('of the whole document: its first line', () => {
    const comments: WordComment[] = [{ range: null, lines: ['x'] }];
    expect(annotate(torture, comments)).toMatchObject({ placed: 0, moved: 1 });
    expect(enclosedBy(torture, comments)).toBe('\u4e91\u5cad\u53bf2024\u5e74\u5de5\u4f5c\u62a5\u544a');
  });

  it.each([
    ['an empty paragraph', '<w:p/>'],
    [
      'an empty paragraph with a tag to spare',
      '<w:p w:rsidR="00A1"><w:pPr><w:jc w:val="center"/></w:pPr></w:p>',
    ],
    ['no paragraph', ''],
  ])('in a document of %s is still somewhere', (_, body) => {
    const bytes = buildDocx({ body });
    const comments: WordComment[] = [
      { range: null, lines: ['a'] },
      { range: { start: 0, end: 0 }, lines: ['b'] },
    ];
    const result = annotate(bytes, comments);
    expect(anchored(result.bytes).map(({ lines }) => lines[0])).toEqual(['a', 'b']);
    expect(result).toMatchObject({ placed: 0, moved: 2 });
  });

  it('outside the text, or in a map that fits no run, is that of the document', () => {
    const bytes = buildDocx({ body: '<w:p><w:r><w:t>abc</w:t></w:r></w:p>' });
    const word = readDocx(bytes);
    const pieces = word.origin.pieces.map((piece) => ({ ...piece, run: piece.run + 1 }));
    const wrong = { ...word, origin: { ...word.origin, pieces } };
    const comments = [
      { range: { start: 0, end: 2 }, lines: ['x'] },
      { range: { start: 900, end: 901 }, lines: ['y'] },
    ];
    expect(annotateDocx(bytes, wrong, comments, BY)).toMatchObject({ placed: 0, moved: 2 });
    expect(annotateDocx(bytes, word, comments, BY)).toMatchObject({ placed: 1, moved: 1 });
  });
});

describe('many comments', () => {
  it('may overlap, nest, touch and share their words', () => {
    const bytes = buildDocx({ body: '<w:p><w:r><w:rPr><w:b/></w:rPr><w:t>abcdefgh</w:t></w:r></w:p>' });
    const words = ['abcdefgh', 'bcd', 'cde', 'cd', 'ef', 'bcd', 'a', 'h'];
    const result = annotate(bytes, on(bytes, ...words));
    expect(anchored(result.bytes).map((comment) => comment.words)).toEqual(words);
    expect(withoutMarks(xmlOf(result.bytes)).match(/<w:b\/>/g)).toHaveLength(7);
  });

  it('of no words at all change nothing', () => {
    const bytes = discussedDocx();
    const result = annotate(bytes, []);
    expect(result).toEqual({ bytes, placed: 0, moved: 0, changedParts: [] });
  });
});

describe('what is written', () => {
  it('is the exact form', () => {
    const bytes = buildDocx({
      body: '<w:p><w:r w:rsidR="1"><w:rPr><w:b/></w:rPr><w:t>a b c</w:t></w:r></w:p>',
    });
    const range = { start: 2, end: 3 };
    const result = annotate(bytes, [{ range, lines: ['1 < 2 & "x"', '', 'second\nthird'] }]);
    const open = '<w:r w:rsidR="1"><w:rPr><w:b/></w:rPr>';
    expect(xmlOf(result.bytes)).toContain(
      `<w:p>${open}<w:t xml:space="preserve">a </w:t></w:r><w:commentRangeStart w:id="0"/>${open}<w:t>b</w:t></w:r><w:commentRangeEnd w:id="0"/><w:r><w:commentReference w:id="0"/></w:r>${open}<w:t xml:space="preserve"> c</w:t></w:r></w:p>`,
    );
    const line = (text: string): string => `<w:p><w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`;
    expect(xmlOf(result.bytes, 'word/comments.xml')).toContain(
      `<w:comment w:id="0" w:author="${BY.author}" w:date="${BY.date}" w:initials="HG">${line('1 &lt; 2 &amp; &quot;x&quot;')}<w:p/>${line('second')}${line('third')}</w:comment></w:comments>`,
    );
    expect(result.changedParts).toEqual([
      DOCUMENT,
      'word/comments.xml',
      'word/_rels/document.xml.rels',
      '[Content_Types].xml',
    ]);
    expect(xmlOf(result.bytes, '[Content_Types].xml')).toContain(
      '<Override PartName="/word/comments.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml"/></Types>',
    );
    expect(xmlOf(result.bytes, 'word/_rels/document.xml.rels')).toContain(
      'Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments" Target="comments.xml"/></Relationships>',
    );
  });

  it('records a changed look once only', () => {
    const torture = tortureDocx();
    const result = annotate(torture, on(torture, '\u518d\u52a0'));
    expect(xmlOf(result.bytes).match(/rPrChange w:id="90"/g)).toHaveLength(1);
  });

  it('leaves all other parts and all other text of the document to the byte', () => {
    const torture = tortureDocx();
    const result = annotate(
      torture,
      on(torture, '\u6bb5\u843d', '\u4e91\u5cad\u53bf\u4eba\u6c11\u653f\u5e9c'),
    );
    expect(withoutMarks(xmlOf(result.bytes))).toBe(xmlOf(torture));
    const [old, now] = [readDirectory(torture), readDirectory(result.bytes)];
    const packed = (bytes: Uint8Array, at: { dataStart: number; dataEnd: number }): Uint8Array =>
      bytes.slice(at.dataStart, at.dataEnd);
    const same = old.entries.filter((entry, i) => {
      expect(now.entries[i]!.name).toBe(entry.name);
      return Buffer.compare(packed(torture, entry), packed(result.bytes, now.entries[i]!)) === 0;
    });
    expect(same.map(({ name }) => name)).toEqual(['_rels/.rels', 'word/numbering.xml', 'word/footnotes.xml']);
  });

  it('keeps prefix, encoding and place of the parts', () => {
    const own = (text: string): string => text.replaceAll('w:', 'ns0:').replaceAll('xmlns:w=', 'xmlns:ns0=');
    const document = `<?xml version="1.0" encoding="UTF-16"?>${own(`<w:document xmlns:w="${W_NS}"><w:body><w:p><w:r><w:t>abc</w:t></w:r></w:p></w:body></w:document>`)}`;
    for (const encoding of ['utf-16le', 'utf-16be', 'utf-8-bom'] as const) {
      const xml = encoding === 'utf-8-bom' ? document.replace('UTF-16', 'UTF-8') : document;
      const bytes = buildDocx({ body: '', entries: [{ name: DOCUMENT, data: encodePart(xml, encoding) }] });
      const result = annotate(bytes, on(bytes, 'b'));
      expect([...openZip(result.bytes).read(DOCUMENT).slice(0, 3)]).toEqual([
        ...openZip(bytes).read(DOCUMENT).slice(0, 3),
      ]);
      expect(xmlOf(result.bytes)).toContain(
        '<ns0:commentRangeStart ns0:id="0"/><ns0:r><ns0:t>b</ns0:t></ns0:r>',
      );
      expect(anchored(result.bytes)[0]!.words).toBe('b');
    }
  });

  it('finds the comments by relationship, whatever their name', () => {
    const R = 'http://schemas.openxmlformats.org/package/2006/relationships';
    const type = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments';
    const bytes = buildDocx({
      body: '<w:p><w:r><w:t>abc</w:t></w:r></w:p>',
      entries: [
        {
          name: 'word/_rels/document.xml.rels',
          data: `<Relationships xmlns="${R}"><Relationship Id="rId1" Type="${type}" Target="/notes/talk.xml"/></Relationships>`,
        },
        { name: 'notes/talk.xml', data: `<w:comments xmlns:w="${W_NS}"/>` },
        { name: 'word/comments.xml', data: 'linked from nowhere' },
      ],
    });
    const result = annotate(bytes, on(bytes, 'b'));
    expect(result.changedParts).toEqual([DOCUMENT, 'notes/talk.xml']);
    expect(anchored(result.bytes, 'notes/talk.xml')[0]!.words).toBe('b');
  });

  it('makes the relationships when there are none, and takes a free name', () => {
    const made = buildDocx({
      body: '<w:p><w:r><w:t>abc</w:t></w:r></w:p>',
      entries: [{ name: 'word/comments.xml', data: 'linked from nowhere' }],
    });
    const empty = '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"/>';
    const bytes = rewriteZip(
      made,
      new Map([['word/_rels/document.xml.rels', new TextEncoder().encode(empty)]]),
    );
    const result = annotate(bytes, on(bytes, 'b'));
    expect(anchored(result.bytes, 'word/comments1.xml')[0]!.words).toBe('b');
  });

  it('refuses the strict variant and what has no body', () => {
    const word = readDocx(buildDocx({ body: '<w:p/>' }));
    const withRoot =
      (data: string): (() => unknown) =>
      () =>
        annotateDocx(buildDocx({ body: '', entries: [{ name: DOCUMENT, data }] }), word, [], BY);
    const strict =
      '<w:document xmlns:w="http://purl.oclc.org/ooxml/wordprocessingml/main"><w:body><w:p/></w:body></w:document>';
    expect(withRoot(strict)).toThrow(new OfficeError('strict', DOCUMENT));
    expect(withRoot(`<w:document xmlns:w="${W_NS}"/>`)).toThrow(new OfficeError('no-document', DOCUMENT));
    expect(withRoot('<html/>')).toThrow(new OfficeError('not-word', DOCUMENT));
  });
});

describe('a second time', () => {
  const before = discussedDocx();
  const words = ['\u548c\u5e38', '5.6', '\u6570\u503c', '\u811a\u6ce8', '\u589e'];
  const once = annotate(before, on(before, ...words));

  it('replaces our comments and keeps those of others', () => {
    const fewer = annotate(once.bytes, on(once.bytes, '\u6807', '\u518d\u52a0'));
    const found = anchored(fewer.bytes);
    expect(found.map(({ author, words: own }) => [author, own])).toEqual([
      ['\u738b\u79d1\u957f', '\u9898\u8bb0'],
      [BY.author, '\u6807'],
      [BY.author, '\u518d\u52a0'],
    ]);
    expect(xmlOf(fewer.bytes, 'word/comments.xml')).toContain(FOREIGN_COMMENT);
    expect(fewer.changedParts).toEqual([DOCUMENT, 'word/comments.xml']);
  });

  it('with the same comments gives the same file', () => {
    const twice = annotate(once.bytes, on(once.bytes, ...words));
    expect(twice.bytes).toEqual(once.bytes);
    expect(twice.changedParts).toEqual([]);
  });

  it('without comments takes ours out', () => {
    const none = annotate(once.bytes, []);
    expect(anchored(none.bytes).map(({ author }) => author)).toEqual(['\u738b\u79d1\u957f']);
    expect(readDocx(none.bytes).text).toBe(readDocx(before).text);
  });

  it('takes out references as Word writes them, and no run with words in it', () => {
    const comments = `<w:comments xmlns:w="${W_NS}"><w:comment w:id="7" w:author="${BY.author}"><w:p/></w:comment></w:comments>`;
    const styled = '<w:r><w:rPr><w:rStyle w:val="a1"/></w:rPr><w:commentReference w:id="7"/></w:r>';
    const mixed = '<w:r><w:commentReference w:id="7"/><w:t>def</w:t></w:r>';
    const orphan = '<w:r><w:commentReference w:id="0"/></w:r>';
    const bytes = buildDocx({
      body: `<w:p><w:commentRangeStart w:id="7"/><w:r><w:t>abc</w:t></w:r><w:commentRangeEnd w:id="7"/>${styled}${mixed}${orphan}</w:p>`,
      parts: { comments },
    });
    const result = annotate(bytes, on(bytes, 'bc', 'e'));
    expect(anchored(result.bytes).map(({ id, words: own }) => [id, own])).toEqual([
      ['1', 'bc'],
      ['2', 'e'],
    ]);
    expect(xmlOf(annotate(bytes, []).bytes)).toContain(
      `<w:p><w:r><w:t>abc</w:t></w:r><w:r><w:t>def</w:t></w:r>${orphan}</w:p>`,
    );
    expect(rootOf(result.bytes).name).toBe('w:document');
  });
});
