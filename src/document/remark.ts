/** The parser of Markdown, in one place so that the bundled program can leave it in a file of its own. */
export { default as remarkFrontmatter } from 'remark-frontmatter';
export { default as remarkGfm } from 'remark-gfm';
export { default as remarkParse } from 'remark-parse';
export { unified } from 'unified';
