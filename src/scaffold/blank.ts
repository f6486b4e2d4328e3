import type { UnitKind } from '../model/document.js';
import type { RulePack, Slot } from '../model/pack.js';
import { toChineseNumeral } from '../text/numerals.js';
import { guidanceNote } from './guidance.js';
import type { SlotTemplates } from './insert.js';
import { renderTemplate } from './render.js';
import { makeSkeleton, PLAIN_TEMPLATE, type TemplateData, tableLines } from './skeleton.js';

export interface BlankOptions {
  readonly unit: string;
  readonly unitKind: UnitKind;
  /** The year that is reported on. */
  readonly year: number;
  /** With a note under each heading: how the part is to be written, and its basis. */
  readonly guidance?: boolean | undefined;
}

/** For a pack without parts of its own. */
const BODY: Slot = {
  id: 'body',
  title: '\u5de5\u4f5c\u60c5\u51b5',
  required: 'always',
  match: [],
  body: [],
  notTitle: [],
  notIn: [],
  basis: [],
  guidance: '\u505a\u4e86\u4ec0\u4e48\u3001\u505a\u5230\u4ec0\u4e48\u7a0b\u5ea6',
};

/**
 * A blank report for a unit as Markdown: title, addressee and lead-in, the parts that apply to its kind with places to
 * fill in, signature and date. Right by construction, and with nothing made up.
 *
 * @throws TemplateError where a template cannot be rendered
 */
export function makeBlank(pack: RulePack, templates: SlotTemplates, options: BlankOptions): string {
  const { unit, unitKind } = options;
  const about = { unit, unitKind, year: String(options.year) };
  const frame = (name: string): string =>
    renderTemplate(`{{> ${name}}}`, { ...about, title: '', guidance: '' }, templates).trim();
  const slots = pack.outline.filter(
    (slot) => slot.required === 'always' && (slot.appliesTo?.unitKinds?.includes(unitKind) ?? true),
  );
  const parts = (slots.length > 0 ? slots : [BODY]).map((slot, i) =>
    partOf(slot, i + 1, { ...about, title: slot.title, guidance: slot.guidance }, templates, {
      ...options,
      authorities: pack.authorities,
    }),
  );
  return `${[`# ${frame('title')}`, frame('head'), ...parts, frame('tail')].join('\n\n')}\n`;
}

function partOf(
  slot: Slot,
  ordinal: number,
  data: TemplateData,
  templates: SlotTemplates,
  { guidance, authorities }: BlankOptions & { readonly authorities: RulePack['authorities'] },
): string {
  let inner = 0;
  const blocks = makeSkeleton(templates.slots[slot.id] ?? PLAIN_TEMPLATE, data, templates).map((piece) => {
    if (piece.kind === 'paragraph') return piece.text;
    if (piece.kind === 'table') return tableLines(piece.rows).join('\n');
    if (piece.depth === 1) return `## ${toChineseNumeral(ordinal)}\u3001${piece.text}`;
    inner += 1;
    return `### \uff08${toChineseNumeral(inner)}\uff09${piece.text}`;
  });
  const [heading, ...rest] = blocks;
  const note = guidance === true ? [guidanceNote(slot, authorities)] : [];
  return [heading, ...note, ...rest].join('\n\n');
}
