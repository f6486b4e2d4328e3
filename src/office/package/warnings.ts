import type { OfficeLimits } from '../limits.js';
import type { OfficeWarning } from '../read/word-text.js';
import { child } from '../xml/elements.js';
import { isStrict } from './namespaces.js';
import { openRelationships } from './relationships.js';
import type { WordPackage } from './word-package.js';

const CHANGED = /<w:(?:ins|del|moveFrom|moveTo)[\s/>]/;
/** More links than this need not be named one by one. */
const MOST = 20;

/** What the file holds beside its text that whoever reads or changes it should know. Nothing outside is opened. */
export function warningsOf(file: WordPackage, limits: Partial<OfficeLimits> = {}): OfficeWarning[] {
  const { zip, main } = file;
  const has = (pattern: RegExp): boolean => zip.names.some((name) => pattern.test(name));
  const found: readonly (readonly [OfficeWarning['code'], boolean])[] = [
    ['macros', file.macros || has(/(?:^|\/)vbaProject\.bin$/i)],
    ['signature', has(/^_xmlsignatures\//i)],
    ['protection', isProtected(file)],
    ['strict', isStrict(main.root)],
    ['tracked-changes', CHANGED.test(main.xml)],
    ['comments', main.xml.includes('<w:commentReference')],
    ['alt-chunk', main.xml.includes('<w:altChunk')],
    ['embedded', has(/\/(?:embeddings|activeX)\//i)],
  ];
  return [...found.flatMap(([code, holds]) => (holds ? [{ code }] : [])), ...externalsOf(file, limits)];
}

function isProtected(file: WordPackage): boolean {
  const protection = child(file.linked('settings')?.root, 'w:documentProtection');
  return /^(?:1|true|on)$/.test(protection?.attributes.get('w:enforcement') ?? '');
}

/** Links that lead out of the file, whoever holds them; hyperlinks are what they look like. */
function externalsOf({ zip }: WordPackage, limits: Partial<OfficeLimits>): OfficeWarning[] {
  return zip.names
    .filter((name) => /\.rels$/i.test(name))
    .flatMap((name) => openRelationships(zip, name, { part: '', limits }))
    .filter(({ external, type }) => external && type !== 'hyperlink')
    .slice(0, MOST)
    .map(({ type, target }) => ({ code: 'external', detail: `${type}: ${target.slice(0, 200)}` }));
}
