// Whole folders of drafts: hegao against F, both with one worker, and against each peer as a user starts the two.
import { reportFolder, seedFolder, workFolder } from '../corpus.mjs';
import { hegao, lintOf } from '../programs.mjs';
import { inTurn, processorRatio, ratio, seconds } from '../run.mjs';

/** A note that tells what the other one took. */
const took = (name, runs) => {
  const time = seconds(runs);
  return time === null ? `${name} broke down` : `${name} ${time.toFixed(2)} s`;
};

const STARTED = 'as started';

/**
 * hegao against all others on a folder; `rounds` by name for those too slow to run every time. `many`: so many drafts that
 * hegao takes all processors where it is not told to take one.
 */
export async function against(folder, { label, floor, peers, rounds, slow = {}, warm, many = false }) {
  const others = [floor(folder), ...peers.map(({ program }) => program(folder))];
  const started = many ? [{ ...hegao('lint', folder), name: STARTED }] : [];
  const programs = [
    lintOf(folder),
    ...started,
    ...others.map((other) => ({ ...other, rounds: slow[other.name] })),
  ];
  const runs = await inTurn(
    programs.map((program) => ({ ...program, cwd: workFolder })),
    rounds,
    { warm },
  );
  return others.map(({ name }) => {
    const ours = many && name !== 'F' ? runs[STARTED] : runs.hegao;
    const one = ratio(runs.hegao, runs[name]);
    return {
      name: `${label} / ${name}`,
      value: ratio(ours, runs[name]),
      note: [
        ...(name === 'F' || many ? [`hegao ${seconds(ours).toFixed(2)} s`] : []),
        took(name, runs[name]),
        ...processorRatio(ours, runs[name]),
        ...(ours === runs.hegao || one === null ? [] : [`with one worker ${one.toPrecision(3)}`]),
        ...(slow[name] === undefined ? [] : [`${slow[name]} run`]),
      ].join(', '),
    };
  });
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
    many: true,
  });
