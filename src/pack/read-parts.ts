import * as z from 'zod';
import type { PackProblem } from '../model/pack.js';
import { zh } from '../text/chinese.js';
import { readYaml, schemaProblems } from './check-yaml.js';
import { type FormEntry, formSchema } from './form-schema.js';
import type { OwnList, OwnParts, OwnTable, PackFolder, Placed } from './parts.js';
import { openYaml, problemAt, problemAtPath, type YamlFile } from './positions.js';
import {
  authoritySchema,
  type OverrideEntry,
  overrideSchema,
  type PackFile,
  type PartOverrideEntry,
  packSchema,
  partOverrideSchema,
  type RuleEntry,
  ruleSchema,
  slotFileSchema,
  type TermEntry,
  type TermOverrideEntry,
  termOverrideSchema,
  termSchema,
} from './schema.js';

const MAX_FILE = 1024 * 1024;
const LIST = z.array(z.unknown());
const RULES_FILE = /^rules\/[^/]+\.ya?ml$/;
const TERMS_FILE = /^terms\/([^/]+)\.ya?ml$/;
const FORMS_FILE = /^forms\/([^/]+)\.ya?ml$/;
const LISTS_FILE = /^lists\/([^/]+)\.ya?ml$/;
const TABLE_NAME = /^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/;

interface Reading {
  readonly folder: PackFolder;
  readonly problems: PackProblem[];
  readonly writtenIds: Map<string, readonly string[]>;
}

/** Reads a pack's own files one by one; null without pack.yaml. What is wrong is added to the problems. */
export function readParts(folder: PackFolder, problems: PackProblem[]): OwnParts | null {
  const reading: Reading = { folder, problems, writtenIds: new Map() };
  const packYaml = open(reading, 'pack.yaml');
  if (packYaml === null) {
    problems.push(noPackFile(folder));
    return null;
  }
  const pack = readYaml(packYaml, packSchema, problems) ?? standIn(folder, packYaml);
  if (pack.id !== folder.name) problems.push(otherName(pack, packYaml, folder));
  const authorities = readList(reading, 'authorities.yaml').flatMap((raw) =>
    take(raw, authoritySchema, problems),
  );
  const outline = readList(reading, 'outline.yaml').flatMap((raw) => take(raw, slotFileSchema, problems));
  const files = Object.keys(folder.files).filter((path) => RULES_FILE.test(path));
  const entries = files.sort().flatMap((path) => readList(reading, path));
  const overrides = entries
    .filter((raw) => has(raw, 'override'))
    .flatMap((raw) => take<OverrideEntry>(raw, overrideSchema, problems));
  const partOverrides = entries
    .filter((raw) => has(raw, 'part'))
    .flatMap((raw) => take<PartOverrideEntry>(raw, partOverrideSchema, problems));
  const written = entries.filter((raw) => !has(raw, 'override') && !has(raw, 'part'));
  const before = problems.length;
  const rules = written.flatMap((raw) => take<RuleEntry>(raw, ruleSchema, problems));
  const faultyRules = problems.length === before ? [] : written.flatMap(salvage);
  return {
    pack,
    packYaml,
    authorities,
    outline,
    rules,
    faultyRules,
    overrides,
    partOverrides,
    tables: readTables(reading),
    forms: readForms(reading),
    lists: readLists(reading),
    writtenIds: reading.writtenIds,
  };
}

function open({ folder, problems }: Reading, path: string): YamlFile | null {
  const text = folder.files[path];
  if (text === undefined) return null;
  const tooLarge = text.length > MAX_FILE;
  const yaml = openYaml(`${folder.name}/${path}`, tooLarge ? '' : text);
  if (tooLarge) {
    const said = {
      code: 'file-too-large',
      message: zh('文件超过 1 MB'),
      mend: zh('拆成几个文件,放在 rules/ 里。'),
    };
    problems.push(problemAt(yaml, 0, said));
  }
  return yaml;
}

function noPackFile(folder: PackFolder): PackProblem {
  return problemAt(openYaml(`${folder.name}/pack.yaml`, ''), 0, {
    code: 'no-pack-file',
    message: zh('文件夹里没有 pack.yaml,这不是规则包'),
    mend: zh('指向装有 pack.yaml 的文件夹。'),
  });
}

function badTableName(folder: PackFolder, path: string, name: string): PackProblem {
  return problemAt(openYaml(`${folder.name}/${path}`, ''), 0, {
    code: 'bad-table-name',
    message: zh(`“${name}”不能作词表或清单的名字`),
    mend: zh('文件名用小写英文字母、数字,用连字符“-”连接。'),
  });
}

function otherName(pack: PackFile, packYaml: YamlFile, folder: PackFolder): PackProblem {
  return problemAtPath(packYaml, ['id'], null, {
    code: 'id-not-folder',
    message: zh(`规则包的编号“${pack.id}”和文件夹的名字“${folder.name}”不一样`),
    mend: zh('改成一样的。'),
  });
}

// With mistakes in pack.yaml the other files are still checked, against the base it names.
function standIn(folder: PackFolder, packYaml: YamlFile): PackFile {
  const base: unknown = packYaml.document.get('extends');
  return {
    schema: 1,
    id: folder.name,
    title: folder.name,
    version: '0.0.0',
    appliesTo: {},
    parts: {},
    use: [],
    ...(typeof base === 'string' ? { extends: base } : {}),
  };
}

function readList(reading: Reading, path: string): Placed<unknown>[] {
  const yaml = open(reading, path);
  if (yaml === null) return [];
  const entries = readYaml(yaml, LIST, reading.problems) ?? [];
  reading.writtenIds.set(path, entries.flatMap(idOf));
  return entries.map((entry, i) => ({ entry, yaml, path: [i] }));
}

function idOf(entry: unknown): string[] {
  const id = (entry as { id?: unknown } | null)?.id;
  return typeof id === 'string' ? [id] : [];
}

function has({ entry }: Placed<unknown>, key: string): boolean {
  return typeof entry === 'object' && entry !== null && key in entry;
}

function readForms(reading: Reading): Placed<FormEntry>[] {
  const files = Object.keys(reading.folder.files).filter((path) => FORMS_FILE.test(path));
  return files.sort().flatMap((path) => {
    const yaml = open(reading, path);
    const entry = yaml === null ? null : readYaml(yaml, formSchema, reading.problems);
    if (yaml === null || entry === null) return [];
    const name = FORMS_FILE.exec(path)![1]!;
    if (entry.id !== name)
      reading.problems.push(problemAtPath(yaml, ['id'], null, otherFormName(entry.id, name)));
    return [{ entry, yaml, path: [] }];
  });
}

const otherFormName = (id: string, name: string) => ({
  code: 'id-not-file',
  message: zh(`表的编号“${id}”和文件名“${name}”不一样`),
  mend: zh('改成一样的。'),
});

function readTables(reading: Reading): OwnTable[] {
  const files = Object.keys(reading.folder.files).filter((path) => TERMS_FILE.test(path));
  return files.sort().map((path) => {
    const rows = readList(reading, path);
    const name = TERMS_FILE.exec(path)![1]!;
    if (!TABLE_NAME.test(name)) reading.problems.push(badTableName(reading.folder, path, name));
    const taken = <T>(raws: readonly Placed<unknown>[], schema: z.ZodType<T>): Placed<T>[] =>
      raws.flatMap((raw) => take(raw, schema, reading.problems));
    return {
      name,
      rows: taken<TermEntry>(
        rows.filter((raw) => !has(raw, 'override')),
        termSchema,
      ),
      overrides: taken<TermOverrideEntry>(
        rows.filter((raw) => has(raw, 'override')),
        termOverrideSchema,
      ),
    };
  });
}

function readLists(reading: Reading): OwnList[] {
  const files = Object.keys(reading.folder.files).filter((path) => LISTS_FILE.test(path));
  return files.sort().flatMap((path) => {
    const yaml = open(reading, path);
    const name = LISTS_FILE.exec(path)![1]!;
    if (!TABLE_NAME.test(name)) reading.problems.push(badTableName(reading.folder, path, name));
    return yaml === null ? [] : [{ name, yaml, items: readYaml(yaml, LIST, reading.problems) ?? [] }];
  });
}

function take<T>(raw: Placed<unknown>, schema: z.ZodType<T>, problems: PackProblem[]): Placed<T>[] {
  const found = schemaProblems(raw.yaml, schema, raw.entry, raw.path);
  problems.push(...found);
  return found.length > 0 ? [] : [{ ...raw, entry: schema.parse(raw.entry) }];
}

const FILLER = {
  id: 'x',
  title: 'x',
  severity: 'info',
  why: 'x',
  hint: 'x',
  examples: { invalid: ['x'], valid: ['x'] },
} as const;

/** A rule with a mistake of form, without what is wrong in it, so that the rest is still checked; none if all is well. */
function salvage(raw: Placed<unknown>): Placed<RuleEntry>[] {
  const result = ruleSchema.safeParse(raw.entry);
  if (result.success || typeof raw.entry !== 'object' || raw.entry === null) return [];
  const wrong = new Set(
    result.error.issues.flatMap((issue) =>
      issue.code === 'unrecognized_keys' && issue.path.length === 0 ? issue.keys : [String(issue.path[0])],
    ),
  );
  const kept = Object.fromEntries(Object.entries(raw.entry).filter(([key]) => !wrong.has(key)));
  const mended = ruleSchema.safeParse({ ...FILLER, ...kept });
  return mended.success ? [{ ...raw, entry: mended.data }] : [];
}
