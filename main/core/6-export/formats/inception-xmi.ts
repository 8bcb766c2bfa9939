import type { LabelId } from '../../../contract/labels.ts';
import type { DatasetRow } from '../rows.ts';
import { type PolicyRows, toPolicyFileName, toPolicyRows } from './by-policy.ts';
import { CLAUSE_FEATURES, toClauseFeatures } from './clause-features.ts';
import { toTextFile, type Writer } from './writer.ts';
import { escapeXml } from './xml.ts';

/**
 * INCEpTION by UIMA XMI: a file a policy and `TypeSystem.xml`. Each clause is a `webanno.custom.Clause` with its labels as an array of
 * strings, empty for “none applies”; offsets are UTF-16 code units. Make the layer in the project before the import. A character that XML
 * can’t hold becomes U+FFFD, so that offsets stay.
 *
 * Source: OASIS UIMA 1.0; XMI as Apache UIMA writes it.
 */
export const writeInceptionXmi: Writer = function* (dataset) {
  for (const policy of toPolicyRows(dataset)) yield toTextFile(`${toPolicyFileName(policy)}.xmi`, toXmi(policy));
  yield toTextFile('TypeSystem.xml', TYPE_SYSTEM);
};

const FIRST_CLAUSE = 3;

function toXmi({ text, rows }: PolicyRows): string {
  const clauses = rows.map((row, at) => toClause(row, FIRST_CLAUSE + at, row.labels));
  const members = ['2', ...rows.map((_, at) => String(FIRST_CLAUSE + at))].join(' ');
  return `<?xml version="1.0" encoding="UTF-8"?>
<xmi:XMI xmlns:xmi="http://www.omg.org/XMI" xmlns:cas="http:///uima/cas.ecore" xmlns:tcas="http:///uima/tcas.ecore" xmlns:custom="http:///webanno/custom.ecore" xmi:version="2.0">
<cas:NULL xmi:id="0"/>
<tcas:DocumentAnnotation xmi:id="2" sofa="1" begin="0" end="${text.length}" language="en"/>
${clauses.join('\n')}
<cas:Sofa xmi:id="1" sofaNum="1" sofaID="_InitialView" mimeType="text" sofaString="${escapeXml(text)}"/>
<cas:View sofa="1" members="${members}"/>
</xmi:XMI>
`;
}

function toClause(row: DatasetRow, id: number, labels: readonly LabelId[]): string {
  const told = Object.entries(toClauseFeatures(row)).map(([name, value]) => ` ${name}="${escapeXml(value)}"`);
  const open = `<custom:Clause xmi:id="${id}" sofa="1" begin="${row.start}" end="${row.end}"${told.join('')}`;
  const held = labels.map((label) => `<labels>${escapeXml(label)}</labels>`).join('');
  return held === '' ? `${open}/>` : `${open}>${held}</custom:Clause>`;
}

const TYPE_SYSTEM = `<?xml version="1.0" encoding="UTF-8"?>
<typeSystemDescription xmlns="http://uima.apache.org/resourceSpecifier">
  <types>
    <typeDescription>
      <name>webanno.custom.Clause</name>
      <description>A clause of a privacy policy with the labels that apply to it</description>
      <supertypeName>uima.tcas.Annotation</supertypeName>
      <features>
        <featureDescription>
          <name>labels</name>
          <description>The labels; none for “none applies”</description>
          <rangeTypeName>uima.cas.StringArray</rangeTypeName>
          <multipleReferencesAllowed>false</multipleReferencesAllowed>
        </featureDescription>
${CLAUSE_FEATURES.map(
  ({ name, description }) => `        <featureDescription>
          <name>${name}</name>
          <description>${description}</description>
          <rangeTypeName>uima.cas.String</rangeTypeName>
        </featureDescription>
`,
).join('')}      </features>
    </typeDescription>
  </types>
</typeSystemDescription>
`;
