/** The sections of the manual, in the order in which they are read. `id` stands in the address. */
export const MANUAL_SECTIONS = [
  { id: 'screens', title: 'What each screen is for' },
  { id: 'gaps', title: 'What a gap is, and what it is not' },
  { id: 'checklists', title: 'Checklists' },
  { id: 'model', title: 'How the model works and where it fails' },
  { id: 'keys', title: 'Keys' },
  { id: 'formats', title: 'Formats' },
  { id: 'privacy', title: 'What stays on this machine' },
  { id: 'passphrase', title: 'Protecting a workspace with a passphrase' },
  { id: 'backups', title: 'Backups, and mending a damaged workspace' },
  { id: 'sharing', title: 'Sharing work out, and how far it is' },
  { id: 'merging', title: 'Working with others' },
  { id: 'commands', title: 'Command line' },
] as const;

/** A section of the manual. */
export type ManualSection = (typeof MANUAL_SECTIONS)[number]['id'];

/** The section of an address, or null for the top. */
export function findSection(id: string): ManualSection | null {
  return MANUAL_SECTIONS.find((section) => section.id === id)?.id ?? null;
}
