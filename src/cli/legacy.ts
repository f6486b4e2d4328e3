import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { InputProblem, Result } from '../model/problem.js';
import { zh } from '../text/chinese.js';

/** Longer than any honest file takes; a damaged one can keep LibreOffice busy for ever. */
const TIMEOUT = 60_000;
const PROGRAMS = ['soffice', 'libreoffice'];

/**
 * An old Word or WPS file (.doc, .wps) as .docx, made by LibreOffice where that is installed. Each call has a profile and
 * a folder of its own, so that two at a time do not hinder each other, and nothing of them stays.
 */
export function convertLegacy(
  bytes: Uint8Array,
  env: Readonly<Record<string, string | undefined>>,
): Result<Uint8Array> {
  const folder = mkdtempSync(join(tmpdir(), 'hegao-'));
  try {
    const input = join(folder, 'draft.doc');
    writeFileSync(input, bytes);
    const args = [
      `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`,
      '--headless',
      '--convert-to',
      'docx',
      '--outdir',
      folder,
      input,
    ];
    for (const program of PROGRAMS) {
      const run = spawnSync(program, args, { timeout: TIMEOUT, killSignal: 'SIGKILL', stdio: 'ignore', env });
      if ((run.error as NodeJS.ErrnoException | undefined)?.code === 'ENOENT') continue;
      return run.status === 0
        ? { ok: true, value: readFileSync(join(folder, 'draft.docx')) }
        : { ok: false, problem: FAILED };
    }
    return { ok: false, problem: NOT_INSTALLED };
  } catch {
    return { ok: false, problem: FAILED };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const SAVE_ZH = zh('请在 Word 或 WPS 里打开,另存为 Word 文档(.docx)后再检查;设了打开密码的,先去掉密码。');
const SAVE_EN = 'Save it as a Word document (.docx) in Word or WPS, without a password, and check that.';

const FAILED: InputProblem = {
  code: 'old-word',
  message: {
    'zh-CN': zh`这是旧版 Word 或 WPS 文件(.doc、.wps),LibreOffice 转换不了它。${SAVE_ZH}`,
    en: `This is an old Word or WPS file (.doc, .wps) that LibreOffice cannot convert. ${SAVE_EN}`,
  },
};

const NOT_INSTALLED: InputProblem = {
  code: 'old-word',
  message: {
    'zh-CN': zh`这是旧版 Word 或 WPS 文件(.doc、.wps)。这台电脑没有装 LibreOffice,hegao 读不了它。${SAVE_ZH}`,
    en: `This is an old Word or WPS file (.doc, .wps), which takes LibreOffice to read, and that is not installed. ${SAVE_EN}`,
  },
};
