/** The writer of workbooks, in one place so that the bundled program can leave it in a file of its own. */
export { default as writeExcelFile } from 'write-excel-file/node';
export { appendMarkupInsideElement, findElement, getCellAddress } from 'write-excel-file/utility';
