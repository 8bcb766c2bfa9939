import { LacunaError } from '../contract/errors.ts';
import { isLabelId, LABEL_IDS, toLabelRecord } from '../contract/labels.ts';
import type { ModelId, Scores } from '../contract/types.ts';
import { findSetting } from '../store/settings.ts';
import { findModelBytes } from '../store/trained-models.ts';
import { readModel, type OpenedModel } from './model-file.ts';
import type { Services } from './services.ts';

/** The model in use, by what the file says at each look: another window may have chosen. */
export interface CurrentModel {
  /** With the thresholds in force. */
  get(): OpenedModel;
  /** The same with the model's own thresholds. */
  getOwn(): OpenedModel;
}

/** Follow the workspace's choice of model and thresholds. What can't be read is passed over: then the default serves. */
export function followModel({ db, jobs, model: shipped }: Services): CurrentModel {
  let own = shipped;
  let asked = '';
  let inForce = { from: shipped, thresholds: '', model: shipped };
  const getOwn = (): OpenedModel => {
    const id = findSetting(db, 'model') ?? '';
    if (id === asked) return own;
    asked = id;
    const found = id === '' ? null : findTrained({ db }, id as ModelId);
    own = found?.model ?? shipped;
    jobs.use(found === null ? null : { modelBytes: found.bytes, modelId: own.info.id });
    return own;
  };
  return {
    getOwn,
    get: () => {
      const from = getOwn();
      const thresholds = findSetting(db, 'thresholds') ?? '';
      if (inForce.from !== from || inForce.thresholds !== thresholds) {
        inForce = { from, thresholds, model: withThresholds(from, parseThresholds(thresholds)) };
      }
      return inForce.model;
    },
  };
}

function findTrained({ db }: Pick<Services, 'db'>, id: ModelId): { model: OpenedModel; bytes: Uint8Array } | null {
  const bytes = findModelBytes(db, id);
  if (bytes === null) return null;
  try {
    return { model: readModel(bytes, id), bytes };
  } catch (error) {
    // A newer Lacuna may read other model files: then the default serves, until the model is trained again.
    if (error instanceof LacunaError) return null;
    throw error;
  }
}

function parseThresholds(json: string): Scores | null {
  if (json === '') return null;
  const held = JSON.parse(json) as Partial<Scores>;
  const whole = Object.keys(held).every(isLabelId) && LABEL_IDS.every((id) => Number.isFinite(held[id]));
  return whole ? (held as Scores) : null;
}

function withThresholds({ parsed, info }: OpenedModel, asked: Scores | null): OpenedModel {
  if (asked === null) return { parsed, info };
  // Another model may know other labels of people's own.
  const thresholds = toLabelRecord(parsed.header.labels, (id) => asked[id] ?? parsed.header.thresholds[id]!);
  return { parsed: { ...parsed, header: { ...parsed.header, thresholds } }, info: { ...info, thresholds } };
}
