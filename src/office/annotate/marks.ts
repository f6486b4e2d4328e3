import { type Part, type Splice, type WordTag, wordTags, writtenName } from '../package/parts.js';
import { child } from '../xml/elements.js';
import type { XmlElement } from '../xml/xml.js';
import type { Anchor } from './anchors.js';
import type { InText, Place } from './places.js';

/** The marks that stand at one place, in the order in which they are written. */
interface Stop {
  readonly place: Place;
  readonly ends: string[];
  readonly points: string[];
  readonly starts: string[];
}

/**
 * The changes of the main part that put the marks of each comment at its anchor: insertions, so that all that is there
 * stays as it is; a run that is cut goes on as a new run with the same properties.
 */
export function markSplices(part: Part, anchors: readonly Anchor[], ids: readonly number[]): Splice[] {
  const stops = stopsOf(anchors, ids, wordTags(part.root));
  const splices = stops.flatMap((stop, i) =>
    spliceAt(part, stop, { before: stops[i - 1], after: stops[i + 1] }),
  );
  return splices.sort((a, b) => a.start - b.start);
}

function stopsOf(anchors: readonly Anchor[], ids: readonly number[], tag: WordTag): Stop[] {
  const stops = new Map<number, Stop>();
  const at = (place: Place): Stop => {
    const stop = stops.get(place.raw) ?? { place, ends: [], points: [], starts: [] };
    stops.set(place.raw, stop);
    return stop;
  };
  anchors.forEach(({ start, end }, i) => {
    const id = { id: String(ids[i]!) };
    const open = tag('commentRangeStart', id);
    const close = tag('commentRangeEnd', id) + tag('r', {}, tag('commentReference', id));
    if (start.raw === end.raw) at(start).points.push(open + close);
    else {
      at(start).starts.push(open);
      at(end).ends.push(close);
    }
  });
  return [...stops.values()].sort((a, b) => a.place.raw - b.place.raw);
}

interface Neighbours {
  readonly before: Stop | undefined;
  readonly after: Stop | undefined;
}

function spliceAt(part: Part, stop: Stop, near: Neighbours): Splice[] {
  const { raw, within } = stop.place;
  const marks = [...stop.ends, ...stop.points, ...stop.starts].join('');
  if (within === undefined) return [{ start: raw, end: raw, text: marks }];
  if (within.kind === 'body') return [{ start: raw, end: raw, text: wordTags(part.root)('p', {}, marks) }];
  if (within.kind === 'empty-paragraph') {
    const close = `</${writtenName(part.text, within.paragraph)}>`;
    return [{ start: raw, end: raw + 2, text: `>${marks}${close}` }];
  }
  const { run, text } = within;
  const head = closeText(part.text, text) + part.text.slice(run.closeStart, run.end);
  const tail = part.text.slice(run.start, run.openEnd) + properties(part.text, run);
  const cut = { start: raw, end: raw, text: head + marks + tail + openText(part.text, text, near.after) };
  return text === undefined ? [cut] : [...edges(part.text, text, near), cut];
}

/** A run's properties for its second half; the record of a tracked change of them stays with the first. */
function properties(raw: string, run: XmlElement): string {
  const own = child(run, 'w:rPr');
  if (own === undefined) return '';
  const change = child(own, 'w:rPrChange');
  return change === undefined
    ? raw.slice(own.start, own.end)
    : raw.slice(own.start, change.start) + raw.slice(change.end, own.end);
}

const SPACE = /^[ \t\r\n]$/;
const PRESERVE = ' xml:space="preserve"';

function closeText(raw: string, text: InText | undefined): string {
  if (text === undefined) return '';
  return (text.literal ? ']]>' : '') + raw.slice(text.element.closeStart, text.element.end);
}

/** Blanks at the edge of a `w:t` count only when it says so: a cut beside a blank must make both halves say so. */
function openText(raw: string, text: InText | undefined, next: Stop | undefined): string {
  if (text === undefined) return '';
  const tag = raw.slice(text.element.start, text.element.openEnd);
  const open = needsSpaceAfter(text, next) ? `${tag.slice(0, -1)}${PRESERVE}>` : tag;
  return open + (text.literal ? '<![CDATA[' : '');
}

function needsSpaceAfter({ element, whole, at }: InText, next: Stop | undefined): boolean {
  const end = textOf(next, element);
  const blank = SPACE.test(whole[at] ?? '') || (end !== undefined && SPACE.test(whole[end.at - 1] ?? ''));
  return blank && !element.attributes.has('xml:space');
}

function textOf(stop: Stop | undefined, element: XmlElement): InText | undefined {
  const within = stop?.place.within;
  return within?.kind === 'run' && within.text?.element === element ? within.text : undefined;
}

/**
 * What goes with a cut at the outer edges of the `w:t`: the start tag that is already there may have to count its
 * blanks; then the blanks that Word did not count so far must go.
 */
function edges(raw: string, text: InText, near: Neighbours): Splice[] {
  const { element, whole, at } = text;
  const splices: Splice[] = [];
  const isFirst = textOf(near.before, element) === undefined;
  if (isFirst && !element.attributes.has('xml:space') && SPACE.test(whole[at - 1] ?? '')) {
    const blanks = /^[ \t\r\n]*/.exec(raw.slice(element.openEnd, element.closeStart))![0].length;
    splices.push({ start: element.openEnd - 1, end: element.openEnd + blanks, text: `${PRESERVE}>` });
  }
  if (textOf(near.after, element) === undefined && needsSpaceAfter(text, undefined)) {
    let start = element.closeStart;
    while (SPACE.test(raw[start - 1] ?? '')) start -= 1;
    if (start < element.closeStart) splices.push({ start, end: element.closeStart, text: '' });
  }
  return splices;
}
