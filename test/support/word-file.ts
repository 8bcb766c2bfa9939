// Writes Word files from the XML of their paragraphs, for the tests of what reads them.
import { toZip, type ZipPart } from './zip-file.ts';

/** What a file holds besides its paragraphs; each is the XML inside the part's root. */
export interface WordParts {
  readonly body: string;
  readonly styles?: string;
  readonly numbering?: string;
  readonly footnotes?: string;
  readonly header?: string;
  readonly title?: string;
}

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const RELATIONS = 'http://schemas.openxmlformats.org/package/2006/relationships';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const ROOTS = { styles: 'styles', numbering: 'numbering', footnotes: 'footnotes', header: 'hdr' } as const;
const KINDS = ['styles', 'numbering', 'footnotes', 'header'] as const;

/** A .docx with these parts, as small as Word still opens it. */
export function toWordFile(parts: WordParts): Uint8Array {
  return toZip(toWordParts(parts));
}

/** The same file's parts, for tests that spoil one. */
export function toWordParts({ body, title, ...rest }: WordParts): readonly ZipPart[] {
  const others = KINDS.filter((kind) => rest[kind] !== undefined);
  const relations = others.map((kind) => toRelation(kind, `${kind}.xml`)).join('');
  const root = `${toRelation('officeDocument', 'word/document.xml')}<Relationship Id="core" Target="docProps/core.xml" Type="http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties"/>`;
  return [
    {
      name: '[Content_Types].xml',
      bytes: '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
    },
    { name: '_rels/.rels', bytes: `<Relationships xmlns="${RELATIONS}">${root}</Relationships>` },
    {
      name: 'docProps/core.xml',
      bytes: `<p xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>${title ?? ''}</dc:title></p>`,
    },
    { name: 'word/_rels/document.xml.rels', bytes: `<Relationships xmlns="${RELATIONS}">${relations}</Relationships>` },
    { name: 'word/document.xml', bytes: `<w:document ${W}><w:body>${body}</w:body></w:document>` },
    ...others.map((kind) => ({
      name: `word/${kind}.xml`,
      bytes: `<w:${ROOTS[kind]} ${W}>${rest[kind] ?? ''}</w:${ROOTS[kind]}>`,
    })),
  ];
}

function toRelation(kind: string, target: string): string {
  return `<Relationship Id="${kind}" Type="${OFFICE}/${kind}" Target="${target}"/>`;
}

/** A paragraph: its properties, then runs as XML, or words. */
export function paragraph(runs: string, properties = ''): string {
  const inner = runs.startsWith('<') ? runs : run(runs);
  return `<w:p>${properties === '' ? '' : `<w:pPr>${properties}</w:pPr>`}${inner}</w:p>`;
}

/** Words in a run, with the run's properties. */
export function run(words: string, properties = ''): string {
  return `<w:r><w:rPr>${properties}</w:rPr><w:t xml:space="preserve">${words}</w:t></w:r>`;
}
