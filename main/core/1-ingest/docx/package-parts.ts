import { LacunaError } from '../../../contract/errors.ts';
import type { Archive } from '../archive.ts';
import { decodeBytes } from '../decode-bytes.ts';
import { walkXml } from './xml.ts';

/** The parts of a Word file that hold words, or say how these stand, as XML. An absent part is null or missing from its list. */
export interface PackageParts {
  readonly main: string;
  readonly styles: string | null;
  readonly numbering: string | null;
  readonly properties: string | null;
  /** Footnotes and endnotes. */
  readonly notes: readonly string[];
  /** Heads and feet of pages. */
  readonly edges: readonly string[];
}

/** A part's kind (the last word of its relation's type) and name. */
interface Relation {
  readonly kind: string;
  readonly name: string;
}

/** Find and unpack the parts, by the relations that lead to them; null if the archive holds no Word document. @throws LacunaError `damaged-file`. */
export async function readPackage(archive: Archive): Promise<PackageParts | null> {
  const read = async (name: string): Promise<string | null> => {
    const bytes = await archive.read(name);
    return bytes === null || bytes.length === 0 ? null : toXml(bytes);
  };
  const relate = async (folder: string, file: string): Promise<readonly Relation[]> =>
    readRelations((await read(`${folder}_rels/${file}.rels`)) ?? '', folder);
  const roots = await relate('', '');
  const mainName = roots.find(({ kind }) => kind === 'officeDocument')?.name ?? 'word/document.xml';
  const main = await read(mainName);
  if (main === null) {
    return null;
  }
  const slash = mainName.lastIndexOf('/') + 1;
  const relations = await relate(mainName.slice(0, slash), mainName.slice(slash));
  const readKind = async (...kinds: readonly string[]): Promise<readonly string[]> => {
    const names = new Set(relations.filter(({ kind }) => kinds.includes(kind)).map(({ name }) => name));
    const parts = await Promise.all([...names].map(read));
    return parts.filter((part) => part !== null);
  };
  const core = roots.find(({ kind }) => kind === 'core-properties')?.name;
  return {
    main,
    styles: (await readKind('styles'))[0] ?? null,
    numbering: (await readKind('numbering'))[0] ?? null,
    properties: core === undefined ? null : await read(core),
    notes: await readKind('footnotes', 'endnotes'),
    edges: await readKind('header', 'footer'),
  };
}

/** XML states its encoding; a part that keeps to none is spoilt. */
function toXml(bytes: Uint8Array): string {
  try {
    return decodeBytes(bytes).text;
  } catch (error) {
    throw new LacunaError('damaged-file', { type: 'docx' }, { cause: error });
  }
}

/** Relations to parts of the archive itself; those that lead out of it are never followed. */
function readRelations(xml: string, folder: string): readonly Relation[] {
  const relations: Relation[] = [];
  walkXml(xml, {
    onOpen: (name, { Type: type = '', Target: target = '', TargetMode: mode = '' }) => {
      if (name === 'Relationship' && mode !== 'External') {
        const kind = type.slice(type.lastIndexOf('/') + 1);
        relations.push({ kind, name: target.startsWith('/') ? target.slice(1) : `${folder}${target}` });
      }
    },
    onClose: () => undefined,
  });
  return relations;
}

/** The title that a file's properties state, or null. */
export function findTitle(properties: string): string | null {
  let [title, inTitle] = ['', false];
  walkXml(properties, {
    onOpen: (name) => {
      inTitle = name === 'dc:title';
    },
    onText: (text) => {
      title += inTitle ? text : '';
    },
    onClose: () => {
      inTitle = false;
    },
  });
  const line = title.replaceAll(/\s+/g, ' ').trim();
  return line === '' ? null : line;
}
