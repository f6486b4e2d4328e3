import type { Block, Document, Section } from '../model/document.js';

/** Blocks that hold the report's own sentences. */
export function proseBlocks(document: Document): readonly Block[] {
  return document.blocks.filter(
    (block) => block.role === 'body' || block.role === 'heading' || block.role === 'lead',
  );
}

/** Id of the innermost section that holds the offset. */
export function sectionAt(document: Document, offset: number): string | null {
  const { sections } = document.outline;
  let low = 0;
  let high = sections.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sections[middle]!.range.start <= offset) low = middle + 1;
    else high = middle;
  }
  let section: Section | undefined = sections[low - 1];
  while (section !== undefined && section.range.end <= offset) {
    section = section.parent === null ? undefined : document.outline.byId(section.parent);
  }
  return section?.id ?? null;
}
