/** Why a Word file is refused; stable, so that callers and messages can be keyed by it. */
export type OfficeCode =
  // the container
  | 'not-zip'
  | 'ole'
  | 'zip64'
  | 'multi-disk'
  | 'encrypted-zip'
  | 'duplicate-part'
  | 'overlap'
  | 'bad-method'
  | 'crc'
  | 'too-large'
  | 'too-many-parts'
  | 'bomb'
  | 'truncated'
  | 'missing-part'
  // the XML in it
  | 'encoding'
  | 'doctype'
  | 'xml'
  | 'xml-too-deep'
  | 'xml-too-large'
  // the document
  | 'not-word'
  | 'strict'
  | 'no-document'
  | 'too-long';

/** The only error that reading or writing a Word file throws on purpose; `detail` names the part or the place. */
export class OfficeError extends Error {
  override readonly name = 'OfficeError';

  constructor(
    readonly code: OfficeCode,
    readonly detail?: string,
  ) {
    super(detail === undefined ? code : `${code}: ${detail}`);
  }
}
