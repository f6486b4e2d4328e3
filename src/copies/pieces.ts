import { countOf, keyAt, ownAt, type PackedPrints, textAt } from './packed.js';

/** All pieces of all reports, numbered one after the other. */
export class Pieces {
  readonly count: number;
  /** Report of each piece, by number. */
  private readonly reports: Uint32Array;
  /** Number of the first piece of each report. */
  private readonly firsts: Uint32Array;

  constructor(readonly prints: readonly PackedPrints[]) {
    this.firsts = new Uint32Array(prints.length);
    let count = 0;
    for (const [report, print] of prints.entries()) {
      this.firsts[report] = count;
      count += countOf(print);
    }
    this.count = count;
    this.reports = new Uint32Array(count);
    for (const [report, first] of this.firsts.entries())
      this.reports.fill(report, first, this.firsts[report + 1] ?? count);
  }

  reportOf(number: number): number {
    return this.reports[number]!;
  }

  /** Place of a piece among those of its report. */
  indexOf(number: number): number {
    return number - this.firsts[this.reports[number]!]!;
  }

  /** What is compared of a piece. */
  key(number: number): string {
    return keyAt(this.printsOf(number), this.indexOf(number));
  }

  text(number: number): string {
    return textAt(this.printsOf(number), this.indexOf(number));
  }

  own(number: number): number {
    return ownAt(this.printsOf(number), this.indexOf(number));
  }

  printsOf(number: number): PackedPrints {
    return this.prints[this.reports[number]!]!;
  }
}
