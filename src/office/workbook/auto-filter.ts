import type { Feature, Image } from 'write-excel-file/node';
import { appendMarkupInsideElement, findElement, getCellAddress } from 'write-excel-file/utility';
import type { Sheet } from '../../model/sheet.js';
import { escapeXml } from '../xml/xml-text.js';

/** What the library takes for the content of a file. */
export type SheetFile = Image['content'];

const corner = ({ columns, rows }: Sheet): string => getCellAddress(rows.length, columns.length - 1);

/**
 * Buttons to filter by on the head of every sheet: an element of the sheet and a hidden name in the workbook, of which
 * LibreOffice needs both.
 */
export function autoFilter(sheets: readonly Sheet[]): Feature<SheetFile> {
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
