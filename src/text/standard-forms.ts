/**
 * Characters of which the table of traditional pairs does not tell whether they are wrong: they stand in the official
 * list of 8105 standard characters too (one sense or names), live on in names of places and firms, or become another
 * character in some words.
 */
export interface WordForm {
  /** What it becomes in `words`. */
  readonly to: string;
  /** Words in which it is wrong, with the character itself and the rest simplified. */
  readonly words: string;
  /** Words and names in which it stays, whatever else holds. */
  readonly keep?: string;
  /**
   * Outside of those words: `always` replaced by its simplified form, `whole` only where the whole text is traditional,
   * `never`.
   */
  readonly alone: 'always' | 'whole' | 'never';
}

export const WORD_FORMS: Readonly<Record<string, WordForm>> = {
  乾: {
    to: '干',
    words:
      '骨乾 精乾 乾部 乾警 乾事 乾劲 乾净 乾燥 乾旱 乾预 乾扰 乾涉 乾线 乾粮 乾果 乾货 乾杯 乾脆 饼乾 烘乾 晒乾',
    keep: '乾坤 乾隆 康乾 乾嘉 乾陵 乾清 乾县 乾安 乾元 乾卦 乾德 乾道 乾符 乾宁 乾封 乾务',
    alone: 'whole',
  },
  徵: {
    to: '征',
    words:
      '特徵 象徵 表徵 徵收 徵求 徵地 徵集 徵税 徵文 徵询 徵兵 徵用 徵管 徵兆 徵召 徵缴 徵订 徵信 徵程 徵迁 徵拆 应徵 开徵 减徵 免徵 缓徵',
    keep: '宫商角徵 角徵 徵羽 魏徵 文徵明',
    alone: 'whole',
  },
  於: {
    to: '于',
    words:
      '由於 关於 对於 基於 至於 过於 处於 位於 用於 属於 在於 终於 鉴於 善於 勇於 敢於 急於 低於 高於 大於 小於 少於 多於 优於 易於 难於 便於 利於 归於 立於 限於 源於 始於 服务於 有助於 致力於 不低於 不少於 不亚於 等於 忠於 於是',
    keep: '於潜 於菟 於陵 樊於期 商於',
    alone: 'whole',
  },
  祕: { to: '秘', words: '祕书 祕密 保祕 神祕 奥祕', alone: 'whole' },
  麽: { to: '么', words: '什麽 甚麽 怎麽 那麽 这麽 多麽 要麽', keep: '幺麽 么麽', alone: 'whole' },
  釐: { to: '厘', words: '釐清 釐定 釐米 公釐 毫釐 釐金', alone: 'whole' },
  谿: { to: '溪', words: '', keep: '勃谿', alone: 'whole' },
  昇: {
    to: '升',
    words: '提昇 上昇 昇级 昇高 攀昇 回昇 昇温 飙昇 抬昇 跃昇 昇幅',
    keep: '毕昇 洪昇',
    alone: 'never',
  },
  陞: { to: '升', words: '陞任 陞迁 晋陞 陞职 提陞', alone: 'never' },
  夥: { to: '伙', words: '合夥 夥伴 同夥 团夥 夥同 散夥 入夥', alone: 'never' },
  剋: { to: '克', words: '剋扣 剋制 剋服 攻剋 剋星', alone: 'never' },
  氾: { to: '泛', words: '氾滥 广氾', alone: 'never' },
  吒: { to: '咤', words: '叱吒', keep: '哪吒 金吒 木吒', alone: 'never' },
  劄: { to: '札', words: '劄记 书劄', alone: 'never' },
  苧: { to: '苎', words: '苧麻', alone: 'never' },
  蒐: { to: '搜', words: '蒐集 蒐证 蒐罗 蒐寻 蒐购', alone: 'never' },
  扞: { to: '捍', words: '扞卫', alone: 'never' },
  脩: { to: '修', words: '脩改 脩订 脩复 维脩', keep: '束脩', alone: 'never' },
  袷: { to: '夹', words: '', alone: 'never' },
  薳: { to: '䓕', words: '', alone: 'never' },
  薹: { to: '苔', words: '', alone: 'never' },
  噁: { to: '恶', words: '噁心 憎噁', alone: 'never' },
  摺: { to: '折', words: '', alone: 'never' },
  峯: { to: '峰', words: '巅峯 顶峯 峯会 峯值', alone: 'whole' },
  濛: { to: '蒙', words: '', alone: 'whole' },
  滙: { to: '汇', words: '滙报 滙总 滙聚 滙集 滙款 外滙 滙率', alone: 'whole' },
  淩: { to: '凌', words: '', alone: 'whole' },
  樑: { to: '梁', words: '桥樑 栋樑 横樑', alone: 'whole' },
  恆: { to: '恒', words: '永恆 恆心 恆久 恆温 以恆', alone: 'whole' },
  鉅: { to: '巨', words: '鉅大 鉅额 艰鉅', alone: 'whole' },
  著: {
    to: '着',
    words:
      '存在著 随著 沿著 有著 意味著 向著 朝著 本著 接著 围绕著 伴著 伴随著 带著 看著 抓著 按著 跟著 对著 活跃著 充满著 面临著 承担著 发挥著 进行著 坚持著 影响著 关系著 标志著 象征著 怀著 凭著 顺著 紧跟著 紧接著 着眼著 担负著 肩负著 著力 著手 著眼 著重 著实 著陆 著装 著落 著想 著急 衣著 附著 沉著',
    keep: '著名 著作 著述 著称 著录 著书 著者 著有 原著 专著 名著 论著 显著 卓著 昭著 编著 合著 巨著 土著 拙著 译著 新著 遗著',
    alone: 'never',
  },
  瞭: { to: '了', words: '瞭解 明瞭 瞭然 瞭如指掌', keep: '瞭望', alone: 'never' },
  藉: {
    to: '借',
    words: '凭藉 藉助 藉口 藉此 藉由 藉机 藉着 藉著 假藉',
    keep: '慰藉 狼藉 枕藉 蕴藉',
    alone: 'never',
  },
  覆: {
    to: '复',
    words: '答覆 批覆 回覆 函覆 反覆 覆核 覆议 覆审 覆查 申覆',
    keep: '覆盖 覆没 覆灭 覆辙',
    alone: 'never',
  },
  彷: { to: '仿', words: '彷佛', alone: 'never' },
  甦: { to: '苏', words: '复甦 甦醒', alone: 'never' },
  沈: { to: '沉', words: '沈淀 沈浸', alone: 'never' },
  畫: { to: '划', words: '计畫 企畫 规畫 策畫 筹畫 谋畫 区畫 畫分 畫定', alone: 'always' },
};
