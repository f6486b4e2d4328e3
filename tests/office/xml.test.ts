import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { OfficeError } from '../../src/office/errors.js';
import { escapeXml, parseXml, rawOffset, type XmlElement, type XmlNode } from '../../src/office/xml/xml.js';

function codeOf(text: string, limits = {}): string {
  try {
    parseXml(text, limits);
  } catch (error) {
    if (error instanceof OfficeError) return error.code;
    throw error;
  }
  return 'none';
}

const elements = (nodes: readonly XmlNode[]): XmlElement[] => nodes.filter((node) => node.kind === 'element');

describe('parseXml', () => {
  it('gives the place of every part of an element', () => {
    const text =
      '\ufeff<?xml version="1.0"?>\n<!-- <x> --><w:p a="1" b=\'2\' ><w:r/>ab<w:t >c</w:t ></w:p>\n<!--end-->';
    const root = parseXml(text);
    expect(text.slice(root.start, root.openEnd)).toBe('<w:p a="1" b=\'2\' >');
    expect(text.slice(root.closeStart, root.end)).toBe('</w:p>');
    expect([...root.attributes]).toEqual([
      ['a', '1'],
      ['b', '2'],
    ]);
    const [run, t] = elements(root.children);
    expect(text.slice(run!.start, run!.end)).toBe('<w:r/>');
    expect([run!.openEnd, run!.closeStart]).toEqual([run!.end, run!.end]);
    expect(text.slice(t!.start, t!.end)).toBe('<w:t >c</w:t >');
    expect(text.slice(t!.openEnd, t!.closeStart)).toBe('c');
    expect(root.children[1]).toEqual({ kind: 'text', text: 'ab', start: run!.end, end: t!.start });
  });

  it('decodes references, CDATA and line ends; comments and instructions split text and vanish', () => {
    const root = parseXml(
      '<a t="&lt;&#x4e00;&#10;\n">x&amp;&#20108;&#x20000;\r\ny<![CDATA[<&amp;>]]><!--n--><?p i?>z&apos;&quot;&gt;</a>',
    );
    expect(root.attributes.get('t')).toBe('<\u4e00\n ');
    expect(root.children.map((node) => (node.kind === 'text' ? node.text : node.name))).toEqual([
      'x&\u4e8c\ud840\udc00\ny',
      '<&amp;>',
      'z\'">',
    ]);
  });

  it.each([
    '',
    ' ',
    'text',
    '<a>',
    '</a>',
    '<a></b>',
    '<a><b></a></b>',
    '<a/><b/>',
    '<a/>text',
    '<a',
    '<a b>',
    '<a b=c/>',
    '<a b="c/>',
    '<a b="<"/>',
    '<a b="1" b="2"/>',
    '<a b="1"c="2"/>',
    '< a/>',
    '<a/ >',
    '<a>&nbsp;</a>',
    '<a>&toString;</a>',
    '<a>& b</a>',
    '<a>&#0;</a>',
    '<a>&#xd800;</a>',
    '<a>&#x110000;</a>',
    '<a><!-- </a>',
    '<a><![CDATA[</a>',
    '<a><!ELEMENT b></a>',
    '<![CDATA[x]]><a/>',
    '<?xml <a/>',
  ])('refuses %j', (text) => {
    expect(codeOf(text)).toBe('xml');
  });

  it('refuses any document type', () => {
    expect(codeOf('<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>')).toBe('doctype');
    expect(codeOf('<?xml version="1.0"?><!doctype a><a/>')).toBe('doctype');
  });

  it('bounds depth and nodes without recursion', () => {
    const nested = (depth: number): string => '<a>'.repeat(depth) + '</a>'.repeat(depth);
    expect(codeOf(nested(200))).toBe('none');
    expect(codeOf(nested(201))).toBe('xml-too-deep');
    expect(codeOf(nested(300_000), { depth: 1e9 })).toBe('none');
    expect(codeOf(`<a>${'<b/>'.repeat(99)}</a>`, { nodes: 100 })).toBe('none');
    expect(codeOf(`<a>${'<b/>'.repeat(100)}</a>`, { nodes: 100 })).toBe('xml-too-large');
  });

  it('is linear on what makes readers go back', () => {
    const hostile = [
      `<a>${'&'.repeat(5e5)}</a>`,
      `<a>${'<'.repeat(5e5)}`,
      `<a ${' '.repeat(5e5)}`,
      `<a ${'b="'.repeat(5e5)}`,
      `<a>${'<!-'.repeat(5e5)}`,
      `<a>${'<!--'.repeat(5e5)}`,
      `<a>${'&#x41;'.repeat(5e5)}</a>`,
      '<'.repeat(5e5),
      `<a>${'<?'.repeat(5e5)}`,
    ];
    const start = performance.now();
    for (const text of hostile) codeOf(text);
    expect(performance.now() - start).toBeLessThan(3000);
  });

  it('throws nothing but OfficeError', () => {
    const piece = fc.constantFrom(
      ...[
        '<',
        '>',
        '/',
        'a',
        ' b="c"',
        '</a>',
        '<a>',
        '&amp;',
        '&',
        ';',
        '#',
        '<!--',
        '-->',
        '<![CDATA[',
        ']]>',
        '<?',
        '?>',
        '"',
        "'",
        '=',
        '!',
        'DOCTYPE',
        '\r',
        '\ufeff',
      ],
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => void codeOf(pieces.join(''))),
      { numRuns: 3000 },
    );
  });
});

describe('escapeXml and rawOffset', () => {
  const text = fc.string({
    unit: fc.constantFrom('a', '&', '<', '>', '"', "'", '\r', '\n', '\u4e00', '\ud840\udc00'),
    maxLength: 20,
  });

  it('what is escaped is read back', () => {
    const property = fc.property(text, (value) => {
      const root = parseXml(`<a b="${escapeXml(value.replaceAll('\n', ''))}">${escapeXml(value)}</a>`);
      expect(root.attributes.get('b')).toBe(value.replaceAll('\n', ''));
      expect(root.children.map((node) => (node.kind === 'text' ? node.text : '')).join('')).toBe(value);
    });
    fc.assert(property);
  });

  it('what XML cannot hold becomes U+FFFD', () => {
    expect(escapeXml('a\0\x0b\ud800\uffff\ud840\udc00')).toBe('a\ufffd\ufffd\ufffd\ufffd\ud840\udc00');
  });

  it('cuts the raw text where the decoded text is cut', () => {
    const written = fc.array(
      fc.constantFrom(
        'a',
        '&amp;',
        '&#x4e00;',
        '&#20108;',
        '\r\n',
        '\n',
        '\r',
        '\u4e00',
        '\ud840\udc00',
        '&apos;',
      ),
      { minLength: 1, maxLength: 12 },
    );
    const property = fc.property(written, fc.nat(), (pieces, seed) => {
      const raw = `<a>${pieces.join('')}</a>`;
      const node = parseXml(raw).children[0]!;
      if (node.kind !== 'text') throw new Error('no text');
      const at = seed % (node.text.length + 1);
      const cut = rawOffset(raw, node.start, at);
      const head = parseXml(`<a>${raw.slice(node.start, cut)}</a>`).children[0];
      expect(head?.kind === 'text' ? head.text : '').toBe(node.text.slice(0, at));
    });
    fc.assert(property, { numRuns: 500 });
  });

  it('knows CDATA, and references that stand for two units', () => {
    const raw = '<a><![CDATA[a&b]]></a>';
    expect(rawOffset(raw, 3, 2)).toBe(raw.indexOf('b]'));
    const pair = '<a>x&#x20000;y</a>';
    expect([0, 1, 2, 3, 4].map((n) => rawOffset(pair, 3, n))).toEqual([3, 4, 4, 13, 14]);
  });
});
