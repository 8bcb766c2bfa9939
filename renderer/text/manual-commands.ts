/** A command of the command line as the manual shows it: the line, and what comes of it. */
export interface ShownCommand {
  /** The command’s own name, as `lacuna --help` lists it. */
  readonly name: string;
  readonly line: string;
  readonly gives: string;
}

/** The commands that people need most. */
export const SHOWN_COMMANDS: readonly ShownCommand[] = [
  { name: 'segment', line: 'lacuna segment policy.docx', gives: 'the policy’s clauses, one a line' },
  {
    name: 'label',
    line: 'lacuna label --explain policy.html',
    gives: 'clauses with scores, labels and the words that made them',
  },
  { name: 'find', line: 'lacuna find policy.pdf', gives: 'aspects, facts and gaps' },
  {
    name: 'compare',
    line: 'lacuna compare a.txt b.txt --format html --out comparison.html',
    gives: 'the policies side by side, as a page to print',
  },
  {
    name: 'evaluate',
    line: 'lacuna evaluate --data labelled.jsonl',
    gives: 'how good the model is on your own labelled clauses',
  },
  { name: 'export', line: 'lacuna export --help', gives: 'how to write a workspace’s clauses as a data set' },
  {
    name: 'assign',
    line: 'lacuna assign Ann Bo --workspace study.lacuna --overlap 20%',
    gives: 'who reads which policy, some of them read by both',
  },
  {
    name: 'check',
    line: 'lacuna check study.lacuna --repair',
    gives: 'whether a workspace is sound, its backups, and a damaged one mended',
  },
  { name: 'serve', line: 'lacuna serve', gives: 'this application in the browser, for this machine alone' },
];
