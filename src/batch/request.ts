import type { Localized } from '../model/text.js';
import { zh } from '../text/chinese.js';

export type Id = string | number | null;

/** What a line of the stream asks for: a draft as bytes or as the name of a file. */
export interface Request {
  readonly id: Id;
  /** How the draft is called in the result. */
  readonly path: string;
  readonly content: { readonly bytes: Uint8Array } | { readonly file: string };
}

/** Why a line gives no result; `code` is stable, the sentences are for people. */
export interface LineError {
  readonly code: 'bad-json' | 'bad-request' | 'bad-base64' | 'too-large' | 'timeout' | 'crashed';
  readonly message: Localized;
}

export type Asked =
  | { readonly ok: true; readonly request: Request }
  | { readonly ok: false; readonly id: Id; readonly error: LineError };

/** Reads a line `{"id", "path"?, "text" | "base64" | "file"}`; other members are let be. */
export function readRequest(line: Uint8Array, maxBytes: number): Asked {
  const data = parse(line);
  if (data === undefined) return { ok: false, id: idOf(line), error: LINE_ERRORS['bad-json'] };
  if (typeof data !== 'object' || data === null || Array.isArray(data)) return badRequest(null);
  const members = data as Readonly<Record<string, unknown>>;
  const id = isId(members.id) ? members.id : null;
  const given = ['text', 'base64', 'file'].filter((name) => members[name] !== undefined);
  const [kind] = given;
  const content = kind === undefined ? undefined : members[kind];
  const path = members.path ?? (kind === 'file' ? content : String(id));
  if (id === null || given.length !== 1 || typeof content !== 'string' || typeof path !== 'string')
    return badRequest(id);
  if (kind === 'file') return { ok: true, request: { id, path, content: { file: content } } };
  const bytes = kind === 'text' ? new TextEncoder().encode(content) : decodeBase64(content);
  if (bytes === null) return { ok: false, id, error: LINE_ERRORS['bad-base64'] };
  if (bytes.length > maxBytes) return { ok: false, id, error: LINE_ERRORS['too-large'] };
  return { ok: true, request: { id, path, content: { bytes } } };
}

/** The id of a line that cannot be read as a whole, where the line begins with it. */
export function idOf(line: Uint8Array): Id {
  const head = new TextDecoder().decode(line.subarray(0, 4096));
  const id = /^\s*\{\s*"id"\s*:\s*("(?:[^"\\]|\\.)*"|-?\d{1,15}(?=\s*[,}]))/.exec(head)?.[1];
  try {
    return id === undefined ? null : (JSON.parse(id) as Id);
  } catch {
    return null;
  }
}

const isId = (value: unknown): value is string | number =>
  typeof value === 'string' || Number.isSafeInteger(value);

const badRequest = (id: Id): Asked => ({ ok: false, id, error: LINE_ERRORS['bad-request'] });

function parse(line: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(line)) as unknown;
  } catch {
    return undefined;
  }
}

function decodeBase64(text: string): Uint8Array | null {
  const compact = text.replace(/\s/g, '');
  if (compact.length % 4 !== 0 || !/^[A-Za-z0-9+/]*={0,2}$/.test(compact)) return null;
  return new Uint8Array(Buffer.from(compact, 'base64'));
}

export const LINE_ERRORS: Readonly<Record<LineError['code'], LineError>> = {
  'bad-json': {
    code: 'bad-json',
    message: { 'zh-CN': zh('这一行不是 UTF-8 的 JSON。'), en: 'This line is not JSON in UTF-8.' },
  },
  'bad-request': {
    code: 'bad-request',
    message: {
      'zh-CN': zh('这一行要有 id(文字或整数),并且 text、base64、file 三项写一项,都是文字。'),
      en: 'A line needs an id (a string or an integer) and one of text, base64 and file, which are strings.',
    },
  },
  'bad-base64': {
    code: 'bad-base64',
    message: { 'zh-CN': zh('base64 的内容不对。'), en: 'What base64 holds is not base64.' },
  },
  'too-large': {
    code: 'too-large',
    message: { 'zh-CN': zh('稿件超过了 --max-bytes 的限制。'), en: 'The draft is larger than --max-bytes.' },
  },
  timeout: {
    code: 'timeout',
    message: {
      'zh-CN': zh('检查超过了 --timeout 的时间,没有做完。'),
      en: 'The check took longer than --timeout and was given up.',
    },
  },
  crashed: {
    code: 'crashed',
    message: {
      'zh-CN': zh('检查时程序出错,这是 hegao 的问题,请把这份稿件告诉维护者。'),
      en: 'The check crashed, which is a fault of hegao; please tell its maintainers of this draft.',
    },
  },
};
