import type { Range } from '../../model/text.js';
import { openZip, rewriteZip, type Zip } from '../archive/zip.js';
import { OfficeError } from '../errors.js';
import { isStrict } from '../package/namespaces.js';
import { appendTo, openPart, type Part, partOf, spliceText, storePart } from '../package/parts.js';
import type { WordText } from '../read/word-text.js';
import { elements } from '../xml/elements.js';
import type { XmlElement } from '../xml/xml.js';
import { Anchors } from './anchors.js';
import { type Author, commentXml, findComments } from './comments-part.js';
import { markSplices } from './marks.js';
import { commentsBy, markedIds, marksOf, shifter } from './own-comments.js';

/** A comment to be written beside words of a Word file. */
export interface WordComment {
  /** In the text of the WordText; null: the whole document. */
  readonly range: Range | null;
  /** One paragraph each. */
  readonly lines: readonly string[];
}

export interface Annotated {
  readonly bytes: Uint8Array;
  /** Comments that stand at their words (widened to the whole field where they touch one). */
  readonly placed: number;
  /** Comments that stand at the nearest place that can carry one; placed + moved is all of them. */
  readonly moved: number;
  readonly changedParts: readonly string[];
}

const without = (part: Part, cut: readonly Range[]): Part =>
  cut.length === 0
    ? part
    : partOf(
        part.name,
        spliceText(
          part.text,
          cut.map((range) => ({ ...range, text: '' })),
        ),
        part.encoding,
      );

/** The smallest numbers that are not taken, as many as asked for. */
function freeIds(taken: ReadonlySet<string>, count: number): number[] {
  const ids: number[] = [];
  for (let id = 0; ids.length < count; id++) if (!taken.has(String(id))) ids.push(id);
  return ids;
}

function openMain(zip: Zip, name: string): Part {
  if (!zip.has(name)) throw new OfficeError('no-document', name);
  const main = openPart(zip, name);
  if (isStrict(main.root)) throw new OfficeError('strict', name);
  if (main.root.name !== 'w:document') throw new OfficeError('not-word', name);
  const body = elements(main.root).find(({ name: own }) => own === 'w:body');
  if (body === undefined || body.closeStart === body.end) throw new OfficeError('no-document', name);
  return main;
}

/** The comments part without our earlier comments and with the new ones. */
function newComments(
  others: Part,
  comments: readonly WordComment[],
  by: Author & { readonly ids: readonly number[] },
): string {
  if (comments.length === 0) return others.text;
  const written = comments.map(({ lines }, i) => commentXml(others, by, { id: by.ids[i]!, lines }));
  return spliceText(others.text, [appendTo(others, others.root, written.join(''))]);
}

const idOf = (comment: XmlElement): string => comment.attributes.get('w:id') ?? '';

/**
 * The Word file with a comment for each finding. Earlier comments of the same author are replaced; nothing else
 * changes: every other part keeps its bytes, and the main part changes only where marks are put. Throws OfficeError,
 * `strict` for a file of the strict variant.
 *
 * @param word what `readDocx` made of the same bytes
 */
export function annotateDocx(
  bytes: Uint8Array,
  word: WordText,
  comments: readonly WordComment[],
  given: Author,
): Annotated {
  const by = { ...given, author: given.author.replace(/\s+/g, ' ') };
  const zip = openZip(bytes);
  const before = openMain(zip, word.origin.main);
  const place = findComments(zip, before.name);
  const own = commentsBy(place.part.root, by.author);
  const cut = marksOf(before.root, new Set(own.map(idOf)));
  const main = without(before, cut);
  const others = without(place.part, own);

  const finder = new Anchors(word, { raw: main.text, root: main.root, shift: shifter(cut) });
  const anchors = comments.map(({ range }) => finder.of(range));
  const taken = new Set([...elements(others.root).map(idOf), ...markedIds(main.root)]);
  const ids = freeIds(taken, comments.length);
  const changes: [Part, string][] = [
    [before, spliceText(main.text, markSplices(main, anchors, ids))],
    [place.part, newComments(others, comments, { ...by, ids })],
  ];
  if (comments.length > 0)
    for (const { part, splices } of place.links) changes.push([part, spliceText(part.text, splices)]);
  const changed = changes.filter(([part, text]) => text !== part.text);
  const moved = anchors.filter((anchor) => anchor.moved).length;
  return {
    bytes: rewriteZip(bytes, new Map(changed.map(([part, text]) => [part.name, storePart(part, text)]))),
    placed: comments.length - moved,
    moved,
    changedParts: changed.map(([part]) => part.name),
  };
}
