#!/usr/bin/env node
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { Script } from 'node:vm';

// What the published command begins with: runs program.cjs beside it, with the machine code that the build kept for this
// very Node where there is one. Node itself refuses code of another version or another program.

const program = join(__dirname, 'program.cjs');
const kept = join(__dirname, 'code', `${process.version}-${process.arch}`);

function readKept(): Buffer | undefined {
  try {
    return readFileSync(kept);
  } catch {
    return undefined;
  }
}

// One function, written by the build without a character beyond ASCII: read in a fraction of the time.
const script = new Script(readFileSync(program, 'latin1'), {
  filename: program,
  cachedData: readKept(),
});
script.runInThisContext()({ exports: {} }, createRequire(program), program, dirname(program));

// Asked for by the build, after a run that has used what most runs use.
if (process.env.HEGAO_KEEP_CODE === '1')
  process.once('exit', () => {
    mkdirSync(dirname(kept), { recursive: true });
    writeFileSync(kept, script.createCachedData());
  });
