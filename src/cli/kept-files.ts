import type { CollectedFile } from './collect-file.js';

/**
 * What many reports give, held in little room: no part of a string keeps the text of its report alive, and what is the
 * same in many is held once.
 */
export class KeptFiles {
  readonly files: CollectedFile[] = [];
  private readonly judged = new Map<string, readonly string[]>();

  add(file: CollectedFile): void {
    const { unit } = file;
    const key = unit.judged.join(' ');
    const judged = this.judged.get(key) ?? key.split(' ').filter((rule) => rule !== '');
    this.judged.set(key, judged);
    this.files.push({ ...file, unit: { row: JSON.parse(JSON.stringify(unit.row)), judged } });
  }
}
