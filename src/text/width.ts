import stringWidth from 'string-width';

/** Columns a terminal gives the text. */
export function displayWidth(text: string): number {
  return stringWidth(text);
}

export function padEnd(text: string, columns: number): string {
  return text + ' '.repeat(Math.max(0, columns - displayWidth(text)));
}

/** The longest beginning of the text that fits, and what is left. */
export function takeColumns(text: string, columns: number): [head: string, rest: string] {
  let used = 0;
  let at = 0;
  for (const char of text) {
    const width = displayWidth(char);
    if (used + width > columns) break;
    used += width;
    at += char.length;
  }
  return [text.slice(0, at), text.slice(at)];
}
