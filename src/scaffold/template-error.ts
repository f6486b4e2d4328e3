/** A template that cannot be used; `line` and `column` are 1-based. */
export class TemplateError extends Error {
  constructor(
    /** One sentence in Chinese: what is wrong. */
    message: string,
    readonly line: number,
    readonly column: number,
  ) {
    super(message);
  }
}

interface Located {
  readonly loc?: { readonly start?: { readonly line?: number; readonly column?: number } };
}

/** The error of a node of the syntax tree. */
export function errorAt(node: Located, message: string): TemplateError {
  const { line = 1, column = 0 } = node.loc?.start ?? {};
  return new TemplateError(message, line, column + 1);
}
