import { policiesAndDecisions } from './001-policies-and-decisions.ts';
import { mendsAndVersions } from './002-mends-and-versions.ts';
import { trainedModels } from './003-trained-models.ts';
import { segmenterAndHeadingLevels } from './004-segmenter-and-heading-levels.ts';
import { codebook } from './005-codebook.ts';
import { judgements } from './006-judgements.ts';
import { verdicts } from './007-verdicts.ts';
import { certaintyNotesAssignments } from './008-certainty-notes-assignments.ts';
import { search } from './009-search.ts';
import { assignments } from './010-assignments.ts';
import { facets } from './011-facets.ts';
import { carriedJudgements } from './012-carried-judgements.ts';
import { datasetImports } from './013-dataset-imports.ts';
import { clauseColumns } from './014-clause-columns.ts';
import type { Migration } from './migration.ts';

/** Every migration from an empty file on, in order. */
export const MIGRATIONS: readonly Migration[] = [
  policiesAndDecisions,
  mendsAndVersions,
  trainedModels,
  segmenterAndHeadingLevels,
  codebook,
  judgements,
  verdicts,
  certaintyNotesAssignments,
  search,
  assignments,
  facets,
  carriedJudgements,
  datasetImports,
  clauseColumns,
];
