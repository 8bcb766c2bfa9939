import { isAspectId, type AspectId } from '../../../contract/findings.ts';
import { type Model, parseModelOf } from '../../3-label/model.ts';
import DATA from './vote-model.json' with { type: 'json' };

/** The model of votes as its file holds it: a model file as base64, and the SHA-256 of the bytes. */
export interface VoteModelData {
  readonly sha256: string;
  readonly model: string;
}

/** Names the model of votes: what was found with another need not be what this one finds. */
export const VOTES_ID: string = DATA.sha256;

/** @throws LacunaError as `parseModelOf` does: the file is damaged or tells other things than aspects apart. */
export function parseVoteModel({ model }: Pick<VoteModelData, 'model'>): Model<AspectId> {
  return parseModelOf(
    Uint8Array.from(atob(model), (unit) => unit.charCodeAt(0)),
    areAspects,
  );
}

function areAspects(labels: unknown): labels is readonly AspectId[] {
  return Array.isArray(labels) && new Set(labels).size === labels.length && labels.every(isAspectId);
}

let held: Model<AspectId> | null = null;

/** The model of votes that comes with Lacuna, read once; models/aspects/card.md says what it was made from. */
export function getVoteModel(): Model<AspectId> {
  return (held ??= parseVoteModel(DATA));
}
