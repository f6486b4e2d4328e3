import { type Document, isMap, isScalar, isSeq, type Node, parseDocument } from 'yaml';
import type { PackProblem } from '../model/pack.js';
import { lineStarts, pointAt } from '../text/offsets.js';
import { isTooDeep } from '../text/yaml-bounds.js';

/** A YAML file of a pack, with the place of every value. */
export interface YamlFile {
  readonly file: string;
  readonly text: string;
  readonly document: Document;
  readonly lineStarts: readonly number[];
  /** Nested too deep to be parsed; `document` is empty then. */
  readonly tooDeep: boolean;
}

export type Path = readonly PropertyKey[];

/** Aliases a pack file may follow; more is an alias bomb. */
const MAX_ALIASES = 100;

export function openYaml(file: string, text: string): YamlFile {
  const tooDeep = isTooDeep(text);
  const parsed = tooDeep ? '' : text;
  const document = parseDocument(parsed, { prettyErrors: false, uniqueKeys: true, logLevel: 'error' });
  return { file, text, lineStarts: lineStarts(text), document, tooDeep };
}

export function plainData(yaml: YamlFile): unknown {
  return yaml.document.toJS({ maxAliasCount: MAX_ALIASES });
}

/** A problem at an offset of the file. */
export function problemAt(
  yaml: YamlFile,
  offset: number,
  problem: Pick<PackProblem, 'code' | 'message' | 'mend'>,
): PackProblem {
  const { line, column } = pointAt(yaml.lineStarts, offset);
  const excerpt = /^.*/.exec(yaml.text.slice(yaml.lineStarts[line - 1]))?.[0] ?? '';
  return { ...problem, file: yaml.file, line, column, excerpt };
}

/** A problem at the value that a path leads to, or as near as the file has it; `key` points at the key instead. */
export function problemAtPath(
  yaml: YamlFile,
  path: Path,
  key: string | null,
  problem: Pick<PackProblem, 'code' | 'message' | 'mend'>,
): PackProblem {
  return problemAt(yaml, offsetOf(yaml, path, key), problem);
}

function offsetOf(yaml: YamlFile, path: Path, key: string | null): number {
  let node: unknown = yaml.document.contents;
  let offset = startOf(node) ?? 0;
  for (const step of path) {
    const next = child(node, step);
    if (next === undefined) return offset;
    node = next.value ?? next.key;
    offset = startOf(node) ?? startOf(next.key) ?? offset;
  }
  if (key === null) return offset;
  return startOf(child(node, key)?.key) ?? offset;
}

function child(node: unknown, step: PropertyKey): { key: unknown; value: unknown } | undefined {
  if (isMap(node)) {
    const pair = node.items.find((item) => isScalar(item.key) && item.key.value === step);
    return pair === undefined ? undefined : { key: pair.key, value: pair.value };
  }
  if (isSeq(node)) return { key: undefined, value: node.items[Number(step)] };
  return undefined;
}

function startOf(node: unknown): number | undefined {
  return (node as Node | null | undefined)?.range?.[0];
}
