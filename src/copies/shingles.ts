/** Characters in a shingle, and shingles in a window: whatever both texts share in one run of 15 characters is met. */
export const SHINGLE = 8;
const WINDOW = 8;

/** 29 bits, so that a hash and the number of a piece fit into one exact number. */
const HASH_BITS = 0x1fffffff;

/** Winnowing: of each window of shingle hashes the smallest; in text order, none twice. */
export function shingleHashes(key: string): number[] {
  const hashes = allHashes(key);
  const chosen = new Set<number>();
  let smallest = -1;
  for (let end = 0; end < hashes.length; end++) {
    const start = Math.max(0, end - WINDOW + 1);
    if (smallest < start) smallest = indexOfSmallest(hashes, start, end);
    else if (hashes[end]! <= hashes[smallest]!) smallest = end;
    if (end >= Math.min(WINDOW, hashes.length) - 1) chosen.add(hashes[smallest]!);
  }
  return [...chosen];
}

function indexOfSmallest(hashes: readonly number[], start: number, end: number): number {
  let smallest = start;
  for (let i = start + 1; i <= end; i++) if (hashes[i]! <= hashes[smallest]!) smallest = i;
  return smallest;
}

function allHashes(key: string): number[] {
  return Array.from({ length: Math.max(0, key.length - SHINGLE + 1) }, (_, i) => hashAt(key, i));
}

/** FNV-1a over the code units, its bits mixed once more. */
function hashAt(key: string, at: number): number {
  let hash = 0x811c9dc5;
  for (let i = at; i < at + SHINGLE; i++) hash = Math.imul(hash ^ key.charCodeAt(i), 0x01000193);
  return (hash ^ (hash >>> 15)) & HASH_BITS;
}
