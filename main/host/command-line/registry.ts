import type { Command } from './command.ts';
import type { Entry } from './help.ts';

/** A command's place in the overview and its module, which is loaded only when the command is called. */
export interface RegisteredCommand extends Entry {
  readonly load: () => Promise<Command>;
}

/** Every command, in the order in which the overview shows them. */
export const COMMANDS: readonly RegisteredCommand[] = [
  {
    name: 'ingest',
    summary: 'Say what each file is: format, encoding, title, date, length',
    load: async () => (await import('./commands/ingest.ts')).INGEST,
  },
  {
    name: 'text',
    summary: 'Print a file’s text, exactly the string that offsets index',
    load: async () => (await import('./commands/text.ts')).TEXT,
  },
  {
    name: 'segment',
    summary: 'Cut files into headings, clauses, list items and boilerplate',
    load: async () => (await import('./commands/segment.ts')).SEGMENT,
  },
  {
    name: 'classify',
    summary: 'Label clauses that come as JSON Lines',
    load: async () => (await import('./commands/classify.ts')).CLASSIFY,
  },
  {
    name: 'label',
    summary: 'Cut files into clauses and label them',
    load: async () => (await import('./commands/label.ts')).LABEL,
  },
  {
    name: 'find',
    summary: 'Find the aspects and facts that files state, and what they leave unsaid',
    load: async () => (await import('./commands/find.ts')).FIND,
  },
  {
    name: 'align',
    summary: 'Pair the clauses of two files that say the same',
    load: async () => (await import('./commands/align.ts')).ALIGN,
  },
  {
    name: 'compare',
    summary: 'Lay policies side by side: labels as rows, policies as columns',
    load: async () => (await import('./commands/compare.ts')).COMPARE,
  },
  {
    name: 'train',
    summary: 'Train a model on labelled clauses',
    load: async () => (await import('./commands/train.ts')).TRAIN,
  },
  {
    name: 'evaluate',
    summary: 'Measure a model on labelled clauses',
    load: async () => (await import('./commands/evaluate.ts')).EVALUATE,
  },
  {
    name: 'import',
    summary: 'Take files into a workspace',
    load: async () => (await import('./commands/import.ts')).IMPORT,
  },
  {
    name: 'export',
    summary: 'Write a workspace’s labelled clauses as a data set',
    load: async () => (await import('./commands/export.ts')).EXPORT,
  },
  {
    name: 'merge',
    summary: 'Add other workspaces’ decisions to one',
    load: async () => (await import('./commands/merge.ts')).MERGE,
  },
  {
    name: 'assign',
    summary: 'Share policies out among annotators, some of them to several',
    load: async () => (await import('./commands/assign.ts')).ASSIGN,
  },
  {
    name: 'check',
    summary: 'Check a workspace file, mend a damaged one, go back to a backup',
    load: async () => (await import('./commands/check.ts')).CHECK,
  },
  {
    name: 'serve',
    summary: 'Serve the application on a loopback address for a browser',
    load: async () => (await import('./commands/serve.ts')).SERVE,
  },
];
