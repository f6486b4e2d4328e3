#!/usr/bin/env node
import { writeSync } from 'node:fs';
import { loadProgram } from './kept-code.js';

// What the published command begins with.

/** Set by the build: the version in package.json. */
declare const PROGRAM_VERSION: string;

/** A run that has compiled what most runs need. */
const isUsual =
  process.argv[2] === 'lint' && !process.argv.some((argument) => /^(?:-h|--help)$/.test(argument));

function tellVersion(): void {
  try {
    writeSync(1, `${PROGRAM_VERSION}\n`);
  } catch {
    // Nobody reads it, or there is no room.
    process.exitCode = 1;
  }
}

function run(): void {
  const { program, isNew, keep } = loadProgram();
  if (isNew && isUsual)
    process.once('exit', (status) => {
      if (status < 2) keep();
    });
  void program.runOnProcess();
}

// Asked by scripts and in bug reports; nothing else of the program is needed to answer.
if (process.argv.length === 3 && /^(?:-V|--version)$/.test(process.argv[2]!)) tellVersion();
else run();
