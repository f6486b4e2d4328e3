/** Where a complex field begins and ends: `start` offsets of the runs; the end is known once it is read. */
export interface FieldSpan {
  readonly begin: number;
  end?: number;
}

/** The complex fields that are open at the place that is being read. */
export interface Fields {
  /** Text here is printed: not the code of a field. */
  readonly shown: boolean;
  /** The outermost field around this place. */
  readonly span: FieldSpan | undefined;
  mark(type: string | undefined, run: number): void;
  /** `start` offsets of the runs of fields that never ended. */
  unclosed(): number[];
}

interface OpenField {
  readonly span: FieldSpan;
  code: boolean;
}

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
    mark: (type, run) => {
      if (type === 'begin') {
        if (broken.has(run)) return;
        open.push({ span: { begin: run }, code: true });
        codes += 1;
      } else if (type === 'separate') {
        const field = open.at(-1);
        if (field?.code !== true) return;
        field.code = false;
        codes -= 1;
      } else if (type === 'end') {
        const field = open.pop();
        if (field === undefined) return;
        field.span.end = run;
        if (field.code) codes -= 1;
      }
    },
    unclosed: () => open.map(({ span }) => span.begin),
  };
}
