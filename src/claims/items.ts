export interface Item {
  readonly start: number;
  readonly end: number;
}

/** How many of 和, 与, 及 and 暨 stand in a text: each may join two things. */
export function jointsIn(text: string): number {
  let joints = 0;
  for (let i = 0; i < text.length; i++) {
    const char = text[i];
    if (char === '和' || char === '与' || char === '及' || char === '暨') joints += 1;
  }
  return joints;
}

/** Items between 、; `》《` and `”“` are a joint too. What stands in brackets is not cut. */
export function itemsOf(plain: string, from: number, to: number): Item[] {
  const items: Item[] = [];
  let start = from;
  let open = 0;
  for (let i = from; i <= to; i++) {
    const char = plain[i];
    const apart = i === to || char === '\u3001';
    if ((apart || isSeam(plain, i)) && (i === to || i === from || open <= 0)) {
      if (i > start) items.push({ start, end: i });
      start = char === '\u3001' ? i + 1 : i;
    }
    if (char === '(') open += 1;
    else if (char === ')') open -= 1;
  }
  return items;
}

const isSeam = (plain: string, at: number): boolean =>
  (plain[at] === '\u300a' || plain[at] === '\u201c') &&
  (plain[at - 1] === '\u300b' || plain[at - 1] === '\u201d');
