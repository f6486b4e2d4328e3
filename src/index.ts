/**
 * hegao 核稿 as a library. Pure and synchronous, and free of Node: bytes in, a report out. `hegao/node` adds what needs
 * a file system. See docs/api.md.
 */
export { bindOutline } from './align/bind.js';
export { readQuantification } from './claims/quantification.js';
export { readClaims } from './claims/reader.js';
export { type CopyOptions, copiesAmong, findCopies } from './copies/copies.js';
export { fingerprintsOf } from './copies/fingerprints.js';
export { FrontmatterError } from './document/frontmatter.js';
export type { MetaOptions } from './document/meta.js';
export { parseDraft } from './document/parse.js';
export { applyEdits, withoutConflicts } from './edit/apply.js';
export { type Chosen, chooseFixes } from './edit/choose.js';
export { unifiedDiff } from './edit/diff.js';
export { EncodeError } from './edit/encode.js';
export { spliceBytes } from './edit/splice.js';
export { readFacts } from './facts/reader.js';
export { readSource, sourceFromText } from './inputs/read.js';
export { type LintOptions, lint } from './lint/run.js';
export type * from './model/claims.js';
export type * from './model/copies.js';
export type * from './model/document.js';
export type * from './model/facts.js';
export type * from './model/pack.js';
export type * from './model/passage.js';
export type * from './model/problem.js';
export type * from './model/quantification.js';
export type * from './model/report.js';
export type * from './model/source.js';
export type * from './model/text.js';
export { type Detected, detectPack } from './pack/detect.js';
export { type Loaded, type LoadOptions, loadPack } from './pack/load.js';
export type { PackFolder } from './pack/parts.js';
export { githubAnnotations } from './reporters/github.js';
export { htmlReport } from './reporters/html/report/page.js';
export { jsonOutput, type Unread } from './reporters/json.js';
export { type JsonOutput, reportSchema } from './reporters/json-schema.js';
export { junitReport } from './reporters/junit.js';
export { markdownReport } from './reporters/markdown.js';
export { sarifLog } from './reporters/sarif.js';
export { type TextOptions, textReport, textTotal } from './reporters/text.js';
export type { Checked, RawFinding, RuleType } from './rule-types/define.js';
export { RULE_TYPES } from './rule-types/registry.js';
export { type BlankOptions, makeBlank } from './scaffold/blank.js';
export { checkTemplate } from './scaffold/check-template.js';
export { type Scaffolded, type ScaffoldOptions, type SlotTemplates, scaffold } from './scaffold/insert.js';
export { TemplateError } from './scaffold/template-error.js';
export { lineStarts, pointAt } from './text/offsets.js';
