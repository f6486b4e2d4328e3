/// <reference types="handlebars" />
// The parser alone: no compiler, so nothing that turns a template into code. Its types are those of the package.
declare module 'handlebars/dist/cjs/handlebars/compiler/base.js' {
  const base: { parse(template: string): hbs.AST.Program };
  export default base;
}
