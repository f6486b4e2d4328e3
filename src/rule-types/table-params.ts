import * as z from 'zod';
import { zh } from '../text/chinese.js';

/** The parameter of every kind of check that reads a term table. */
export const tableParams = () =>
  z.strictObject({
    table: z.string().min(1).describe(zh('读哪一张词表,写 terms/ 里的文件名,不带 .yaml。')),
  });

export const FOUND = {
  found: {
    'zh-CN': zh('“{text}”应为“{canonical}”'),
    en: '“{text}” should read “{canonical}”',
  },
} as const;
