import { type Checked, checkFile, type FileSetup, type FileTask, unread } from './check-file.js';
import { runTasks } from './run-tasks.js';

/** Checks the drafts and gives the results in their order; ends early, without an error, when `stop` is aborted. */
export function checkFiles(
  tasks: readonly FileTask[],
  setup: FileSetup,
  running: { readonly jobs: number; readonly stop?: AbortSignal | undefined },
): AsyncGenerator<Checked, void, undefined> {
  const job = {
    setup,
    run: (task: FileTask) => checkFile(task, setup),
    lost: ({ path }: FileTask, problem: Parameters<typeof unread>[0]['problem']) =>
      unread({ path, problem }, setup),
  };
  return runTasks(tasks, job, running);
}
