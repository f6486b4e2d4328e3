import type { Locale } from '../model/text.js';
import {
  numbered,
  type SarifNotification,
  type SarifPart,
  type SarifResult,
  sarifFrame,
} from '../reporters/sarif.js';
import { joinRules, type SarifRule } from '../reporters/sarif-rules.js';
import { indent, type Joiner } from './joiners.js';
import { Spool } from './spool.js';
import { VERSION } from './version.js';

/** The results wait, a line each, for the list of rules that is known when the last draft is done. */
export function sarifJoiner(locale: Locale): Joiner {
  const spool = new Spool();
  const artifacts: object[] = [];
  const notifications: SarifNotification[] = [];
  let rules: SarifRule[] = [];
  return {
    add: (piece) => {
      const part = JSON.parse(piece) as SarifPart;
      rules = joinRules([rules, part.rules]);
      notifications.push(...part.notifications);
      if (part.artifact === null) return;
      for (const result of part.results) spool.add(`${artifacts.length} ${JSON.stringify(result)}\n`);
      artifacts.push(part.artifact);
    },
    *whole() {
      const frame = sarifFrame(
        { rules, notifications, artifacts, results: [] },
        { version: VERSION, locale },
      );
      const text = `${JSON.stringify(frame, null, 2)}\n`;
      const at = text.lastIndexOf('[]');
      let before = '';
      yield text.slice(0, at + 1);
      for (const line of spool.lines()) {
        const space = line.indexOf(' ');
        const result = JSON.parse(line.slice(space + 1)) as SarifResult;
        const own = numbered(result, Number(line.slice(0, space)), rules);
        yield `${before}\n        ${indent(JSON.stringify(own, null, 2), '        ')}`;
        before = ',';
      }
      yield before === '' ? text.slice(at + 1) : `\n      ${text.slice(at + 1)}`;
    },
    drop: () => spool.drop(),
  };
}
