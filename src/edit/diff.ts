import { createTwoFilesPatch } from 'diff';

/** The change as a unified diff, with three lines of context; empty where nothing changes. */
export function unifiedDiff(path: string, before: string, after: string): string {
  if (before === after) return '';
  const patch = createTwoFilesPatch(path, path, before, after, undefined, undefined, { context: 3 });
  // Two lines for other tools stand before the format's own.
  return patch.replace(/^Index: .*\n=+\n/, '');
}
