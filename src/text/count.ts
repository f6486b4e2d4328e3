/** Length in 字: all characters but blanks. */
export function countCharacters(text: string): number {
  return text.replace(/\s/g, '').length;
}
