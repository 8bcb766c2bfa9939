import { KEEP, PASS, points, TEXT, toJson } from './native-notice.ts';

/** A region as Label Studio itself exports it: without its words. */
function toRegion(words: string, labels: readonly string[], id: string) {
  const [start, end] = points(words);
  return {
    id,
    from_name: 'label',
    to_name: 'text',
    type: 'labels',
    origin: 'manual',
    value: { start, end, labels },
  };
}

const answer = (id: number, completedBy: unknown, result: readonly unknown[], more: object = {}) => ({
  id,
  completed_by: completedBy,
  result,
  was_cancelled: false,
  ground_truth: false,
  created_at: '2026-03-09T22:16:08.728353Z',
  updated_at: '2026-03-09T22:18:08.728378Z',
  draft_created_at: null,
  lead_time: 12.5,
  prediction: {},
  result_count: 0,
  unique_id: '7f0c2b1e-5b57-4a5f-8a2e-2a51c5d3c001',
  import_id: null,
  last_action: null,
  bulk_created: false,
  task: 1,
  project: 3,
  updated_by: 2,
  parent_prediction: null,
  parent_annotation: null,
  last_created_by: null,
  ...more,
});
const task = (id: number, data: object, annotations: readonly unknown[], predictions: readonly unknown[]) => ({
  id,
  annotations,
  file_upload: 'a1b2c3d4-notices.json',
  drafts: [],
  predictions,
  data,
  meta: {},
  created_at: '2026-03-09T21:52:49.513742Z',
  updated_at: '2026-03-09T22:16:08.746926Z',
  inner_id: id,
  total_annotations: annotations.length,
  cancelled_annotations: 0,
  total_predictions: predictions.length,
  comment_count: 0,
  unresolved_comment_count: 0,
  last_comment_updated_at: null,
  project: 3,
  updated_by: 2,
  comment_authors: [],
});

/** Label Studio’s export as JSON: two accounts, one of them with a skipped answer too, and a model’s prediction. */
export const LABEL_STUDIO_REGIONS = toJson('project-3-at-2026-03-10.json', [
  task(
    1,
    { text: TEXT },
    [
      answer(11, { id: 2, email: 'ann@example.org', first_name: '', last_name: '' }, [
        toRegion(KEEP, ['retention'], 'r1'),
        toRegion(PASS, ['sharing'], 'r2'),
      ]),
      answer(12, { id: 5, email: 'bo@example.org' }, [toRegion(KEEP, ['retention', 'collection'], 'r3')], {
        lead_time: null,
      }),
      answer(13, { id: 5, email: 'bo@example.org' }, [], { was_cancelled: true }),
    ],
    [
      {
        id: 4,
        result: [toRegion(PASS, ['collection'], 'p1')],
        model_version: 'v1',
        score: 0.4,
        created_ago: '3 hours',
        task: 1,
      },
    ],
  ),
]);

/** The same of a project with choices on single sentences; accounts are numbers in the smaller export. */
export const LABEL_STUDIO_CHOICES = toJson('project-4-at-2026-03-10.json', [
  task(
    1,
    { text: KEEP, policy: 'bills.txt' },
    [
      answer(21, 2, [
        {
          id: 'c1',
          from_name: 'kind',
          to_name: 'text',
          type: 'choices',
          origin: 'manual',
          value: { choices: ['retention'] },
        },
      ]),
      answer(22, 5, [
        {
          id: 'c2',
          from_name: 'kind',
          to_name: 'text',
          type: 'choices',
          origin: 'manual',
          value: { choices: ['none'] },
        },
      ]),
    ],
    [],
  ),
]);
