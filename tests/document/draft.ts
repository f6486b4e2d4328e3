import { parseDraft } from '../../src/document/parse.js';
import { readSource } from '../../src/inputs/read.js';
import type { Document, LineRole, Section } from '../../src/model/document.js';
import type { Range } from '../../src/model/text.js';

type MetaOptions = Parameters<typeof parseDraft>[1];

/** A paragraph of ordinary prose, long enough that nothing takes it for a heading. */
export const PROSE =
  '坚持以习近平法治思想为指导,全面落实法治政府建设实施纲要,健全工作机制,压实工作责任,推动各项任务落地见效。';

export const TITLE = '云岭县司法局2024年法治政府建设工作报告';

const WIDE: Readonly<Record<string, string>> = {
  '(': '\uff08',
  ')': '\uff09',
  ',': '\uff0c',
  ':': '\uff1a',
  ';': '\uff1b',
  '%': '\uff05',
};

/** The marks of real drafts put back, one for one. */
export const wide = (text: string): string => text.replace(/[(),:;%]/g, (mark) => WIDE[mark]!);

/** For `describe.each`: drafts as typed in these tests, and as offices type them. */
export const FORMS: [name: string, form: (text: string) => string][] = [
  ['half-width', (text) => text],
  ['full-width', wide],
];

export function parse(text: string, options?: MetaOptions): Document {
  const source = readSource(new TextEncoder().encode(text), 'draft.md');
  if (!source.ok) throw new Error(`not a draft: ${source.problem.code}`);
  return parseDraft(source.value, options);
}

/** Role of every line that is not blank. */
export function rolesOf(document: Document): LineRole[] {
  return document.lines.map((line) => line.role).filter((role) => role !== 'blank');
}

export function roleOf(document: Document, text: string): LineRole | undefined {
  return document.lines.find((line) => line.text.includes(text))?.role;
}

export const slice = (document: Document, range: Range): string =>
  document.source.text.slice(range.start, range.end);

/** One line a section: indent by level, style, title. */
export function outlineOf(document: Document): string[] {
  return document.outline.sections.map(
    ({ level, style, title }) => `${'  '.repeat(level - 1)}${style} ${title}`,
  );
}

export function section(document: Document, title: string): Section {
  const found = document.outline.sections.find((candidate) => candidate.title === title);
  if (found === undefined) throw new Error(`no section ${title}`);
  return found;
}
