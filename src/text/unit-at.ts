const { charCodeAt } = String.prototype;

/**
 * The UTF-16 unit at a place of a text; NaN outside it. For loops over whole texts in functions that get texts of every
 * make (read, cut, joined, typed in the source): there the engine looks `text.charCodeAt` and `text.length` up anew for
 * each character, which takes ten times as long as reading it.
 */
export const unitAt = (text: string, at: number): number => charCodeAt.call(text, at);
