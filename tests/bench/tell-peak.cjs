// Loaded into a program that is measured: tells the most memory it ever held, in KiB, when it ends. What the system counts
// for a child process would begin with the memory of the process that started it.
const { readFileSync, writeFileSync } = require('node:fs');

process.on('exit', () => {
  let peak = process.resourceUsage().maxRSS;
  try {
    peak = Number(/VmHWM:\s*(\d+)/.exec(readFileSync('/proc/self/status', 'utf8'))[1]);
  } catch {
    // Not Linux.
  }
  writeFileSync(process.env.HEGAO_PEAK, String(peak));
});
