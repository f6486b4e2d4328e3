/** Half-open range of UTF-16 offsets into `Source.text`. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

/** A 1-based place for people; made only by `pointAt`. `column` counts UTF-16 units. */
export interface Point {
  readonly line: number;
  readonly column: number;
  readonly offset: number;
}

/** Replaces `range` of the source text with `newText`. */
export interface Edit {
  readonly range: Range;
  readonly newText: string;
}

/** `safe` may be applied unseen, `unsafe` wants an eye, `manual` only says what to do. */
export type Applicability = 'safe' | 'unsafe' | 'manual';

export interface Fix {
  readonly title: string;
  readonly applicability: Applicability;
  readonly edits: readonly Edit[];
}

export type Locale = 'zh-CN' | 'en';

/** One text in each language of the interface. */
export type Localized = Readonly<Record<Locale, string>>;
