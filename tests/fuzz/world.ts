import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { tortureDocx } from '../office/torture.js';

/** What is mutated: the drafts, Word files, packs and templates that there are. */
export interface World {
  readonly drafts: readonly string[];
  readonly word: readonly Uint8Array[];
  /** Files of the bundled packs, by pack and by path inside it. */
  readonly packs: Readonly<Record<string, Readonly<Record<string, string>>>>;
  readonly templates: readonly string[];
}

/** Reads the world from the project's folder, and the real texts beside it where they are. */
export function readWorld(root: string): World {
  const samples = join(root, '..', 'shared', 'samples');
  const textsIn = (folder: string): string[] =>
    named(folder, '.txt').map((file) => readFileSync(file, 'utf8'));
  const rules = join(root, 'rules');
  const ids = [...readdirSync(rules).filter((id) => named(join(rules, id), 'pack.yaml').length > 0)];
  return {
    drafts: [...textsIn(join(root, 'seeds')), ...textsIn(samples)],
    word: [tortureDocx(), ...named(samples, '.docx').map((file) => new Uint8Array(readFileSync(file)))],
    packs: Object.fromEntries(ids.map((id) => [id, below(join(rules, id), '.yaml')])),
    templates: Object.values(below(join(root, 'templates'), '.hbs')),
  };
}

function named(folder: string, ending: string): string[] {
  try {
    const names = readdirSync(folder).sort();
    return names.filter((name) => name.endsWith(ending)).map((name) => join(folder, name));
  } catch {
    return [];
  }
}

function below(folder: string, ending: string): Record<string, string> {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort();
  const found = names.filter((name) => name.endsWith(ending));
  return Object.fromEntries(found.map((name) => [name, readFileSync(join(folder, name), 'utf8')]));
}
