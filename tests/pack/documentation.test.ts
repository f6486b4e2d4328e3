import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { loadPackFolder, readPackFolder } from '../../src/cli/folders.js';
import { newPackFiles } from '../../src/cli/new-pack.js';
import { runExamples } from '../../src/cli/pack-examples.js';
import { loadPack } from '../../src/pack/load.js';
import type { PackFolder } from '../../src/pack/parts.js';
import { readConfig, readWaivers } from '../../src/pack/settings.js';
import { RULE_TYPES } from '../../src/rule-types/registry.js';
import { check, firing, hasShared, listShared, ROOT, readText, sharedPath, verdicts } from '../support.js';

const base = (id: string): PackFolder => readPackFolder(join(ROOT, 'rules', id));
const blocks = [...readText(join(ROOT, 'docs/packs.md')).matchAll(/```yaml\n([\s\S]*?)```/g)].map(
  (match) => match[1]!,
);
const holding = (words: string): string => {
  const found = blocks.filter((block) => block.includes(words));
  expect(found).toHaveLength(1);
  return found[0]!;
};

/** The pack that a reader has who does what docs/packs.md says, and nothing else. */
function followed(): PackFolder {
  const files = newPackFiles('my-district', 'T', 'rule-of-law-report');
  return {
    name: 'my-district',
    files: {
      ...files,
      'authorities.yaml': holding('id: DISTRICT-2025'),
      'rules/10-house.yaml': holding('id: problems-have-deadlines'),
    },
  };
}

describe('docs/packs.md', () => {
  it('leads to a pack that passes check and test at the first try', () => {
    const loaded = loadPack(followed(), { ruleTypes: RULE_TYPES, base });
    if (!loaded.ok) throw new Error(JSON.stringify(loaded.problems));
    expect(runExamples(loaded.pack)).toEqual({
      rules: [{ ruleId: 'my-district/problems-have-deadlines', invalid: 1, valid: 1 }],
      faults: [],
    });
  });

  it('reports each item without a deadline, and keeps the national rules', () => {
    const loaded = loadPack(followed(), { ruleTypes: RULE_TYPES, base });
    if (!loaded.ok) throw new Error('not loaded');
    const draft = readText(join(ROOT, 'seeds/000-digital-bureau-2024.txt'));
    const report = check(draft, { pack: loaded.pack });
    const own = report.findings.filter((finding) => finding.ruleId === 'my-district/problems-have-deadlines');
    expect(own).toHaveLength(3);
    expect(firing(report)).toContain('rule-of-law-report/four-personally');
  });

  it('has an outline, rules and overrides that a pack takes as they stand', () => {
    const folder = followed();
    const files = {
      ...folder.files,
      'pack.yaml': holding('extends: rule-of-law-report'),
      'outline.yaml': holding('before: achievements'),
      'rules/20.yaml': holding('id: deployment-present'),
      'rules/30.yaml': holding('override: rule-of-law-report/title-full-form'),
      'rules/40.yaml': holding('part: official-document/punctuation'),
      'terms/formulations.yaml': `${holding('id: smart-township')}\n${holding('override: belt-and-road')}`,
    };
    const loaded = loadPack({ name: 'my-district', files }, { ruleTypes: RULE_TYPES, base });
    if (!loaded.ok) throw new Error(JSON.stringify(loaded.problems));
    expect(loaded.pack.outline.map((slot) => slot.id)[0]).toBe('deployment');
    expect(loaded.pack.rules.some((rule) => rule.id === 'title-full-form')).toBe(false);
    expect(loaded.pack.rules.some((rule) => rule.part === 'punctuation')).toBe(false);
    const rows = loaded.pack.terms.formulations!.map((term) => `${term.pack}/${term.id}`);
    expect(rows).toContain('my-district/smart-township');
    expect(rows).not.toContain('official-document/belt-and-road');
    expect(runExamples(loaded.pack).faults).toEqual([]);
  });

  it('has signs, lists, conditions, forms and rules on last year that a pack takes as they stand', () => {
    const { files } = followed();
    const taken = {
      ...files,
      'pack.yaml': `${holding('extends: rule-of-law-report')}${holding('detect:')}`,
      'lists/patrols.yaml': holding('(巡查|检查|暗访)\\d'),
      'forms/visitors-2025.yaml': holding('id: visitors-2025'),
      ...Object.fromEntries(
        ['secretary-presides', 'plan-repeated', 'patrols-counted', 'visits-agree'].map((id) => [
          `rules/50-${id}.yaml`,
          holding(`id: ${id}`),
        ]),
      ),
    };
    const loaded = loadPack({ name: 'my-district', files: taken }, { ruleTypes: RULE_TYPES, base });
    if (!loaded.ok) throw new Error(JSON.stringify(loaded.problems));
    const { rules, faults } = runExamples(loaded.pack);
    expect(faults).toEqual([]);
    for (const id of ['secretary-presides', 'plan-repeated', 'patrols-counted', 'visits-agree'])
      expect(rules.map(({ ruleId }) => ruleId)).toContain(`my-district/${id}`);
  });

  it('borrows the group of another pack that it names', () => {
    const { files } = followed();
    const head = holding('extends: rule-of-law-report').replace('rule-of-law-report', 'official-document');
    const own = {
      'pack.yaml': `${head}${holding('use: [')}`,
      'authorities.yaml': files['authorities.yaml']!,
    };
    const loaded = loadPack({ name: 'my-district', files: own }, { ruleTypes: RULE_TYPES, base });
    if (!loaded.ok) throw new Error(JSON.stringify(loaded.problems));
    const borrowed = loaded.pack.rules.filter(({ pack }) => pack === 'rule-of-law-report');
    expect(new Set(borrowed.map(({ part }) => part))).toEqual(new Set(['formulations']));
  });

  it('has a configuration and waivers that are taken as they stand', () => {
    expect(readConfig('c', holding('stage: submit\n'))).toMatchObject({ ok: true });
    expect(readConfig('c', holding('without: ['))).toMatchObject({ ok: true });
    expect(readWaivers('w', holding('approver:'))).toMatchObject({ ok: true });
  });

  it('every block is YAML', () => {
    for (const block of blocks) expect(parse(block)).toBeTruthy();
  });
});

describe('the example of a local notice', () => {
  const folder = join(ROOT, 'rules/examples/local-notice');
  const loaded = loadPackFolder(folder);
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.problems));
  const { pack } = loaded;

  it('is well under 80 lines and passes its examples', () => {
    const lines = Object.values(readPackFolder(folder).files).join('').split('\n').length;
    expect(lines).toBeLessThan(80);
    expect(runExamples(pack).faults).toEqual([]);
  });

  it('adds its parts before the national ones', () => {
    expect(pack.outline.map((slot) => slot.id).slice(0, 3)).toEqual([
      'deployment',
      'local-measures',
      'achievements',
    ]);
  });

  it.skipIf(!hasShared)('finds all six parts in the real report that such a notice asked for', () => {
    const name = listShared('seeds', '.txt').find((file) => file.startsWith('003'))!;
    const found = verdicts(check(readText(sharedPath('seeds', name)), { pack }));
    const six = ['deployment', 'local-measures', 'first-responsible', 'achievements', 'problems', 'plan'];
    expect(six.map((slot) => found[slot])).toEqual(six.map(() => 'own-section'));
  });
});
