/** Where a complex field begins and ends: `start` offsets of the runs; the end is known once it is read. */
export interface FieldSpan {
  readonly begin: number;
  end?: number;
  /** Known from the first character of its result on. */
  kind?: FieldKind | undefined;
}

/** What Word prints by itself around a text: the table of contents, the numbers of pages. */
export type FieldKind = 'contents' | 'page';

/** Of a field by its code; undefined for all whose result belongs to the text. */
export function kindOfField(code: string): FieldKind | undefined {
  if (/^\s*TOC\b/i.test(code)) return 'contents';
  return /^\s*(?:PAGE|NUMPAGES|SECTIONPAGES)\b/i.test(code) ? 'page' : undefined;
}

/** The complex fields that are open at the place that is being read. */
export interface Fields {
  /** Text here is printed: not the code of a field. */
  readonly shown: boolean;
  /** The outermost field around this place. */
  readonly span: FieldSpan | undefined;
  /** A piece of the code of the innermost field. */
  code(text: string): void;
  mark(type: string | undefined, run: number): void;
  /** `start` offsets of the runs of fields that never ended. */
  unclosed(): number[];
}

interface OpenField {
  readonly span: FieldSpan;
  inCode: boolean;
  code: string;
}

/** A field's name stands at the head of its code. */
const LONGEST_CODE = 40;

/** `broken`: runs whose field has no end; taken for text, or the rest of the document would be its code. */
export function trackFields(broken: ReadonlySet<number>): Fields {
  const open: OpenField[] = [];
  let codes = 0;
  return {
    get shown() {
      return codes === 0;
    },
    get span() {
      return open[0]?.span;
    },
    code: (text) => {
      const field = open.at(-1);
      if (field?.inCode === true && field.code.length < LONGEST_CODE) field.code += text;
    },
    mark: (type, run) => {
      if (type === 'begin') {
        if (broken.has(run)) return;
        open.push({ span: { begin: run }, inCode: true, code: '' });
        codes += 1;
      } else if (type === 'separate') {
        const field = open.at(-1);
        if (field?.inCode !== true) return;
        field.inCode = false;
        field.span.kind = kindOfField(field.code);
        codes -= 1;
      } else if (type === 'end') {
        const field = open.pop();
        if (field === undefined) return;
        field.span.end = run;
        if (field.inCode) codes -= 1;
      }
    },
    unclosed: () => open.map(({ span }) => span.begin),
  };
}
