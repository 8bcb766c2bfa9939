/** The views of the window, by the name under which the address keeps them, and what they are called. */
export const VIEW_NAMES = {
  library: 'Library',
  reader: 'Reader',
  find: 'Find',
  comparison: 'Side by side',
  checklists: 'Checklists',
  codebook: 'Codebook',
  agreement: 'Agreement',
  progress: 'Progress',
  model: 'Model',
  manual: 'Manual',
} as const;
