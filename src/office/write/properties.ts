const CORE = 'http://schemas.openxmlformats.org/package/2006/metadata/core-properties';
const DUBLIN = 'http://purl.org/dc/elements/1.1/';

/** The properties of the file: its title, no author and no time, which would make every file another. */
export function coreProperties(title: string): { readonly path: string; readonly data: string } {
  const escaped = title.replace(/[&<>]/g, (char) => `&#${char.charCodeAt(0)};`);
  return {
    path: 'docProps/core.xml',
    data: `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><cp:coreProperties xmlns:cp="${CORE}" xmlns:dc="${DUBLIN}"><dc:title>${escaped}</dc:title></cp:coreProperties>`,
  };
}

const LOCAL = 0x04034b50;
const CENTRAL = 0x02014b50;
const END = 0x06054b50;
/** 1980-01-01 00:00, the first moment that the format knows. */
const FIRST_DAY = 0x0021;

/** Sets the times of all parts of a ZIP file to one moment, in place. The file is one that this program packed. */
export function forgetTimes(zip: Uint8Array): void {
  const view = new DataView(zip.buffer, zip.byteOffset, zip.byteLength);
  let end = zip.length - 22;
  while (view.getUint32(end, true) !== END) end -= 1;
  let entry = view.getUint32(end + 16, true);
  while (view.getUint32(entry, true) === CENTRAL) {
    const local = view.getUint32(entry + 42, true);
    if (view.getUint32(local, true) !== LOCAL) throw new Error('not a ZIP entry');
    setTime(view, local + 10);
    setTime(view, entry + 12);
    const lengths = [28, 30, 32].map((at) => view.getUint16(entry + at, true));
    entry += 46 + lengths.reduce((sum, length) => sum + length, 0);
  }
}

function setTime(view: DataView, at: number): void {
  view.setUint16(at, 0, true);
  view.setUint16(at + 2, FIRST_DAY, true);
}
