import type { Feature, Image } from 'write-excel-file/node';
import type { Sheet } from '../../model/sheet.js';
import { escapeXml } from '../xml/xml-text.js';
import { appendMarkupInsideElement, findElement, getCellAddress } from './write-excel-file.js';

/** What the library takes for the content of a file. */
export type SheetFile = Image['content'];

const corner = ({ columns, rows }: Sheet): string => getCellAddress(rows.length, columns.length - 1);

/**
 * What the library leaves out. Buttons to filter by on the head of every sheet: an element of the sheet and a hidden name in the workbook, of which
 * LibreOffice needs both; and the parts of a font in the order that the standard gives them.
 */
export function betterParts(sheets: readonly Sheet[]): Feature<SheetFile> {
  return {
    files: {
      transform: {
        'xl/worksheets/sheet{id}.xml': {
          transform: (xml: string, _options: unknown, { sheetIndex }: { readonly sheetIndex: number }) => {
            const end = /<\/sheetData>|<sheetData\/>/.exec(xml)!;
            const at = end.index + end[0].length;
            return `${xml.slice(0, at)}<autoFilter ref="A1:${corner(sheets[sheetIndex]!)}"/>${xml.slice(at)}`;
          },
        },
        'xl/styles.xml': { transform: inOrder },
        'xl/workbook.xml': {
          transform: (xml: string) =>
            appendMarkupInsideElement(
              xml,
              findElement(xml, 'definedNames')!,
              sheets.map(hiddenName).join(''),
            ),
        },
      },
    },
  };
}

function hiddenName(sheet: Sheet, index: number): string {
  const to = corner(sheet).replace(/[A-Z]+/, '$$$&$$');
  const from = `'${sheet.name.replaceAll("'", "''")}'`;
  return `<definedName name="_xlnm._FilterDatabase" localSheetId="${index}" hidden="1">${escapeXml(from)}!$A$1:${to}</definedName>`;
}

const FONT_ORDER = ['b', 'i', 'strike', 'u', 'sz', 'color', 'name', 'family', 'scheme'];

/** The styles with the children of every font in the order of the schema. */
function inOrder(xml: string): string {
  return xml.replace(/(?<=<font>)(?:<\w+[^<>]*\/>)+(?=<\/font>)/g, (children) => {
    const rank = (child: string): number => FONT_ORDER.indexOf(/\w+/.exec(child)![0]);
    return children
      .match(/<[^<>]*>/g)!
      .sort((a, b) => rank(a) - rank(b))
      .join('');
  });
}
