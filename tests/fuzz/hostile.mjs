// Writes the hostile files to a folder and runs `hegao lint --annotate` on each in a process of its own: seconds of processor time, peak
// memory in MB, exit code, what was said. Usage: npm run build && node tests/fuzz/hostile.mjs [part of a name]
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { bundled } from './bundled.mjs';

const { HOSTILE } = await bundled('hostile.ts');
const bin = fileURLToPath(new URL('../../dist/cli/hegao.cjs', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'hegao-hostile-'));
const TIMER = ['-f', '%U %M', '-o', join(folder, 'time')];
try {
  for (const { name, bytes } of HOSTILE) {
    if (!name.includes(process.argv[2] ?? '')) continue;
    writeFileSync(join(folder, name), bytes());
    const lint = [process.execPath, bin, 'lint', name, ...(name.endsWith('x') ? ['--annotate'] : [])];
    const ran = spawnSync('/usr/bin/time', [...TIMER, ...lint], {
      cwd: folder,
      timeout: 120_000,
      encoding: 'utf8',
    });
    const [seconds, kilobytes] = readFileSync(join(folder, 'time'), 'utf8')
      .trim()
      .split('\n')
      .at(-1)
      .split(' ');
    const said = ran.stderr.trim().split('\n').at(-1).slice(0, 100);
    const memory = `${Math.round(Number(kilobytes) / 1024)} MB`;
    console.log(`${name.padEnd(36)}${seconds.padStart(7)} s${memory.padStart(9)}  ${ran.status}  ${said}`);
    rmSync(join(folder, name));
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
