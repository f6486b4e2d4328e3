import { describe, expect, test } from 'vitest';
import { FORMS } from '../document/draft.js';
import { claimsIn, told } from './read.js';

describe.each(FORMS)('rates, averages and changes, %s', (_name, form) => {
  test.each([
    ['已解决352宗,剩余106宗,办结率为76.9%。', 'holds 352 \u00f7 (352 + 106) = 76.86% \u2248 76.9%'],
    ['已解决352宗,剩余106宗,办结率为79.6%。', 'contradicts 352 \u00f7 (352 + 106) = 76.86% \u2260 79.6%'],
    // Cut off instead of rounded: let pass.
    ['已解决352宗,剩余106宗,办结率为76.8%。', 'undecided 352 \u00f7 (352 + 106) = 76.86% ? 76.8%'],
    ['编目172条、归集172条,归集率达100%。', 'holds 172 \u00f7 172 = 100%'],
    ['受理案件155件,审结149件,审结率92.1%。', 'contradicts 149 \u00f7 155 = 96.13% \u2260 92.1%'],
    // Those not yet due may be left out of the base.
    ['受理案件155件,审结149件,审结率98.1%。', 'undecided 149 \u00f7 155 = 96.13% ? 98.1%'],
    ['抽检1200批次,检出不合格24批次,合格率98.0%。', 'undecided ? \u00f7 24 = 98.0%'],
    ['受理案件155件,审结149件,按时审结率100%。', 'undecided ? \u00f7 149 = 100%'],
    ['受理复议案件155件,化解率87.6%。', 'undecided ? \u00f7 155 = 87.6%'],
    ['解读信息21条,其中图文17条,占比80.95%。', 'holds 17 \u00f7 21 = 80.95%'],
    ['党员241人,占干警总数286人的84.3%。', 'holds 241 \u00f7 286 = 84.27% \u2248 84.3%'],
    ['党员241人,占干警总数286人的92.3%。', 'contradicts 241 \u00f7 286 = 84.27% \u2260 92.3%'],
    ['干部100人,其中党员60人,女性占比40%。', 'undecided 60 \u00f7 100 = 60% ? 40%'],
    ['受理案件60件,已办结52件,正在办理8件,满意率98.5%。', 'undecided ? \u00f7 8 = 98.5%'],
  ])('%s', (text, expected) => {
    expect(told(claimsIn(text, 'ratio', form))).toEqual([expected]);
  });

  test.each([
    ['核心业务100条,业务事项4767项,平均拆解业务事项47.67条。', 'holds 4767 \u00f7 100 = 47.67'],
    [
      '核心业务100条,业务事项4767项,平均拆解业务事项57.67条。',
      'contradicts 4767 \u00f7 100 = 47.67 \u2260 57.67',
    ],
    ['12个街道共配备平安员360名,平均每个街道30名。', 'holds 360 \u00f7 12 = 30'],
    ['12个街道共配备平安员360名,平均每个街道36名。', 'contradicts 360 \u00f7 12 = 30 \u2260 36'],
    ['投资意向245个,投资金额3021亿元。', 'undecided 3021亿 \u00f7 245 = 12.33亿'],
  ])('%s', (text, expected) => {
    expect(told(claimsIn(text, 'average', form))).toEqual([expected]);
  });

  test.each([
    ['服务站由50家增加到80家,增长60%。', 'holds (80 - 50) \u00f7 50 = 60%'],
    ['服务站由50家增加到80家,增长50%。', 'contradicts (80 - 50) \u00f7 50 = 60% \u2260 50%'],
    ['审批事项从120项减少到80项,减少40项。', 'holds 120 - 80 = 40'],
    ['审批事项从120项减少到80项,减少50项。', 'contradicts 120 - 80 = 40 \u2260 50'],
    ['满意率由80%提高到90%,提高12个百分点。', 'contradicts 90 - 80 = 10 \u2260 12'],
    ['最低工资标准由1100元提高到1320元,增长20%。', 'holds (1320 - 1100) \u00f7 1100 = 20%'],
    ['生产总值由100亿元增加到120亿元,增长7%。', 'undecided (120亿 - 100亿) \u00f7 100亿 = 20% ? 7%'],
    ['服务站由10家增加到40家,增长3倍。', 'holds (40 - 10) \u00f7 10 = 3'],
    ['服务站由10家增加到40家,增长4倍。', 'holds (40 - 10) \u00f7 10 = 3 \u2248 4'],
    ['原有9支队伍整合为7支,力量更强。', 'undecided 9 \u2192 7'],
    ['信访总量同比下降45.5%。', 'undecided ? = 45.5%'],
  ])('%s', (text, expected) => {
    expect(told(claimsIn(text, 'change', form))).toEqual([expected]);
  });

  test.each([
    '12小时内办结120件,办结率100%。',
    '从3个镇街到5个镇街,覆盖面提高10%。',
    '服务站由50家增加到80家,办件量增长50%。',
    '由2021年的50家增加到2024年的80家,年均增长17%。',
  ])('nothing is called wrong in %s', (text) => {
    expect(told(claimsIn(text, 'all', form)).filter((line) => line.startsWith('contradicts'))).toEqual([]);
  });
});
