import * as z from 'zod';
import type { Section } from '../model/document.js';
import type { RuleContext } from '../model/report.js';
import { zh } from '../text/chinese.js';
import { toChineseNumeral } from '../text/numerals.js';
import { defineRuleType, failedBy } from './define.js';

export const lostHeadingMark = defineRuleType({
  id: 'lost-heading-mark',
  summary: {
    'zh-CN': zh('检查标题的序号有没有丢失(自动编号粘贴后变成“-”,或整个没有了)。'),
    en: 'A heading lost its ordinal: automatic numbering pasted as “-”, or gone altogether.',
  },
  params: () => z.strictObject({}),
  messages: {
    lost: {
      'zh-CN': zh('标题“{title}”的序号丢了,前后的序号说明这里应是“{expected}”'),
      en: 'The heading “{title}” lost its ordinal; its neighbours show that it was {expected}',
    },
  },
  check: (context) =>
    failedBy(
      context.document.outline.sections
        .filter((section) => section.style === 'repaired' && section.ordinal !== null)
        .map((section) => {
          const expected = markerFor(context, section);
          return {
            message: 'lost',
            data: { title: section.title, expected },
            range: section.headingRange,
            fixes: [
              {
                title: expected,
                applicability: 'unsafe' as const,
                edits: [
                  {
                    range: { start: section.headingRange.start, end: section.titleRange.start },
                    newText: expected,
                  },
                ],
              },
            ],
          };
        }),
    ),
});

// In the manner of the draft: a neighbour's marker with its numeral exchanged.
function markerFor(context: RuleContext, section: Section): string {
  const ordinal = section.ordinal!;
  const sibling = context.document.outline.sections.find(
    (other) =>
      other.style === ordinal.kind && other.parent === section.parent && other.ordinal?.kind === ordinal.kind,
  );
  const numeral = toChineseNumeral(ordinal.value);
  if (sibling === undefined) return `${numeral}\u3001`;
  return sibling.marker.replace(/[一二三四五六七八九十]+/, numeral);
}
