import type { Severity } from '../model/pack.js';
import type { Checked } from './check-file.js';
import { EXIT } from './io.js';

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
