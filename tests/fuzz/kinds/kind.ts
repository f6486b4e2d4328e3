import type { Case } from '../case.js';
import type { Random } from '../random.js';
import type { World } from '../world.js';

/** A kind of input that is tried. */
export type Kind =
  | { readonly name: string; readonly command: (world: World, random: Random) => Case }
  | {
      readonly name: string;
      /** Tries a function of the program; the promise is of what is wrong, or null. */
      readonly direct: (world: World, random: Random) => Tried | Promise<Tried>;
    };

export interface Tried {
  readonly fault: string | null;
  /** What would show it again. */
  readonly input: unknown;
  /** How many inputs there were. */
  readonly count: number;
}
