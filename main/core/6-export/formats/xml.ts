/**
 * Text for an XML 1.0 attribute or element: markup and quotes escaped, tabs and line ends as references (a reader turns bare ones into
 * blanks). A character that XML can't hold (a control, half a surrogate pair) becomes U+FFFD, so that offsets stay.
 */
export function escapeXml(text: string): string {
  return (
    text
      .toWellFormed()
      // oxlint-disable-next-line no-control-regex -- XML 1.0 can't hold them
      .replaceAll(/[&<>"'\t\n\r\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, toReference)
  );
}

const NAMED: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
};

function toReference(character: string): string {
  const named = NAMED[character];
  if (named !== undefined) return named;
  return '\t\n\r'.includes(character) ? `&#${character.charCodeAt(0)};` : '\ufffd';
}
