import type { Diagnostics, Machine, Trouble } from '../contract/diagnostics.ts';
import { isProvidedLabelId } from '../contract/labels.ts';
import type { FileBytes } from '../contract/types.ts';
import { listPolicies, type PolicyRecord } from '../store/policies.ts';
import { findSetting } from '../store/settings.ts';
import { readSqliteVersion } from '../store/sqlite-version.ts';
import { readWorkspaceShape } from '../store/workspace-shape.ts';
import { getCodebook } from './codebook.ts';
import type { Workbench } from './workbench.ts';

/** What may be said of the machine: no name of a computer or a person, no path. */
function readMachine(): Machine {
  const { node, v8, electron, chrome } = process.versions;
  const versions = Object.fromEntries(
    Object.entries({ node, v8, electron, chrome }).filter(([, version]) => version !== undefined),
  ) as Record<string, string>;
  return { platform: process.platform, arch: process.arch, versions };
}

/** Gather what helps to look into a fault, without a word of a policy and without a name. Reads the whole file once. */
function gatherDiagnostics(
  bench: Workbench,
  troubles: readonly Trouble[],
  machine: Machine = readMachine(),
): Diagnostics {
  const { db, host, version, model, shipped } = bench;
  const { labels, revision } = getCodebook(bench);
  const { id, thresholds } = model.info;
  return {
    madeAt: bench.clock().toISOString(),
    lacuna: version,
    host,
    sqlite: readSqliteVersion(db),
    machine,
    workspace: readWorkspaceShape(db),
    policies: countPolicies(listPolicies(db)),
    settings: {
      authorNamed: findSetting(db, 'author') !== null,
      model: { id: id.slice(0, 12), shipped: id === shipped.info.id },
      thresholds: Object.fromEntries(Object.entries(thresholds).filter(([label]) => isProvidedLabelId(label))),
      codebookRevision: revision,
      ownLabels: labels.filter((label) => !isProvidedLabelId(label.id)).length,
    },
    troubles,
  };
}

/** {@link gatherDiagnostics} as a file that people can read before they send it. */
export function writeDiagnostics(bench: Workbench, troubles: readonly Trouble[]): FileBytes {
  const found = gatherDiagnostics(bench, troubles);
  const bytes = new TextEncoder().encode(`${JSON.stringify(found, null, 2)}\n`);
  return { name: `lacuna-diagnostics-${found.madeAt.slice(0, 10)}.json`, bytes };
}

function countPolicies(policies: readonly PolicyRecord[]): Diagnostics['policies'] {
  const lengths = policies.map(({ characters }) => characters);
  return {
    count: policies.length,
    excerpts: policies.filter(({ extent }) => extent === 'excerpt').length,
    characters: { longest: Math.max(0, ...lengths), all: lengths.reduce((sum, length) => sum + length, 0) },
    mediaTypes: tally(policies.map(({ mediaType }) => mediaType)),
    warnings: tally(policies.flatMap(({ warnings }) => warnings.map(({ code }) => code))),
  };
}

function tally(values: readonly string[]): Readonly<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const value of values) counts[value] = (counts[value] ?? 0) + 1;
  return counts;
}
