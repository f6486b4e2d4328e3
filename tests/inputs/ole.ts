/** A container of old Office files with streams of these names, each 4096 bytes beginning with `head`. */
export function buildOle(names: readonly string[], head: readonly number[] = []): Uint8Array {
  const sector = 512;
  const streams = 2 + names.length * 8;
  const bytes = new Uint8Array(sector * (1 + streams));
  const view = new DataView(bytes.buffer);
  bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  view.setUint16(26, 3, true);
  view.setUint16(28, 0xfffe, true);
  view.setUint16(30, 9, true);
  view.setUint16(32, 6, true);
  view.setUint32(44, 1, true);
  view.setUint32(48, 1, true);
  view.setUint32(56, 4096, true);
  view.setUint32(60, 0xfffffffe, true);
  view.setUint32(68, 0xfffffffe, true);
  for (let i = 0; i < 109; i++) view.setUint32(76 + i * 4, i === 0 ? 0 : 0xffffffff, true);
  for (let i = 0; i < 128; i++) view.setUint32(sector + i * 4, i < 2 ? 0xfffffffe : i + 1, true);
  ['Root Entry', ...names].forEach((name, i) => {
    const at = sector * 2 + i * 128;
    for (const [k, char] of [...name].entries()) view.setUint16(at + k * 2, char.charCodeAt(0), true);
    view.setUint16(at + 64, (name.length + 1) * 2, true);
    bytes[at + 66] = i === 0 ? 5 : 2;
    view.setUint32(at + 116, 2 + Math.max(0, i - 1) * 8, true);
    view.setUint32(at + 120, i === 0 ? 0 : 4096, true);
    if (i > 0) bytes.set(head, sector * (3 + (i - 1) * 8));
  });
  return bytes;
}
