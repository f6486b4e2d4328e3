// Put before a program (`node --import`): whatever would reach a network, or start another program, ends it with 97.
import { createRequire, syncBuiltinESMExports } from 'node:module';

const require = createRequire(import.meta.url);
const stop = (what) => () => {
  process._rawDebug(`guard: ${what}`);
  process.reallyExit(97);
};
const TRAPPED = {
  net: ['connect', 'createConnection', 'createServer', 'Server'],
  tls: ['connect', 'createServer'],
  http: ['request', 'get', 'createServer'],
  https: ['request', 'get', 'createServer'],
  http2: ['connect', 'createServer'],
  dgram: ['createSocket'],
  dns: ['lookup', 'resolve', 'resolve4', 'resolve6'],
  child_process: ['spawn', 'spawnSync', 'exec', 'execSync', 'execFile', 'execFileSync', 'fork'],
};
// All before the first is changed: they build on each other.
const modules = Object.entries(TRAPPED).map(([name, functions]) => [
  name,
  functions,
  require(`node:${name}`),
]);
for (const [name, functions, module] of modules) {
  for (const each of functions) module[each] = stop(`${name}.${each}`);
}
require('node:net').Socket.prototype.connect = stop('Socket.connect');
require('node:dns').promises.lookup = stop('dns.promises.lookup');
for (const name of ['fetch', 'WebSocket', 'EventSource']) {
  Object.defineProperty(globalThis, name, { get: stop(name), configurable: true });
}
syncBuiltinESMExports();
