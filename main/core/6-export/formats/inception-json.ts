import { type PolicyRows, toPolicyFileName, toPolicyRows } from './by-policy.ts';
import { CLAUSE_FEATURES, toClauseFeatures } from './clause-features.ts';
import { toJsonFile, type Writer } from './writer.ts';

/**
 * INCEpTION by UIMA CAS JSON 0.4.0: a file a policy, with its types. Offsets are UTF-16 code units. Arrays are structures of their own,
 * and references take an `@` before their name. Make the layer `webanno.custom.Clause` in the project before the import.
 *
 * Source: UIMA CAS JSON 0.4.0, as INCEpTION’s own files write it (without a header).
 */
export const writeInceptionJson: Writer = function* (dataset) {
  for (const policy of toPolicyRows(dataset)) yield toJsonFile(`${toPolicyFileName(policy)}.json`, toCas(policy));
};

const SOFA = 1;

function toCas({ text, rows }: PolicyRows) {
  const clauses = rows.map((row, at) => {
    const id = SOFA + 1 + 2 * at;
    const labels = { '%ID': id + 1, '%TYPE': 'uima.cas.StringArray', '%ELEMENTS': row.labels };
    const clause = {
      '%ID': id,
      '%TYPE': 'webanno.custom.Clause',
      '@sofa': SOFA,
      begin: row.start,
      end: row.end,
      '@labels': id + 1,
      ...toClauseFeatures(row),
    };
    return [clause, labels] as const;
  });
  const sofa = {
    '%ID': SOFA,
    '%TYPE': 'uima.cas.Sofa',
    sofaNum: 1,
    sofaID: '_InitialView',
    mimeType: 'text',
    sofaString: text,
  };
  return {
    '%TYPES': {
      'webanno.custom.Clause': {
        '%NAME': 'webanno.custom.Clause',
        '%SUPER_TYPE': 'uima.tcas.Annotation',
        labels: { '%NAME': 'labels', '%RANGE': 'uima.cas.StringArray' },
        ...Object.fromEntries(
          CLAUSE_FEATURES.map(({ name }) => [name, { '%NAME': name, '%RANGE': 'uima.cas.String' }]),
        ),
      },
    },
    '%FEATURE_STRUCTURES': [sofa, ...clauses.flat()],
    '%VIEWS': { _InitialView: { '%SOFA': SOFA, '%MEMBERS': clauses.map(([clause]) => clause['%ID']) } },
  };
}
