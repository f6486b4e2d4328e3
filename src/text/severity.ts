import type { SeverityOrNone } from '../model/pack.js';

const ORDER: readonly SeverityOrNone[] = ['none', 'info', 'warning', 'error'];

/** The milder of two severities. */
export function milder<T extends SeverityOrNone>(severity: T, ceiling: SeverityOrNone): T | SeverityOrNone {
  return ORDER.indexOf(ceiling) < ORDER.indexOf(severity) ? ceiling : severity;
}
