import { expect, it } from 'vitest';
import type { OfficeCode } from '../../src/office/errors.js';
import { officeMessage } from '../../src/office/messages.js';

it.each<OfficeCode>(['not-zip', 'ole', 'bomb', 'strict', 'truncated'])(
  '%s says what to do in both languages',
  (code) => {
    const message = officeMessage(code);
    expect(message['zh-CN']).toMatch(/\u8bf7/);
    expect(message['zh-CN']).not.toMatch(/[\u4e00-\u9fff][,;:?!]|[,;:?!][\u4e00-\u9fff]/);
    expect(message.en).toMatch(/[.]$/);
  },
);
