/** Every door that is tried, by name. */
export const DOOR_NAMES = [
  'txt',
  'md',
  'html',
  'eml',
  'docx',
  'pdf',
  'requests',
  'model',
  'workspace',
  'datasets',
  'loopback',
] as const;

/** The name of a door. */
export type DoorName = (typeof DOOR_NAMES)[number];
