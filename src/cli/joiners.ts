import type { Locale } from '../model/text.js';
import type { HtmlRow } from '../reporters/html/report/list.js';
import { type HtmlPart, htmlArticle, htmlFrame } from '../reporters/html/report/page.js';
import { type JunitSuite, junitFrame } from '../reporters/junit.js';
import { textTotal } from '../reporters/text.js';
import type { Format } from './format-option.js';
import { sarifJoiner } from './sarif-joiner.js';
import { Spool } from './spool.js';
import type { Tally } from './tally.js';
import { VERSION } from './version.js';

/** Puts the pieces of a run together to the text that the reporters would give for all drafts at once, without holding them. */
export interface Joiner {
  /** The piece of the next draft (formats.ts). */
  add(piece: string, unread: boolean): void;
  /** The whole text, piece by piece, once. */
  whole(tally: Tally): Iterable<string>;
  drop(): void;
}

const JOINERS: Readonly<Record<Format, (locale: Locale) => Joiner>> = {
  text: textJoiner,
  json: jsonJoiner,
  sarif: sarifJoiner,
  junit: junitJoiner,
  github: githubJoiner,
  markdown: markdownJoiner,
  html: htmlJoiner,
};

export function joinerOf(format: Format, locale: Locale): Joiner {
  return JOINERS[format](locale);
}

function textJoiner(locale: Locale): Joiner {
  return joined(
    (piece) => piece,
    (tally) => closing(tally, locale),
  );
}

function markdownJoiner(): Joiner {
  return joined(
    (piece) => piece,
    () => '',
  );
}

/** The line that ends a text about several drafts. */
export function closing({ files, unread, counts }: Tally, locale: Locale): string {
  if (files < 2) return '';
  const total = textTotal(files - unread, unread, counts, locale);
  return files === unread ? total : `\n${total}`;
}

function joined(text: (piece: string) => string, tail: (tally: Tally) => string): Joiner {
  const spool = new Spool();
  let first = true;
  return {
    add: (piece, unread) => {
      if (unread) return;
      spool.add(first ? text(piece) : `\n${text(piece)}`);
      first = false;
    },
    *whole(tally) {
      yield* spool.pieces();
      yield tail(tally);
    },
    drop: () => spool.drop(),
  };
}

export const indent = (text: string, by: string): string => text.replaceAll('\n', `\n${by}`);

function jsonJoiner(): Joiner {
  const spool = new Spool();
  const asJson = (value: unknown): string => indent(JSON.stringify(value, null, 2), '  ');
  let before = '';
  return {
    add: (piece) => {
      spool.add(`${before}\n    ${indent(piece, '    ')}`);
      before = ',';
    },
    *whole({ files, counts }) {
      const tool = { name: 'hegao', version: VERSION };
      const summary = { files, errors: counts.error, warnings: counts.warning, infos: counts.info };
      yield `{\n  "schemaVersion": 1,\n  "tool": ${asJson(tool)},\n  "reports": [`;
      yield* spool.pieces();
      yield `\n  ],\n  "summary": ${asJson(summary)}\n}\n`;
    },
    drop: () => spool.drop(),
  };
}

function junitJoiner(): Joiner {
  const spool = new Spool();
  const sum = { tests: 0, failures: 0, errors: 0 };
  return {
    add: (piece) => {
      const { text, tests, failures, errors } = JSON.parse(piece) as JunitSuite;
      sum.tests += tests;
      sum.failures += failures;
      sum.errors += errors;
      spool.add(text);
    },
    *whole() {
      const { head, tail } = junitFrame(sum);
      yield head;
      yield* spool.pieces();
      yield tail;
    },
    drop: () => spool.drop(),
  };
}

/** Unread drafts first, then by severity. */
function githubJoiner(): Joiner {
  const spools = [new Spool(), new Spool(), new Spool(), new Spool()] as const;
  const [unreadOnes, errors, warnings, notices] = spools;
  const ofLine = (line: string): Spool =>
    line.startsWith('::error') ? errors : line.startsWith('::warning') ? warnings : notices;
  return {
    add: (piece, unread) => {
      for (const line of piece.match(/.*\n/g) ?? []) (unread ? unreadOnes : ofLine(line)).add(line);
    },
    *whole() {
      for (const spool of spools) yield* spool.pieces();
    },
    drop: () => {
      for (const spool of spools) spool.drop();
    },
  };
}

/** The list at the head of the page is known when the last draft is done. */
function htmlJoiner(locale: Locale): Joiner {
  const spool = new Spool();
  const rows: HtmlRow[] = [];
  return {
    add: (piece) => {
      const part = JSON.parse(piece) as HtmlPart;
      rows.push(part.row);
      spool.add(htmlArticle(part, rows.length));
    },
    *whole() {
      const { head, tail } = htmlFrame(rows, locale);
      yield head;
      yield* spool.pieces();
      yield tail;
    },
    drop: () => spool.drop(),
  };
}
