import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, it } from 'vitest';
import { startPool } from '../../src/batch/pool.js';
import { temporaryFolder } from '../cli/run.js';

it('a task that never ends is given up, one that breaks its worker is told of, and the pool goes on', async () => {
  const file = join(temporaryFolder(), 'worker.mjs');
  writeFileSync(
    file,
    `export default ({ tasks: [task], begun }) => {
       begun[0] = performance.timeOrigin + performance.now();
       if (task === 'endless') for (;;);
       if (task === 'broken') return new Promise(() => setImmediate(() => { throw new Error('broken'); }));
       if (task === 'wrong') throw new Error('wrong');
       return [task];
     };`,
  );
  const pool = startPool<string, string>({ worker: pathToFileURL(file), jobs: 1, data: null, timeout: 3000 });
  const ended = [];
  for (const task of ['a', 'endless', 'b', 'wrong', 'broken', 'c']) ended.push(await pool.run([task]));
  await pool.close();
  expect(ended).toMatchObject([
    { ended: 'well', results: ['a'] },
    { ended: 'timeout' },
    { ended: 'well', results: ['b'] },
    { ended: 'crashed', error: 'wrong' },
    { ended: 'crashed', error: 'broken' },
    { ended: 'well', results: ['c'] },
  ]);
});
