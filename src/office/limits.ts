/** Bounds on what a file may make us read; sizes in bytes. */
export interface OfficeLimits {
  readonly file: number;
  readonly entries: number;
  /** One part, unpacked. */
  readonly part: number;
  /** All parts, unpacked. */
  readonly total: number;
  /** Unpacked : packed, looked at in parts above 1 MB only: small ones repeat themselves honestly. */
  readonly ratio: number;
  /** All parts that are read as XML, together; a part that is read twice counts twice. */
  readonly xml: number;
  /** Elements and texts of one part. */
  readonly nodes: number;
  /** Attributes of one part; those of a tag that comes again as it was count once. */
  readonly attributes: number;
  readonly depth: number;
  /** What the document prints, in UTF-16 units, and the paragraphs and columns of tables that it stands in. */
  readonly text: number;
  readonly paragraphs: number;
  readonly cells: number;
}

const MB = 1024 * 1024;

/**
 * More than ten times a report of 230 pages (150,000 characters, 43,000 nodes and 1.8 MB of XML where a word processor
 * is at its most talkative), low enough that a hostile file costs no time and memory to speak of.
 */
export const LIMITS: OfficeLimits = {
  file: 64 * MB,
  entries: 4096,
  part: 128 * MB,
  total: 512 * MB,
  ratio: 300,
  xml: 32 * MB,
  nodes: 500_000,
  attributes: 500_000,
  depth: 200,
  text: 2_000_000,
  paragraphs: 60_000,
  cells: 200_000,
};

/** Parts up to this size, in bytes, are not judged by their compression ratio. */
export const RATIO_FROM = MB;
