import type { Look } from './looks.js';

/** Counts characters by look, so that a line can be given that of its greater part. */
export interface Tally {
  add(look: Look, text: string): void;
  /** Fields that the file does not state for the greater part are left out. */
  result(): { readonly font?: string; readonly size?: number; readonly bold?: boolean };
}

export function startTally(): Tally {
  const fonts = new Map<string | undefined, number>();
  const sizes = new Map<number | undefined, number>();
  let bold = 0;
  let all = 0;
  return {
    add: (look, text) => {
      // Blanks have a look that nobody sees.
      if (text.trim() === '') return;
      const font = look.font ?? undefined;
      fonts.set(font, (fonts.get(font) ?? 0) + text.length);
      sizes.set(look.size, (sizes.get(look.size) ?? 0) + text.length);
      if (look.bold === true) bold += text.length;
      all += text.length;
    },
    result: () => {
      const font = greatest(fonts);
      const size = greatest(sizes);
      return {
        ...(font === undefined ? {} : { font }),
        ...(size === undefined ? {} : { size }),
        ...(bold * 2 > all ? { bold: true } : {}),
      };
    },
  };
}

function greatest<T>(counts: ReadonlyMap<T, number>): T | undefined {
  let best: T | undefined;
  let most = 0;
  for (const [value, count] of counts) {
    if (count > most) {
      most = count;
      best = value;
    }
  }
  return best;
}
