import { faultOf, runCase } from '../case.js';
import { randomFrom } from '../random.js';
import type { World } from '../world.js';
import { draftKinds } from './drafts.js';
import type { Kind, Tried } from './kind.js';
import { packKinds } from './packs.js';
import { patternKinds } from './patterns.js';
import { settingsKinds } from './settings.js';
import { streamKinds } from './streams.js';
import { templateKinds } from './templates.js';

export const KINDS: readonly Kind[] = [
  ...draftKinds,
  ...packKinds,
  ...patternKinds,
  ...templateKinds,
  ...streamKinds,
  ...settingsKinds,
];

/** Tries what a seed stands for; the same for the same seed, kind and world. */
export async function attempt(kind: Kind, seed: number, world: World): Promise<Tried> {
  const random = randomFrom(seed);
  if ('direct' in kind) {
    try {
      return await kind.direct(world, random);
    } catch (error) {
      return { fault: String((error as Error).stack ?? error), input: null, count: 1 };
    }
  }
  const input = kind.command(world, random);
  return { fault: faultOf(input, await runCase(input)), input, count: 1 };
}
