import type { FormEntry } from './form-schema.js';
import type { YamlFile } from './positions.js';
import type {
  AuthorityEntry,
  OverrideEntry,
  PackFile,
  PartOverrideEntry,
  RuleEntry,
  SlotEntry,
  SlotFileEntry,
  TermEntry,
  TermOverrideEntry,
} from './schema.js';

/** The files of a pack as text, by path inside its folder (`pack.yaml`, `rules/10-structure.yaml`). */
export interface PackFolder {
  /** Name of the folder; the pack's id must be the same. */
  readonly name: string;
  readonly files: Readonly<Record<string, string>>;
}

/** The same with the lists filled in that its rules and parts name. */
export type FilledParts = Omit<OwnParts, 'outline'> & { readonly outline: readonly Placed<SlotEntry>[] };

/** One entry of a rules file with where it stands. */
export interface Placed<T> {
  readonly entry: T;
  readonly yaml: YamlFile;
  readonly path: readonly PropertyKey[];
}

/** A pack's own files, read and checked one by one; what had problems is left out of the lists. */
export interface OwnParts {
  readonly pack: PackFile;
  readonly packYaml: YamlFile;
  readonly authorities: readonly Placed<AuthorityEntry>[];
  readonly outline: readonly Placed<SlotFileEntry>[];
  readonly rules: readonly Placed<RuleEntry>[];
  /** Rules with a mistake of form; what else they say is still checked. */
  readonly faultyRules: readonly Placed<RuleEntry>[];
  readonly overrides: readonly Placed<OverrideEntry>[];
  readonly partOverrides: readonly Placed<PartOverrideEntry>[];
  readonly tables: readonly OwnTable[];
  readonly forms: readonly Placed<FormEntry>[];
  readonly lists: readonly OwnList[];
  /** Ids by file as written, those of faulty entries included, so that one mistake is not reported twice. */
  readonly writtenIds: ReadonlyMap<string, readonly string[]>;
}

/** A term table of a pack's own: rows added, and rows of the base changed. */
export interface OwnTable {
  readonly name: string;
  readonly rows: readonly Placed<TermEntry>[];
  readonly overrides: readonly Placed<TermOverrideEntry>[];
}

/** A file of `lists/`: things that several rules name, or several packs. */
export interface OwnList {
  readonly name: string;
  readonly yaml: YamlFile;
  readonly items: readonly unknown[];
}
