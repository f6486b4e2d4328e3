import { readClaims } from '../claims/reader.js';
import { findInBlocks } from '../document/find.js';
import { readForm } from '../facts/form-reader.js';
import type { Claim } from '../model/claims.js';
import type { Document, Stage } from '../model/document.js';
import type { FactReader } from '../model/facts.js';
import type { FormReading } from '../model/form.js';
import type { RulePack, Term } from '../model/pack.js';
import type { Binding, FindOptions, Layer, Match, RuleContext } from '../model/report.js';
import type { Range } from '../model/text.js';

export interface ContextInput {
  readonly document: Document;
  readonly facts: FactReader;
  readonly binding: Binding;
  readonly stage: Stage;
  readonly today: string;
  readonly terms: RulePack['terms'];
  readonly forms: RulePack['forms'];
  readonly previous: Document | null;
}

/** The frozen view that rule types get. */
export function makeContext(input: ContextInput): RuleContext {
  const { document, binding } = input;
  let claims: readonly Claim[] | undefined;
  const scopes = new Map<string | undefined, readonly Range[]>();
  const forms = formReader(input.forms);
  return Object.freeze({
    ...input,
    unitKind: document.meta.unitKind?.value ?? null,
    reportYear: document.meta.reportYear?.value ?? null,
    terms: (table: string): readonly Term[] => (Object.hasOwn(input.terms, table) ? input.terms[table]! : []),
    claims: (): readonly Claim[] => {
      claims ??= readClaims(document, input.facts);
      return claims;
    },
    form: (id: string, of?: 'previous') => forms.read(id, of === 'previous' ? input.previous : document),
    formPlaces: () => forms.places(document),
    find: (pattern: string, range: Range, options?: FindOptions): readonly Match[] =>
      findInBlocks(document, pattern, range, options),
    scope: (slotId: string | undefined): readonly Range[] => {
      let ranges = scopes.get(slotId);
      if (ranges === undefined) {
        ranges = slotId === undefined ? wholeBody(document) : slotRanges(document, binding, slotId);
        scopes.set(slotId, ranges);
      }
      return ranges;
    },
  });
}

/** Each form is read when it is first asked for. */
function formReader(forms: RulePack['forms']) {
  const readings = new Map<Document, Map<string, FormReading>>();
  const read = (id: string, document: Document | null): FormReading | null => {
    if (document === null || !Object.hasOwn(forms, id)) return null;
    const known = readings.get(document) ?? new Map<string, FormReading>();
    readings.set(document, known);
    const reading = known.get(id) ?? readForm(document, forms[id]!);
    known.set(id, reading);
    return reading;
  };
  const places = (document: Document): readonly Range[] =>
    Object.keys(forms).flatMap((id) => {
      const { tables, prints } = read(id, document)!;
      return [...tables.flatMap(({ range }) => range ?? []), ...prints];
    });
  return { read, places };
}

/** The context as kinds of checks see it that leave out some layers of the text; `view` is the number of the layers. */
export function viewsOf(context: RuleContext): (skips: readonly Layer[], view: number) => RuleContext {
  const views: RuleContext[] = [context];
  return (skips, view) => {
    views[view] ??= viewWithout(context, skips);
    return views[view];
  };
}

function viewWithout(context: RuleContext, skip: readonly Layer[]): RuleContext {
  const plain = { skip };
  return Object.freeze({
    ...context,
    find: (pattern: string, range: Range, options?: FindOptions): readonly Match[] =>
      context.find(pattern, range, options === undefined ? plain : { skip, ...options }),
  });
}

function wholeBody(document: Document): Range[] {
  const body = document.blocks.filter(
    (block) => block.role === 'lead' || block.role === 'heading' || block.role === 'body',
  );
  return body.length === 0 ? [] : [{ start: body[0]!.range.start, end: body.at(-1)!.range.end }];
}

// A heading is not its text: what a title says is no evidence that the part says it.
function slotRanges(document: Document, binding: Binding, slotId: string): Range[] {
  const bound = binding.bySlot(slotId);
  if (bound === undefined || bound.verdict === 'missing' || bound.verdict === 'cant-tell') return [];
  return bound.matches.map((match) => {
    const section = match.sectionId === undefined ? undefined : document.outline.byId(match.sectionId);
    return section === undefined ? match.range : { start: section.bodyRange.start, end: section.range.end };
  });
}
