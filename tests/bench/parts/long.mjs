// One long draft: 1 MB against F and the peers, and how the time grows to ten times the length.
import { longDraft, workFolder } from '../corpus.mjs';
import { lintOf } from '../programs.mjs';
import { brokeDown, inTurn, ratio, seconds } from '../run.mjs';
import { against } from './folders.mjs';

const MB = 1_000_000;
const SLOW = { textlint: 1, zhlint: 1, '@lint-md/cli': 1 };

/** One draft of 1 MB; quick: without the slow peers. */
export const long = ({ floor, peers, quick }) =>
  against(longDraft(MB), {
    label: '1 MB',
    floor,
    peers: quick ? peers.filter(({ name }) => SLOW[name] === undefined) : peers,
    rounds: 3,
    slow: SLOW,
  });

/** Two drafts in turn, the second ten times as long. */
async function growthTo(bytes, programOf, rounds) {
  const [short, longer] = [longDraft(bytes / 10), longDraft(bytes)];
  const programs = [
    { ...programOf(short), name: 'short', cwd: workFolder },
    { ...programOf(longer), name: 'longer', cwd: workFolder },
  ];
  return inTurn(programs, rounds, { warm: false });
}

const told = ({ short, longer }) => `${seconds(short).toFixed(2)} s and ${seconds(longer).toFixed(2)} s`;

export async function growth({ floor, quick }) {
  const rounds = quick ? 1 : 3;
  const ours = await growthTo(10 * MB, lintOf, rounds);
  const theirs = await growthTo(10 * MB, floor, rounds);
  const measures = [
    {
      name: '10 MB / 1 MB',
      value: ratio(ours.longer, ours.short),
      note: ours.longer.some(brokeDown)
        ? `refused: ${ours.longer[0].said.replace(/^.*?: |。.*$/g, '')}`
        : told(ours),
    },
    { name: '10 MB / 1 MB, F', value: ratio(theirs.longer, theirs.short), note: told(theirs) },
  ];
  if (measures[0].value !== null) return measures;
  // Longer than hegao reads: what is half as long shows the growth.
  const half = await growthTo(5 * MB, lintOf, rounds);
  const value = ratio(half.longer, half.short);
  return [...measures, { name: '5 MB / 0.5 MB', value, note: value === null ? 'refused' : told(half) }];
}
