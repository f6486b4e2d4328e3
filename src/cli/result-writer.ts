import { resolve } from 'node:path';
import type { Severity } from '../model/pack.js';
import { textTotal } from '../reporters/text.js';
import { zh } from '../text/chinese.js';
import type { Checked, FileSetup } from './check-file.js';
import { EXIT, type Io, UsageError } from './io.js';
import { Spool } from './spool.js';
import { VERSION } from './version.js';

/** What a run over many drafts adds up to. */
export class Tally {
  files = 0;
  unread = 0;
  code: number = EXIT.clean;
  readonly counts: Record<Severity, number> = { error: 0, warning: 0, info: 0 };
  readonly idle = new Set<number>();
  readonly used = new Set<number>();

  add({ code, unread, counts, idle, used }: Checked): void {
    this.files += 1;
    if (unread) this.unread += 1;
    this.code = Math.max(this.code, code);
    for (const severity of ['error', 'warning', 'info'] as const) this.counts[severity] += counts[severity];
    for (const waiver of idle) this.idle.add(waiver);
    for (const waiver of used) this.used.add(waiver);
  }
}

export interface ResultWriter {
  /** Each draft is shown when it is done. */
  readonly shows: boolean;
  add(checked: Checked): Promise<void>;
  /** Without it nothing is left half-written: a text ends after a whole report, a file and JSON are not there at all. */
  end(tally: Tally): Promise<void>;
  drop(): void;
}

/** Writes the results of a run, joined, without holding them: texts as they come, JSON and files when all are there. */
export function resultWriter(setup: FileSetup, outputFile: string | undefined, io: Io): ResultWriter {
  const spool = new Spool();
  const shows = setup.format === 'text' && outputFile === undefined;
  const put = async (text: string): Promise<void> => {
    if (!shows) return spool.add(text);
    io.out(text);
    await io.drained?.();
  };
  const shape = setup.format === 'json' ? jsonShape() : textShape(setup);
  return {
    shows,
    add: (checked) => put(shape.piece(checked)),
    end: async (tally) => {
      await put(shape.tail(tally));
      if (outputFile !== undefined) save(spool, outputFile, io);
      else if (!shows) await spool.toOutput(io);
    },
    drop: () => spool.drop(),
  };
}

interface Shape {
  piece(checked: Checked): string;
  tail(tally: Tally): string;
}

function textShape({ options: { locale } }: FileSetup): Shape {
  let first = true;
  const joined = (part: string): string => {
    const text = first ? part : `\n${part}`;
    first = false;
    return text;
  };
  return {
    piece: ({ unread, piece }) => (unread ? '' : joined(piece)),
    tail: ({ files, unread, counts }) =>
      files > 1 ? joined(textTotal(files - unread, unread, counts, locale)) : '',
  };
}

/** The same text as JSON.stringify of the whole result would give. */
function jsonShape(): Shape {
  const indent = (text: string, by: string): string => text.replaceAll('\n', `\n${by}`);
  const start = `{\n  "schemaVersion": 1,\n  "tool": ${indent(JSON.stringify({ name: 'hegao', version: VERSION }, null, 2), '  ')},\n  "reports": [`;
  let before = start;
  return {
    piece: ({ piece }) => {
      const text = `${before}\n    ${indent(piece, '    ')}`;
      before = ',';
      return text;
    },
    tail: ({ files, counts }) => {
      const summary = { files, errors: counts.error, warnings: counts.warning, infos: counts.info };
      return `\n  ],\n  "summary": ${indent(JSON.stringify(summary, null, 2), '  ')}\n}\n`;
    },
  };
}

function save(spool: Spool, outputFile: string, io: Io): void {
  try {
    spool.save(resolve(io.cwd, outputFile));
  } catch (error) {
    throw new UsageError(
      zh(`结果写不进“${outputFile}”(${(error as NodeJS.ErrnoException).code ?? ''})。请换一个位置。`),
    );
  }
}
