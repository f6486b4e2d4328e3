import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parentPort } from 'node:worker_threads';
import { main } from '../../dist/cli/main.js';

/** The command line on one file; an exit code that stands for a fault of ours, or no sentence, is told as one. */
async function check(bytes) {
  const cwd = mkdtempSync(join(tmpdir(), 'hegao-fuzz-'));
  let [out, err] = ['', ''];
  try {
    writeFileSync(join(cwd, 'a.docx'), bytes);
    const io = {
      cwd,
      env: { PATH: '' },
      columns: null,
      today: '2025-03-01',
      readStdin: async () => new Uint8Array(),
    };
    const argv = ['lint', 'a.docx', '--annotate', '-f', 'json', '--pack', 'rule-of-law-report'];
    const code = await main(argv, {
      ...io,
      out: (text) => {
        out += text;
      },
      err: (text) => {
        err += text;
      },
    });
    return { code, out, err };
  } finally {
    rmSync(cwd, { recursive: true, force: true });
  }
}

parentPort.on('message', async (bytes) => {
  try {
    const { code, out, err } = await check(bytes);
    const clear = code === 2 ? /^a\.docx: .*[\u3002]\s*$/m.test(err) : out.length > 2;
    const fault = code === 3 || !clear ? `exit ${code}: ${err.slice(0, 300)}` : undefined;
    parentPort.postMessage({
      code: code === 2 ? `2 ${err.trim().split('\n').at(-1).slice(8, 30)}` : code,
      fault,
    });
  } catch (error) {
    parentPort.postMessage({ fault: String(error?.stack ?? error) });
  }
});
