import { zh } from '../text/chinese.js';
import { toChineseNumeral } from '../text/numerals.js';

/** What a template may hold: plain data. Numbers are handed in as strings, for a template only prints. */
export type TemplateValue =
  | string
  | boolean
  | readonly TemplateValue[]
  | { readonly [name: string]: TemplateValue };

/** All helpers that a template has, beside `if`, `unless`, `each` and `with`. Documented in docs/templates.md. */
export const HELPERS: Readonly<Record<string, (args: readonly TemplateValue[]) => TemplateValue>> = {
  /** 一 for 1. */
  ordinal: ([value]) => {
    const number = Number(value);
    return Number.isInteger(number) && number >= 1 && number <= 99 ? toChineseNumeral(number) : '';
  },
  /** 2026 for 2025. */
  nextYear: ([year]) => (/^\d{4}$/.test(String(year)) ? String(Number(year) + 1) : ''),
  /** 区司法局 for 某某市某某区司法局: what stands after the last place name. */
  shortUnit: ([unit]) => /([省市区县旗](?:[^省市区县旗]{2,}))$/.exec(String(unit))?.[1] ?? String(unit),
  /** A place to fill in. */
  todo: ([what]) => zh(`【待补:${String(what)}】`),
  /** Whether the first value is one of the others. */
  oneOf: ([value, ...others]) => others.includes(value!),
};
