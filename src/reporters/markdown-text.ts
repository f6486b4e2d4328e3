import { printable } from './frame.js';

/** Text of a draft or a pack as plain words in Markdown: masked, on one line, nothing in it is markup, HTML or mention. */
export function escapeMarkdown(text: string): string {
  return (
    printable(text)
      .replace(/[\\`*_{}[\]<>#|~$]/g, '\\$&')
      // What would begin a list or underline a heading.
      .replace(/^(\s*\d*)([-+=.)])/, '$1\\$2')
      // Neither can be escaped by a backslash in a way that all readers know.
      .replaceAll('&', '&amp;')
      .replaceAll('@', '&#64;')
  );
}
