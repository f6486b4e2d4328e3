import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { residentCheck } from '../../src/text/personal-numbers.js';
import { hegao, temporaryFolder } from './run.js';

const RESIDENT = `11010119000101001${residentCheck('11010119000101001')}`;
const NUMBERS = [
  '13800000000',
  '138-0000-0000',
  '55550123',
  RESIDENT,
  '6222000000000009',
  'zhangsan@',
  '3栋2单元501室',
  'A12345',
];
const DRAFT = [
  '某区司法局2024年法治政府建设情况报告',
  '一、工作成效13800000000',
  '张三的手机13800000000,李四138-0000-0000,联系电话:010-55550123。',
  `王五(身份证号${RESIDENT}),卡号6222000000000009,邮箱zhangsan@example.com。`,
  '赵六家住幸福小区3栋2单元501室,车牌号京A12345。',
].join('\n');

const wide = (text: string): string =>
  text.replace(/[!-~]/g, (char) => String.fromCharCode(char.charCodeAt(0) + 0xfee0));

// JUnit names the first rule of a case and tells errors alone.
it.each([
  ['text', 7],
  ['json', 7],
  ['sarif', 7],
  ['junit', 3],
  ['github', 7],
  ['markdown', 7],
])('lint --format %s quotes no personal data', async (format, told) => {
  const cwd = temporaryFolder();
  writeFileSync(join(cwd, 'a.txt'), DRAFT);
  writeFileSync(join(cwd, 'b.txt'), DRAFT.replace(/13800000000/g, wide));
  const { out } = await hegao(
    ['lint', 'a.txt', 'b.txt', '--format', format, '--stage', 'publish', '--max-findings', '0'],
    { cwd },
  );
  const rules =
    /\/(?:mobile-number|telephone-number|resident-id-number|bank-card-number|email-address|home-address|number-plate)/g;
  expect(new Set(out.match(rules)).size).toBe(told);
  for (const number of [...NUMBERS, wide('13800000000')]) expect(out).not.toContain(number);
});

it('fix --unsafe masks mobile, identity and card numbers and leaves the rest', async () => {
  const cwd = temporaryFolder();
  writeFileSync(join(cwd, 'a.txt'), DRAFT);
  const { out } = await hegao(['fix', 'a.txt', '--unsafe', '--stage', 'publish'], { cwd });
  const added = out
    .split('\n')
    .filter((line) => line.startsWith('+'))
    .join('\n');
  expect(added).toContain('138****0000');
  expect(added).toContain('138-****-0000');
  expect(added).toContain(`1101**********${RESIDENT.slice(14)}`);
  expect(added).toContain('6222********0009');
  expect(added).toContain('010-55550123');
  const { out: safe } = await hegao(['fix', 'a.txt', '--stage', 'publish'], { cwd });
  expect(safe).not.toContain('138****');
});
