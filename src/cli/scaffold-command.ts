import { bindOutline } from '../align/bind.js';
import { FrontmatterError } from '../document/frontmatter.js';
import { parseDraft } from '../document/parse.js';
import { applyEdits } from '../edit/apply.js';
import { unifiedDiff } from '../edit/diff.js';
import { EncodeError } from '../edit/encode.js';
import { spliceBytes } from '../edit/splice.js';
import { sourceFromText } from '../inputs/read.js';
import { readAnySource } from '../inputs/word.js';
import type { Document, UnitKind } from '../model/document.js';
import type { RulePack } from '../model/pack.js';
import { type Scaffolded, scaffold } from '../scaffold/insert.js';
import { TemplateError } from '../scaffold/template-error.js';
import { zh } from '../text/chinese.js';
import { lineStarts, pointAt } from '../text/offsets.js';
import { type Input, packOf, readDrafts } from './check-draft.js';
import { namedPack } from './choose-pack.js';
import { EXIT, type Io, UsageError } from './io.js';
import { readSettings } from './settings.js';
import { templatesOf } from './templates.js';
import { WORD_STAYS } from './word-drafts.js';
import { cannotEncode, checkTarget, writeBytes } from './write-draft.js';

export interface ScaffoldCommandOptions {
  readonly write?: boolean;
  readonly diff?: boolean;
  readonly output?: string;
  readonly renumber?: boolean;
  readonly withGuidance?: boolean;
  readonly part?: readonly string[];
  readonly pack?: string;
  readonly config?: string;
  readonly unitKind?: UnitKind;
  readonly year?: number;
}

/** `hegao scaffold`: shows the skeletons of the missing parts, or writes them; returns the exit code. */
export function scaffoldCommand(files: readonly string[], options: ScaffoldCommandOptions, io: Io): number {
  const inputs = readDrafts(files, io);
  checkTarget(options, inputs.length);
  return Math.max(EXIT.clean, ...inputs.map((input) => scaffoldOne(input, options, io)));
}

function scaffoldOne(input: Input, options: ScaffoldCommandOptions, io: Io): number {
  const refused = (message: string): number => {
    io.err(`${input.path}: ${message}\n`);
    return EXIT.badInput;
  };
  if ('problem' in input) return refused(input.problem.message['zh-CN']);
  const source = readAnySource(input.bytes, input.path);
  if (!source.ok) return refused(source.problem.message['zh-CN']);
  if (source.value.origin !== undefined) return refused(WORD_STAYS.message['zh-CN']);
  const { config } = readSettings(io.cwd, options.config, undefined);
  try {
    const document = parseDraft(source.value, {
      unit: config.unit,
      unitKind: options.unitKind ?? config.unitKind,
      year: options.year,
    });
    const name = options.pack ?? config.pack;
    const pack = name === undefined ? packOf(document, io) : namedPack(name, io.cwd);
    const result = scaffold(document, bindOutline(document, pack.outline), templatesOf(pack, name, io.cwd), {
      renumber: options.renumber,
      parts: knownParts(options.part ?? [], pack),
      guidance: options.withGuidance === true ? pack.authorities : undefined,
    });
    const { text } = source.value;
    const after = applyEdits(text, result.edits);
    if (!isFound(after, result, pack, document)) return refused(UNSEEN);
    const target = targetOf(input.path, options);
    if (target === null) io.out(unifiedDiff(input.path, text, after));
    else if (after !== text || options.output !== undefined) {
      writeBytes(spliceBytes(input.bytes, source.value, result.edits), target, io.cwd);
    }
    tell(input.path, { ...result, document, hasParts: pack.outline.length > 0 }, target, io);
    return EXIT.clean;
  } catch (error) {
    const message = reasonOf(error);
    if (message === null) throw error;
    return refused(message);
  }
}

const targetOf = (path: string, { output, write }: ScaffoldCommandOptions): string | null =>
  output ?? (write === true ? path : null);

/** What a draft or a template did wrong; null for a fault of ours. */
function reasonOf(error: unknown): string | null {
  if (error instanceof FrontmatterError) return error.problem.message['zh-CN'];
  if (error instanceof EncodeError) return cannotEncode(error);
  if (error instanceof TemplateError) {
    return zh`模板有误:${error.message}(第${error.line}行第${error.column}列)`;
  }
  return null;
}

const UNSEEN = zh(
  '补上的内容会落在代码或者注释里,看不见,所以没有动稿件。请检查稿件里有没有没写完的“```”或者“<!--”。',
);

/** Whether each part that was put in is read as one: nothing is written that nobody would see. */
function isFound(text: string, { written }: Scaffolded, pack: RulePack, before: Document): boolean {
  const source = sourceFromText(text);
  if (!source.ok) return false;
  const { reportYear, unitKind } = before.meta;
  const document = parseDraft(source.value, { year: reportYear?.value, unitKind: unitKind?.value });
  const binding = bindOutline(document, pack.outline);
  return written.every(({ slot }) => binding.bySlot(slot.id)?.verdict === 'own-section');
}

function knownParts(parts: readonly string[], { outline }: RulePack): readonly string[] {
  const ids = outline.map((slot) => slot.id);
  const unknown = parts.find((part) => !ids.includes(part));
  if (unknown === undefined) return parts;
  throw new UsageError(zh`规则包里没有“${unknown}”这一部分;有的是 ${ids.join('、')}。`);
}

function tell(
  path: string,
  shown: Scaffolded & { readonly document: Document; readonly hasParts: boolean },
  target: string | null,
  io: Io,
): void {
  const { written, embedded, uncertain, clashing } = shown;
  if (!shown.hasParts) {
    io.err(zh`${path}: 这个规则包没有规定必备内容,没有可以补的。\n`);
    return;
  }
  const starts = lineStarts(shown.document.source.text);
  const names = written.map((bound) => `“${bound.slot.title}”`).join('');
  const lines = [
    written.length === 0
      ? embedded.length + uncertain.length === 0
        ? zh('必备内容都有,没有要补的。')
        : '没有一定要补的。'
      : target === null
        ? zh`可以补写${names}的提纲,上面是改法;加 --write 就写进稿件。`
        : zh`已把${names}的提纲写进 ${target},请把【待补】填上实际内容。`,
    ...embedded.map((bound) => {
      const { line } = pointAt(starts, bound.matches[0]?.range.start ?? 0);
      return zh`“${bound.slot.title}”写在第 ${line} 行,没有自己的标题,没有另补一份。可以把它移到单独的标题下面;要另写提纲的,加 --part ${bound.slot.id}。`;
    }),
    ...uncertain.map(
      (bound) => zh`“${bound.slot.title}”认不准有没有,没有补;确实没有的,加 --part ${bound.slot.id}。`,
    ),
    ...(clashing > 0 ? [zh`后面有 ${clashing} 个标题的序号要往后顺延;加 --renumber 就一起改。`] : []),
  ];
  for (const line of lines) io.err(zh`${path}: ${line}\n`);
}
