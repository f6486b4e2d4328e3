// Judged by reading both reports at the places; of the reports only the few words that a judgement is about.

/** Every indicator shown, each found right. */
export const INDICATORS: Readonly<Record<string, { readonly shown: readonly string[] }>> = {
  'hailaer-2014.txt hailaer-2015.txt': {
    shown: [
      '地区生产总值 25370000000 27440000000',
      '地区生产总值增长 10.1 9.1',
      '地方财政总收入增长 20.3 0.4',
      '城镇居民人均可支配收入 25852 28541',
      '城镇居民人均可支配收入增长 11.1 10.4',
      '农民人均纯收入 19080 21618',
      '农民人均纯收入增长 14.1 13.6',
      '社会消费品零售总额 11060000000 12340000000',
      '社会消费品零售总额增长 13 11.6',
      '旅游接待人数 4380000 5256000',
      '旅游收入 4720000000 5640000000',
      '规模以上工业总产值 20720000000 16670000000',
      '规模以上工业总产值增长 56.6 16.2',
      '规模以上工业增加值增速 16.1 12',
      '新建现代化牧场 28000 42000',
      '城镇登记失业率 3.65 3.79',
    ],
  },
  'anhui-2025.docx anhui-2026.txt': {
    shown: [
      '地区生产总值增长 5.8 5.5',
      '工业机器人产量增长 81.4 35.3',
      '新增5A级物流企业 3 3',
      '城镇新增就业 759500 757000',
      '新增保障性租赁住房 124000 38000',
      '制定修改废止省政府规章 8 6',
      '提请省人大常委会审议地方性法规 25 15',
      '办理省人大代表建议 1422 1401',
      '办结行政复议案件 21850 32910',
      '生产安全事故起数下降 16.3 10.8',
    ],
  },
  'beijing-2025.docx beijing-2026.txt': {
    shown: [
      '一般公共预算收入增长 3.1 4.8',
      '城镇调查失业率 4.1 4.1',
      '疏解提质一般制造业企业 104 104',
      '北京证券交易所上市公司 262 288',
      '绿色电力占比 26 36',
      '优化公交线路 143 242',
      '公交与轨道50米内换乘比例 88 91',
      '新增中小学学位 39000 24000',
      '新增家庭养老床位 9829 7701',
      '建设筹集保障性租赁住房 71000 67000',
      '办理市人大代表议案 4 5',
      '办理市政协提案 1279 1309',
    ],
  },
  'sichuan-2025.docx sichuan-2026.txt': {
    shown: [
      '社会消费品零售总额增长 4.2 5.1',
      '引进营业性演出 32000 12000',
      '技术合同成交额 260700000000 300000000000',
      '技术合同成交额增长 33.6 15.1',
      '生猪出栏 61500000 62480000',
    ],
  },
};

type Verdict = 'answered' | 'unanswered';

/** Items of last year's plan by some of their words, and whether a reader finds them in this year's results. */
export const PLAN_ITEMS: Readonly<Record<string, readonly (readonly [words: string, verdict: Verdict])[]>> = {
  'hailaer-2014.txt hailaer-2015.txt': [
    ['完成龙腾果蔬批发市场', 'answered'],
    ['第三次全国经济普查', 'answered'],
    ['红星美凯龙主力店', 'answered'],
    ['年内完成东海写字楼', 'answered'],
    ['伊敏河沿河景观工程', 'answered'],
    ['老旧小区既有建筑节能改造', 'answered'],
    ['第十届中俄蒙经贸洽谈', 'answered'],
    ['旅游接待人数突破500万人次', 'answered'],
    ['大力推进哈克生态奶源基地', 'answered'],
    ['亘富200万吨褐煤提质项目', 'answered'],
    ['企业名牌战略', 'unanswered'],
    ['产业扶贫', 'unanswered'],
    ['全民健身活动', 'unanswered'],
    ['海拉尔河、伊敏河堤防工程', 'unanswered'],
    ['正阳文体活动中心', 'unanswered'],
  ],
  'anhui-2025.docx anhui-2026.txt': [
    ['开通运营亳州机场', 'answered'],
    ['湿地保护修复工程12处', 'answered'],
    ['国家数据要素综合试验区', 'answered'],
    ['渐进式延迟法定退休', 'unanswered'],
  ],
  'beijing-2025.docx beijing-2026.txt': [
    ['治理违法建设2000万平方米', 'answered'],
    ['30项市级疏堵工程', 'answered'],
    ['创办世界人形机器人运动会', 'answered'],
    ['举办市民系列文化活动', 'answered'],
    ['我国宗教中国化', 'unanswered'],
  ],
  'sichuan-2025.docx sichuan-2026.txt': [
    ['39个欠发达县域', 'answered'],
    ['50个智能化康复中心', 'answered'],
    ['粮食节约和反食品浪费', 'unanswered'],
    ['国家深化医疗服务价格改革', 'answered'],
  ],
};
