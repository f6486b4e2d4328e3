import type { Stage, UnitKind } from '../model/document.js';
import type { SeverityOrNone } from '../model/pack.js';

/** Chinese names of the values that drafts, packs and options write in English. */
export const UNIT_KIND_NAMES: Readonly<Record<UnitKind, string>> = {
  province: '省级',
  city: '市级',
  county: '县级',
  township: '乡镇',
  subdistrict: '街道',
  department: '部门',
};

export const STAGE_NAMES: Readonly<Record<Stage, string>> = {
  draft: '起草',
  review: '送审',
  submit: '报送',
  publish: '公开',
};

export const SEVERITY_NAMES: Readonly<Record<SeverityOrNone, string>> = {
  error: '错误',
  warning: '警告',
  info: '提示',
  none: '不检查',
};
