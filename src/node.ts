/** What needs a file system: `import … from 'hegao/node'`. */
export { bundledPack, bundledPackIds, loadPackFolder, readPackFolder } from './cli/folders.js';
export { templatesOf } from './cli/templates.js';
export { readAnySource } from './inputs/word.js';
