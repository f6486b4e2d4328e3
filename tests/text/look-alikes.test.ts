import { describe, expect, test } from 'vitest';
import { LOOK_ALIKES, properForm } from '../../src/text/look-alikes.js';

const all = Array.from({ length: 0x10000 }, (_, unit) => String.fromCharCode(unit));

describe('look-alikes', () => {
  test('each with a proper form is one by the class of all', () => {
    const isLookAlike = new RegExp(`[${LOOK_ALIKES}]`);
    const known = all.filter((char) => properForm(char) !== undefined);
    expect(known.length).toBeGreaterThan(600);
    expect(known.filter((char) => !isLookAlike.test(char))).toEqual([]);
  });

  test('a proper form is what Unicode says, where it says something', () => {
    const wrong = all.filter((char) => {
      const proper = properForm(char);
      const normal = char.normalize('NFKC');
      return proper !== undefined && normal !== char && normal !== proper && !/[\u2e80-\u2eff]/.test(char);
    });
    expect(wrong).toEqual([]);
    const kangxi = all.slice(0x2f00, 0x2fd6);
    expect(kangxi.map(properForm)).toEqual(kangxi.map((char) => char.normalize('NFKC')));
  });

  test('a proper form is no look-alike itself', () => {
    const forms = all.flatMap((char) => properForm(char) ?? []);
    expect(forms.filter((form) => properForm(form) !== undefined)).toEqual([]);
  });
});
