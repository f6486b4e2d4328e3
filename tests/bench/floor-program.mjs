// F, what the others are measured against: the smallest program that uses remark. It reads, decodes and parses each file
// of a folder, and checks nothing. Bundled by floor.mjs.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import remarkFrontmatter from 'remark-frontmatter';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';

const [folder] = process.argv.slice(2);
const parser = unified().use(remarkParse).use(remarkGfm).use(remarkFrontmatter);
const decoder = new TextDecoder();
let nodes = 0;
for (const name of readdirSync(folder))
  nodes += parser.parse(decoder.decode(readFileSync(join(folder, name)))).children.length;
console.log(`${nodes} blocks`);
