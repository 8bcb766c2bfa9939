import type { FileBytes } from '../../../main/contract/types.ts';
import { LABEL_STUDIO_CHOICES, LABEL_STUDIO_REGIONS } from './native-label-studio.ts';
import { encode, KEEP, PASS, points, TEXT, toJson, toLines, units } from './native-notice.ts';

const [keepFrom, keepTo] = points(KEEP);
const [passFrom, passTo] = points(PASS);

/** doccano’s exports: sequence labelling, with relations and without, as older releases name things, and classification. */
export const DOCCANO_SEQUENCE = toLines('admin.jsonl', [
  {
    id: 7,
    text: TEXT,
    label: [
      [keepFrom, keepTo, 'retention'],
      [passFrom, passTo, 'sharing'],
    ],
    Comments: ['Ask Bo.'],
  },
]);
export const DOCCANO_RELATIONS = toLines('all.jsonl', [
  {
    id: 7,
    text: TEXT,
    entities: [
      { id: 1, label: 'retention', start_offset: keepFrom, end_offset: keepTo },
      { id: 2, label: 'sharing', start_offset: passFrom, end_offset: passTo },
    ],
    relations: [{ id: 1, from_id: 1, to_id: 2, type: 'before' }],
    Comments: [],
  },
]);
export const DOCCANO_OLD = toLines('old.jsonl', [
  {
    id: 7,
    data: TEXT,
    labels: [
      [keepFrom, keepTo, 'retention'],
      [passFrom, passTo, 'sharing'],
    ],
  },
]);
export const DOCCANO_CLASSIFICATION = toLines('ann.jsonl', [
  { id: 1, data: KEEP, label: ['retention'], Comments: [] },
  { id: 2, data: PASS, label: [], Comments: [] },
]);

const [keepBegin, keepEnd] = units(KEEP);
const [passBegin, passEnd] = units(PASS);
const SOFA = TEXT.replaceAll('\n', '&#10;');

/** A document of an INCEpTION project as XMI 1.1, with its own sentences, tokens and tag sets around a layer of one’s own. */
export const INCEPTION_XMI = encode(
  'study/annotation/notice.txt/ann.xmi',
  `<?xml version="1.1" encoding="UTF-8"?><xmi:XMI xmlns:pos="http:///de/tudarmstadt/ukp/dkpro/core/api/lexmorph/type/pos.ecore" xmlns:tcas="http:///uima/tcas.ecore" xmlns:xmi="http://www.omg.org/XMI" xmlns:cas="http:///uima/cas.ecore" xmlns:type4="http:///de/tudarmstadt/ukp/dkpro/core/api/segmentation/type.ecore" xmlns:type3="http:///de/tudarmstadt/ukp/dkpro/core/api/metadata/type.ecore" xmlns:type="http:///de/tudarmstadt/ukp/clarin/webanno/api/type.ecore" xmlns:custom="http:///webanno/custom.ecore" xmi:version="2.0"><cas:NULL xmi:id="0"/><tcas:DocumentAnnotation xmi:id="8" sofa="1" begin="0" end="${TEXT.length}" language="x-unspecified"/><type3:DocumentMetaData xmi:id="2" sofa="1" begin="0" end="${TEXT.length}" language="x-unspecified" documentTitle="notice.txt" documentId="ann" isLastSegment="false"/><type:CASMetadata xmi:id="3" sofa="1" begin="0" end="0" username="ann" sourceDocumentId="4"/><type3:TagsetDescription xmi:id="4" sofa="1" begin="0" end="${TEXT.length}" layer="webanno.custom.Practice" name="Practices" input="false"/><type4:Sentence xmi:id="20" sofa="1" begin="${keepBegin}" end="${keepEnd}"/><type4:Token xmi:id="21" sofa="1" begin="${keepBegin}" end="${keepBegin + 2}" order="0"/><custom:Practice xmi:id="30" sofa="1" begin="${keepBegin}" end="${keepEnd}" label="retention"/><custom:Practice xmi:id="31" sofa="1" begin="${passBegin}" end="${passEnd}" labels="32"/><cas:StringArray xmi:id="32"><elements>sharing</elements><elements>collection</elements></cas:StringArray><cas:Sofa xmi:id="1" sofaNum="1" sofaID="_InitialView" mimeType="text" sofaString="${SOFA}"/><cas:View sofa="1" members="8 2 3 4 20 21 30 31"/></xmi:XMI>`,
);

const structure = (id: number, type: string, begin: number, end: number, more: object = {}) => ({
  '%ID': id,
  '%TYPE': type,
  '@sofa': 1,
  begin,
  end,
  ...more,
});

/** The same as UIMA CAS JSON 0.4.0. */
export const INCEPTION_JSON = toJson('study/annotation/notice.txt/bo.json', {
  '%TYPES': {
    'webanno.custom.Practice': {
      '%NAME': 'webanno.custom.Practice',
      '%SUPER_TYPE': 'uima.tcas.Annotation',
      labels: { '%NAME': 'labels', '%RANGE': 'uima.cas.String[]' },
    },
  },
  '%FEATURE_STRUCTURES': [
    { '%ID': 1, '%TYPE': 'uima.cas.Sofa', sofaNum: 1, sofaID: '_InitialView', mimeType: 'text', sofaString: TEXT },
    structure(2, 'de.tudarmstadt.ukp.dkpro.core.api.segmentation.type.Sentence', keepBegin, keepEnd),
    structure(3, 'de.tudarmstadt.ukp.dkpro.core.api.segmentation.type.Token', keepBegin, keepBegin + 2, { order: 0 }),
    structure(4, 'webanno.custom.Practice', keepBegin, keepEnd, { '@labels': 5 }),
    { '%ID': 5, '%TYPE': 'uima.cas.StringArray', '%ELEMENTS': ['retention', 'collection'] },
    structure(6, 'uima.tcas.DocumentAnnotation', 0, TEXT.length, { language: 'x-unspecified' }),
  ],
  '%VIEWS': { _InitialView: { '%SOFA': 1, '%MEMBERS': [2, 3, 4, 6] } },
});

const stamped = (more: object) => ({
  _input_hash: -1_530_009_927,
  _task_hash: -340_967_702,
  _timestamp: 1_772_000_000,
  ...more,
});

/** Prodigy’s db-out: choices under names and under numbers, one label a task, and spans by hand. */
export const PRODIGY_CHOICES = toLines('choices.jsonl', [
  stamped({
    text: KEEP,
    options: [
      { id: 'retention', text: 'Retention' },
      { id: 'sharing', text: 'Sharing' },
    ],
    accept: ['retention'],
    answer: 'accept',
    _view_id: 'choice',
    _annotator_id: 'practices-ann',
    _session_id: 'practices-ann',
    config: { choice_style: 'multiple' },
  }),
  stamped({
    text: PASS,
    options: [
      { id: 0, text: 'Retention' },
      { id: 1, text: 'Sharing' },
    ],
    accept: [1],
    answer: 'accept',
    _view_id: 'choice',
    _annotator_id: 'practices-bo',
    _session_id: 'practices-bo',
  }),
  stamped({ text: PASS, options: [], accept: [], answer: 'ignore', _view_id: 'choice', _session_id: 'practices-ann' }),
]);
export const PRODIGY_LABELS = toLines('labels.jsonl', [
  stamped({
    text: KEEP,
    label: 'retention',
    answer: 'accept',
    _view_id: 'classification',
    _session_id: 'p-ann',
    meta: { score: 0.6 },
  }),
  stamped({ text: PASS, label: 'retention', answer: 'reject', _view_id: 'classification', _session_id: 'p-ann' }),
]);
export const PRODIGY_SPANS = toLines('spans.jsonl', [
  stamped({
    text: TEXT,
    tokens: [{ text: 'Notice', start: 0, end: 6, id: 0, ws: true }],
    spans: [
      { start: keepFrom, end: keepTo, token_start: 2, token_end: 9, label: 'retention' },
      { start: passFrom, end: passTo, token_start: 10, token_end: 17, label: 'sharing' },
    ],
    answer: 'accept',
    _view_id: 'spans_manual',
    _session_id: 'p-ann',
  }),
]);

/** spaCy’s projects: categories a line, and spans as its training examples have them. */
export const SPACY_CATEGORIES = toLines('train.jsonl', [
  { text: KEEP, cats: { retention: 1, sharing: 0 } },
  { text: PASS, cats: { retention: 0, sharing: 1 } },
]);
export const SPACY_SPANS = toJson('train.json', [
  [
    TEXT,
    {
      entities: [
        [keepFrom, keepTo, 'retention'],
        [passFrom, passTo, 'sharing'],
      ],
    },
  ],
]);

/** Every one of them, for those who spoil files. */
export const NATIVE_FILES: readonly FileBytes[] = [
  LABEL_STUDIO_REGIONS,
  LABEL_STUDIO_CHOICES,
  DOCCANO_SEQUENCE,
  DOCCANO_RELATIONS,
  DOCCANO_OLD,
  DOCCANO_CLASSIFICATION,
  INCEPTION_XMI,
  INCEPTION_JSON,
  PRODIGY_CHOICES,
  PRODIGY_LABELS,
  PRODIGY_SPANS,
  SPACY_CATEGORIES,
  SPACY_SPANS,
];
