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
  readonly nodes: number;
  readonly depth: number;
}

const MB = 1024 * 1024;

/** Far above any real report, low enough that a hostile file costs no memory to speak of. */
export const LIMITS: OfficeLimits = {
  file: 64 * MB,
  entries: 4096,
  part: 128 * MB,
  total: 512 * MB,
  ratio: 300,
  nodes: 1_000_000,
  depth: 200,
};

/** Parts up to this size, in bytes, are not judged by their compression ratio. */
export const RATIO_FROM = MB;
