import type * as z from 'zod';
import type { PackProblem } from '../model/pack.js';
import type { Waiver } from '../model/waiver.js';
import { readYaml } from './check-yaml.js';
import { openYaml } from './positions.js';
import { type Config, configSchema, waiversSchema } from './settings-schema.js';

type Read<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly problems: readonly PackProblem[] };

function read<T>(file: string, content: string, schema: z.ZodType<T>): Read<T> {
  const problems: PackProblem[] = [];
  const value = readYaml(openYaml(file, content), schema, problems);
  return value === null ? { ok: false, problems } : { ok: true, value };
}

export const readConfig = (file: string, content: string): Read<Config> => read(file, content, configSchema);
export const readWaivers = (file: string, content: string): Read<readonly Waiver[]> =>
  read(file, content, waiversSchema);
