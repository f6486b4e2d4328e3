const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

export const bytesOf = (...parts: (number[] | string | Uint8Array)[]): Uint8Array =>
  Uint8Array.from(parts.flatMap((part) => [...(typeof part === 'string' ? utf8(part) : part)]));

export function utf16(text: string, order: 'le' | 'be'): Uint8Array {
  const bytes = Buffer.from(text, 'utf16le');
  return Uint8Array.from(order === 'le' ? bytes : bytes.swap16());
}

export const GBK_TEXT =
  '我们坚持把法治政府建设作为重点工作来抓\uff0c各部门认真落实\uff0c全年工作取得了新的进展和成效。\n一、主要工作\n';

/** GBK_TEXT as an office computer writes it. */
export const GBK_BYTES = Uint8Array.from(
  Buffer.from(
    'ced2c3c7bce1b3d6b0d1b7a8d6ced5feb8aebda8c9e8d7f7ceaad6d8b5e3b9a4d7f7c0b4d7a5a3acb8f7b2bfc3c5c8cfd5e6' +
      'c2e4cab5a3acc8abc4eab9a4d7f7c8a1b5c3c1cbd0c2b5c4bdf8d5b9bacdb3c9d0a7a1a30ad2bba1a2d6f7d2aab9a4d7f70a',
    'hex',
  ),
);
