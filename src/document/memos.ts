import type { Block, Document } from '../model/document.js';
import { memosOf } from '../text/memos.js';

/** What is made of a whole document once. */
export const ofDocument = memosOf<Document>();

/** What is made of a block once. */
export const ofBlock = memosOf<Block>();
