// Start-up: the version and one report of 10 KB, against Node that does nothing and against F on the same report.
import { oneReport, workFolder } from '../corpus.mjs';
import { hegao, lintOf, nothing } from '../programs.mjs';
import { inTurn, processorRatio, ratio, seconds } from '../run.mjs';

export async function start({ floor, quick }) {
  const folder = oneReport();
  const programs = [
    { ...nothing, name: 'N' },
    { ...hegao('--version'), name: 'version' },
    { ...lintOf(folder), name: 'one report' },
    floor(folder),
  ].map((program) => ({ ...program, cwd: workFolder }));
  const runs = await inTurn(programs, quick ? 7 : 15);
  const against = (name, base) => {
    const [ours, theirs] = [runs[name], runs[base]];
    const times = `${seconds(ours).toFixed(3)} s, ${base} ${seconds(theirs).toFixed(3)} s`;
    const note = [times, ...processorRatio(ours, theirs)].join(', ');
    return { name: `${name} / ${base}`, value: ratio(ours, theirs), note };
  };
  return [against('version', 'N'), against('one report', 'N'), against('one report', 'F')];
}
