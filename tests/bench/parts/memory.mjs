// The most memory that a run over many reports holds, as text and as JSON, and over one long draft.
import { longDraft, reportFolder, workFolder } from '../corpus.mjs';
import { lintOf } from '../programs.mjs';
import { peakOf } from '../run.mjs';

const peak = ({ argv }) => peakOf(argv, { cwd: workFolder });

export async function memory({ floor, quick }) {
  const count = quick ? 200 : 1000;
  const folder = reportFolder(count);
  const name = quick ? 'peak memory, 200 reports' : 'peak memory, 1,000 reports';
  const unit = 'MiB';
  return [
    { name, unit, value: await peak(lintOf(folder)) },
    { name: `${name}, JSON`, unit, value: await peak(lintOf(folder, '--format', 'json')) },
    { name: `${name}, F`, unit, value: await peak(floor(folder)) },
    { name: 'peak memory, 1 MB', unit, value: await peak(lintOf(longDraft(1_000_000))) },
  ];
}
