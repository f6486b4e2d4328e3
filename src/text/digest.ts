import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';

export function sha256Hex(bytes: Uint8Array): string {
  return bytesToHex(sha256(bytes));
}

/** 16 hex digits, enough to tell the findings of one office apart. */
export function shortHash(text: string): string {
  return sha256Hex(utf8ToBytes(text)).slice(0, 16);
}

/** SHA-256 of a text's UTF-8 in base64, as a content security policy names it. */
export function sha256Base64(text: string): string {
  return btoa(String.fromCharCode(...sha256(utf8ToBytes(text))));
}
