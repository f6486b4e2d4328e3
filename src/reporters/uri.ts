/** Lone surrogates, which neither UTF-8 nor a URI can hold, replaced. */
export function wellFormed(text: string): string {
  return text.replace(/\p{Surrogate}/gu, '\ufffd');
}

/** A path as a URI: relative ones stay relative, absolute ones become `file:`. Both kinds of separator are known. */
export function pathUri(path: string): string {
  const parts = wellFormed(path).replaceAll('\\', '/').split('/');
  const [first = '', ...others] = parts;
  const encoded = others.map(encodeURIComponent).join('/');
  if (/^[A-Za-z]:$/.test(first)) return `file:///${first}/${encoded}`;
  if (first !== '') return [encodeURIComponent(first), ...(others.length > 0 ? [encoded] : [])].join('/');
  // `\\server\share` names its host.
  return others[0] === ''
    ? `file:${['', ...others.map(encodeURIComponent)].join('/')}`
    : `file:///${encoded}`;
}
