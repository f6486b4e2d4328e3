import { zh } from '../text/chinese.js';
import type { Checked, FileSetup } from './check-file.js';
import type { Output } from './format-option.js';
import type { Io } from './io.js';
import { closing, type Joiner, joinerOf } from './joiners.js';
import { saveResult } from './outputs.js';
import type { Tally } from './tally.js';

export interface ResultWriter {
  /** Each draft is shown when it is done. */
  readonly shows: boolean;
  add(checked: Checked): Promise<void>;
  /** Without it nothing is left half-written: a text ends after a whole report, other results are not there at all. */
  end(tally: Tally): Promise<void>;
  drop(): void;
}

/** Writes the results of a run, joined, without holding them: a lone text as it comes, all else when all is there. */
export function resultWriter(setup: FileSetup, outputs: readonly Output[], io: Io): ResultWriter {
  const [first] = outputs;
  if (outputs.length === 1 && first?.format === 'text' && first.target === undefined)
    return shownText(setup, io);
  const joiners = outputs.map(({ format }) => joinerOf(format, setup.look.locale));
  return {
    shows: false,
    add: async ({ pieces, unread }) => {
      for (const [i, joiner] of joiners.entries()) joiner.add(pieces[i]!, unread);
    },
    end: async (tally) => {
      const results = outputs.map((output, i) => ({ ...output, joiner: joiners[i]! }));
      // Standard output comes last: what is piped away early is no reason to leave a file unwritten.
      for (const { target, joiner } of results)
        if (target !== undefined) saveResult(joiner.whole(tally), target, io.cwd);
      for (const { target, joiner } of results) if (target === undefined) await show(joiner, tally, io);
      tellPlaces(outputs, io);
    },
    drop: () => {
      for (const joiner of joiners) joiner.drop();
    },
  };
}

/** Somebody who sees no result must be told where it is. */
function tellPlaces(outputs: readonly Output[], io: Io): void {
  const places = outputs.flatMap(({ target }) => target ?? []);
  if (places.length === outputs.length) io.err(zh`结果写进了 ${places.join('\u3001')}。\n`);
}

async function show(joiner: Joiner, tally: Tally, io: Io): Promise<void> {
  for (const piece of joiner.whole(tally)) await put(piece, io);
}

async function put(text: string, io: Io): Promise<void> {
  if (text !== '') io.out(text);
  await io.drained?.();
}

function shownText({ look: { locale } }: FileSetup, io: Io): ResultWriter {
  let before = '';
  return {
    shows: true,
    add: async ({ pieces: [piece], unread }) => {
      if (unread) return;
      await put(`${before}${piece}`, io);
      before = '\n';
    },
    end: (tally) => put(closing(tally, locale), io),
    drop: () => {},
  };
}
