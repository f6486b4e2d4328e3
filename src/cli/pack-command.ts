import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import type { RulePack } from '../model/pack.js';
import { jsonSchemas } from '../pack/json-schemas.js';
import { packCatalogue } from '../reporters/pack-catalogue.js';
import { ruleTypeReference } from '../rule-types/reference.js';
import { RULE_TYPES } from '../rule-types/registry.js';
import { zh } from '../text/chinese.js';
import { padEnd } from '../text/width.js';
import { namedPack } from './choose-pack.js';
import { isBundled } from './folders.js';
import { EXIT, type Io, UsageError } from './io.js';
import { newPackFiles } from './new-pack.js';
import { saveResult } from './outputs.js';
import { runExamples } from './pack-examples.js';
import { partsOf } from './part-names.js';

/** `hegao pack check`: says that a pack is sound; its problems come as a PackError from `namedPack`. */
export function checkCommand(name: string, io: Io): number {
  const pack = namedPack(name, io.cwd);
  const own = pack.rules.filter((rule) => rule.pack === pack.id).length;
  const rows = Object.values(pack.terms)
    .flat()
    .filter((term) => term.pack === pack.id).length;
  const base = pack.extends === undefined ? '' : zh`,另从 ${pack.extends} 继承 ${pack.rules.length - own} 条`;
  io.out(
    zh`规则包 ${pack.id} ${pack.version} 没有问题:${pack.outline.length} 项内容,${own} 条规则,${rows} 行词条${base}。\n`,
  );
  return EXIT.clean;
}

/** `hegao pack test`: runs every rule's examples. */
export function testCommand(name: string, options: { readonly coverage?: boolean }, io: Io): number {
  const pack = namedPack(name, io.cwd);
  const { rules, faults } = runExamples(pack);
  if (options.coverage === true) io.out(coverageTable(rules));
  for (const { ruleId, kind, example } of faults) {
    const said = kind === 'silent' ? '应当报告而没有报告' : '不应报告而报告了';
    io.out(
      zh`${ruleId}  ${said}:\n${example
        .slice(0, 400)
        .split('\n')
        .map((line) => zh`    ${line}`)
        .join('\n')}\n`,
    );
  }
  const count = rules.reduce((sum, rule) => sum + rule.invalid + rule.valid, 0);
  io.out(
    zh(
      faults.length === 0
        ? `${rules.length} 条规则和词条的 ${count} 个例子都对。\n`
        : `${count} 个例子中有 ${faults.length} 个不对。\n`,
    ),
  );
  return faults.length === 0 ? EXIT.clean : EXIT.findings;
}

function coverageTable(
  rules: readonly { readonly ruleId: string; readonly invalid: number; readonly valid: number }[],
): string {
  const width = Math.max(...rules.map((rule) => rule.ruleId.length), 8);
  const lines = rules.map(
    (rule) =>
      `${rule.ruleId.padEnd(width)}  ${String(rule.invalid).padStart(4)}  ${String(rule.valid).padStart(6)}`,
  );
  return `${[`${padEnd('规则', width)}  应报告  不应报告`, ...lines].join('\n')}\n\n`;
}

/** `hegao pack parts`: the groups of rules that an office switches by name. */
export function partsCommand(name: string, io: Io): number {
  const pack = namedPack(name, io.cwd);
  const parts = [...partsOf(pack)];
  const width = Math.max(...parts.map(([id]) => id.length));
  for (const [id, title] of parts) {
    const rules = pack.rules.filter((rule) => `${rule.pack}/${rule.part}` === id);
    const on = rules.filter((rule) => rule.severity !== 'none' || rule.stages !== undefined).length;
    io.out(zh`${id.padEnd(width)}  ${String(rules.length).padStart(3)} 条(${on} 条开着)  ${title}\n`);
  }
  return EXIT.clean;
}

/** `hegao pack schema`: a JSON Schema for editors. */
export function schemaCommand(kind: string, io: Io): number {
  io.out(`${JSON.stringify(jsonSchemas(RULE_TYPES)[`${kind}.schema.json`], null, 2)}\n`);
  return EXIT.clean;
}

/** `hegao pack docs`: the catalogue of a pack, or the reference of the kinds of check. */
export function docsCommand(
  name: string | undefined,
  options: { readonly types?: boolean; readonly outputFile?: string },
  io: Io,
): number {
  if (name === undefined && options.types !== true)
    throw new UsageError(zh('没有写规则包。例如:hegao pack docs rule-of-law-report。'));
  const text =
    options.types === true
      ? ruleTypeReference(RULE_TYPES)
      : packCatalogue(namedPack(name!, io.cwd) as RulePack);
  if (options.outputFile === undefined) io.out(text);
  else saveResult([text], options.outputFile, io.cwd);
  return EXIT.clean;
}

/** `hegao pack new`: a pack that passes its own check and test, to write on from. */
export function newCommand(
  folder: string,
  options: { readonly title?: string; readonly extends: string },
  io: Io,
): number {
  const path = resolve(io.cwd, folder);
  const id = basename(path);
  if (!/^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/.test(id) || isBundled(id)) {
    throw new UsageError(
      zh`“${id}”不能作规则包的编号:用小写英文字母、数字和“-”,并且不能和自带的规则包同名。`,
    );
  }
  if (existsSync(path) && readdirSync(path).length > 0)
    throw new UsageError(zh`文件夹“${folder}”里已经有文件,换一个名字。`);
  namedPack(options.extends, io.cwd);
  for (const [name, content] of Object.entries(newPackFiles(id, options.title ?? id, options.extends))) {
    const file = join(path, name);
    mkdirSync(resolve(file, '..'), { recursive: true });
    writeFileSync(file, content);
  }
  io.out(
    zh`已建好规则包 ${folder}。改好后依次运行:\n  hegao pack check ${folder}\n  hegao pack test ${folder}\n  hegao lint --pack ${folder} 报告.txt\n`,
  );
  return EXIT.clean;
}
