// The arrows of the design, as rules over a map of imports.
import type { Import, ImportMap } from './imports.ts';

/** Who may import whom: each zone, and the zones it may reach besides itself. */
const MAY_IMPORT = {
  contract: [],
  core: ['contract'],
  store: ['contract'],
  api: ['contract', 'core', 'store'],
  host: ['contract', 'api'],
  doors: ['contract', 'host'],
  renderer: ['contract'],
} as const satisfies Readonly<Record<string, readonly string[]>>;

type Zone = keyof typeof MAY_IMPORT;

const isNode = (name: string): boolean => name.startsWith('node:');

/** The packages that each zone may import. A type from a package counts like a value, but for Electron's in the host. */
const MAY_USE: Readonly<Record<Zone, (name: string, file: string, typeOnly: boolean) => boolean>> = {
  contract: (name, file) => name === 'zod' && /^main\/contract\/decode(?:-\w+)?\.ts$/.test(file),
  core: (name) => !isNode(name) && name !== 'electron' && name !== 'better-sqlite3',
  store: (name) => isNode(name) || name === 'better-sqlite3',
  api: (name) => !isNode(name) && name !== 'electron' && name !== 'better-sqlite3',
  host: (name, _file, typeOnly) => isNode(name) || (name === 'electron' && typeOnly),
  doors: (name, file) => isNode(name) || (name === 'electron' && /^main\/(?:desktop|preload)\.ts$/.test(file)),
  renderer: (name) => !isNode(name) && !['electron', 'better-sqlite3', 'zod'].includes(name),
};

/** Every import that goes against an arrow, and every circle, each as a line that names the files. */
export function findBreaches(imports: ImportMap): readonly string[] {
  const breaches = [...imports].flatMap(([file, found]) =>
    found.flatMap((one) => findBreach(file, one).map((why) => `${file} → ${one.target}: ${why}`)),
  );
  return [...breaches, ...findCircles(imports)];
}

function findBreach(file: string, { target, own, typeOnly }: Import): readonly string[] {
  const zone = toZone(file);
  if (zone === null) return ['the file lies in no zone'];
  if (!own) return MAY_USE[zone](target, file, typeOnly) ? [] : [`${zone} does not use this package`];
  if (zone === 'renderer' && !/\.tsx?$/.test(target)) return [];
  const other = toZone(target);
  if (other === null) return ['the target lies in no zone'];
  if (other !== zone) return reaches(zone, other) ? [] : [`${zone} does not import ${other}`];
  if (zone === 'core') return findUpwardStep(file, target);
  return zone === 'renderer' ? findPartsBreach(file, target) : [];
}

function reaches(zone: Zone, other: Zone): boolean {
  const allowed: readonly Zone[] = MAY_IMPORT[zone];
  return allowed.includes(other);
}

function toZone(file: string): Zone | null {
  if (file.startsWith('renderer/')) return 'renderer';
  if (/^main\/[^/]+\.ts$/.test(file)) return 'doors';
  const [, folder] = /^main\/([^/]+)\//.exec(file) ?? [];
  return folder !== undefined && folder !== 'doors' && folder !== 'renderer' && folder in MAY_IMPORT
    ? (folder as Zone)
    : null;
}

// Inside core the folders' numbers are the order of the way through: a folder knows span.ts and what comes before it.
function findUpwardStep(file: string, target: string): readonly string[] {
  const [from, to] = [toStep(file), toStep(target)];
  if (from === null || to === null) return ['a folder of core has no number'];
  return to <= from ? [] : [`step ${from} of core does not know step ${to}`];
}

function toStep(file: string): number | null {
  if (file === 'main/core/span.ts') return 0;
  const [, step] = /^main\/core\/(\d)-/.exec(file) ?? [];
  return step === undefined ? null : Number(step);
}

function findPartsBreach(file: string, target: string): readonly string[] {
  const breaks = file.startsWith('renderer/parts/') && /^renderer\/(?:client|state|views)\//.test(target);
  return breaks ? ['parts know neither client nor state nor views'] : [];
}

/** Each circle of our own files once, as the way round it. */
function findCircles(imports: ImportMap): readonly string[] {
  const circles: string[] = [];
  const done = new Set<string>();
  const visit = (file: string, way: readonly string[]): void => {
    const at = way.indexOf(file);
    if (at >= 0) circles.push(`circle: ${[...way.slice(at), file].join(' → ')}`);
    if (at >= 0 || done.has(file)) return;
    for (const { target, own } of imports.get(file) ?? []) if (own) visit(target, [...way, file]);
    done.add(file);
  };
  for (const file of imports.keys()) visit(file, []);
  return circles;
}
