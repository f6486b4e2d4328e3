import type { Range } from '../../model/text.js';
import { elements } from './elements.js';
import type { XmlElement } from './xml.js';

/** The elements from the root down to the one that starts at `offset`; empty when none does. */
export function pathTo(root: XmlElement, offset: number): XmlElement[] {
  const path = [root];
  for (let at = root; at.start !== offset; ) {
    const next = childAround(at, offset);
    if (next === undefined) return [];
    path.push(next);
    at = next;
  }
  return path;
}

function childAround({ children }: XmlElement, offset: number): XmlElement | undefined {
  let low = 0;
  let high = children.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (children[middle]!.end <= offset) low = middle + 1;
    else high = middle;
  }
  const found = children[low];
  return found?.kind === 'element' && found.start <= offset ? found : undefined;
}

/** Every element below `root` in document order; `into` says whose children are looked at. */
export function* descendants(
  root: XmlElement,
  into: (element: XmlElement) => boolean = () => true,
): Generator<XmlElement> {
  const waiting: XmlElement[] = [];
  const enter = ({ children }: XmlElement): void => {
    for (let i = children.length - 1; i >= 0; i--) {
      const child = children[i]!;
      if (child.kind === 'element') waiting.push(child);
    }
  };
  enter(root);
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    yield next;
    if (into(next)) enter(next);
  }
}

/**
 * The stretches of complex fields in the raw XML, each from its first run to its last; nested ones count with the
 * outermost, and what is begun and never ended is no field.
 */
export function fieldSpans(root: XmlElement): Range[] {
  const spans: Range[] = [];
  const open: number[] = [];
  for (const run of descendants(root, (element) => element.name !== 'w:r')) {
    if (run.name !== 'w:r') continue;
    for (const child of elements(run)) {
      if (child.name !== 'w:fldChar') continue;
      const type = child.attributes.get('w:fldCharType');
      if (type === 'begin') open.push(run.start);
      const start = type === 'end' ? open.pop() : undefined;
      if (start !== undefined) spans.push({ start, end: run.end });
    }
  }
  return joined(spans);
}

/** A run that ends one field and begins the next belongs to both: they are one stretch. */
function joined(spans: readonly Range[]): Range[] {
  const kept: { start: number; end: number }[] = [];
  for (const span of [...spans].sort((a, b) => a.start - b.start)) {
    const last = kept.at(-1);
    if (last === undefined || span.start >= last.end) kept.push({ ...span });
    else last.end = Math.max(last.end, span.end);
  }
  return kept;
}
