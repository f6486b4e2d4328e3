// Whole folders of drafts, one worker: hegao against F and against each peer on the same files.
import { reportFolder, seedFolder, workFolder } from '../corpus.mjs';
import { lintOf } from '../programs.mjs';
import { inTurn, processorRatio, ratio, seconds } from '../run.mjs';

/** A note that tells what the other one took. */
const took = (name, runs) => {
  const time = seconds(runs);
  return time === null ? `${name} broke down` : `${name} ${time.toFixed(2)} s`;
};

/** hegao against all others on a folder; `rounds` by name for those too slow to run every time. */
export async function against(folder, { label, floor, peers, rounds, slow = {}, warm }) {
  const others = [floor(folder), ...peers.map(({ program }) => program(folder))];
  const programs = [lintOf(folder), ...others.map((other) => ({ ...other, rounds: slow[other.name] }))];
  const runs = await inTurn(
    programs.map((program) => ({ ...program, cwd: workFolder })),
    rounds,
    { warm },
  );
  return others.map(({ name }) => ({
    name: `${label} / ${name}`,
    value: ratio(runs.hegao, runs[name]),
    note: [
      ...(name === 'F' ? [`hegao ${seconds(runs.hegao).toFixed(2)} s`] : []),
      took(name, runs[name]),
      ...processorRatio(runs.hegao, runs[name]),
      ...(slow[name] === undefined ? [] : [`${slow[name]} run`]),
    ].join(', '),
  }));
}

export const drafts = ({ floor, peers, quick }) =>
  against(seedFolder(), { label: 'five drafts', floor, peers, rounds: quick ? 3 : 7 });

// They take 15 to 50 seconds: a second run would tell nothing new.
const SLOW = { textlint: 1, zhlint: 1, '@lint-md/cli': 1 };

/** A thousand reports of 10 KB; quick: two hundred, without those that are slow. */
export const reports = ({ floor, peers, quick }) =>
  against(reportFolder(quick ? 200 : 1000), {
    label: quick ? '200 reports' : '1,000 reports',
    floor,
    peers: quick ? peers.filter(({ name }) => SLOW[name] === undefined) : peers,
    rounds: 3,
    slow: SLOW,
    warm: quick,
  });
