import { InvalidArgumentError, Option } from 'commander';
import type { Stage, UnitKind } from '../model/document.js';
import { STAGE_NAMES, UNIT_KIND_NAMES } from '../text/names.js';

// Values that a user writes by id or by Chinese name: --stage submit, --stage 报送.

export const unitKindOption = (): Option =>
  named(new Option('--unit-kind <类别>', '单位类别'), UNIT_KIND_NAMES, kindOf);

export const stageOption = (description: string): Option =>
  named(new Option('--stage <阶段>', description), STAGE_NAMES, stageOf);

/** The kind that a word names: its id, or its Chinese name with what may follow (街道办事处, 省级政府). */
export function kindOf(word: string): UnitKind | undefined {
  const written = word.trim();
  // 市级部门 is no city.
  if (written.endsWith(UNIT_KIND_NAMES.department)) return 'department';
  const kinds = Object.entries(UNIT_KIND_NAMES) as [UnitKind, string][];
  return kinds.find(([id, name]) => written === id || written.startsWith(name))?.[0];
}

function stageOf(word: string): Stage | undefined {
  const stages = Object.entries(STAGE_NAMES) as [Stage, string][];
  return stages.find(([id, name]) => word === id || word === name)?.[0];
}

function named<T extends string>(
  option: Option,
  names: Readonly<Record<T, string>>,
  read: (word: string) => T | undefined,
): Option {
  const shown = Object.entries(names).map(([id, name]) => `${id} ${String(name)}`);
  // The choices are for the help alone: a parser that comes after them takes their place.
  return option.choices(shown).argParser((word: string) => {
    const value = read(word);
    if (value === undefined) throw new InvalidArgumentError(`Allowed choices are ${shown.join(', ')}.`);
    return value;
  });
}
