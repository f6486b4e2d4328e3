import { fold } from '../text/fold.js';

/** A unit's name as it is compared: folded, without blanks. */
export const unitKey = (name: string): string => fold(name).replace(/\s+/g, '');
