/** Details that a sentence needs. Never policy text. */
export type ErrorDetails = Readonly<Record<string, string | number>>;

type Sentence = (details: ErrorDetails) => string;
const text = (value: string | number | undefined): string => (value === undefined ? '?' : String(value));

/** Each code and its sentence: what went wrong, then what to do. The only place where refusals are put into words. */
const SENTENCES = {
  'bad-request': (d) =>
    `The request was not understood (${text(d['why'])}). Reload the window, and report this if it happens again.`,
  'unknown-method': (d) =>
    `There is no call named “${text(d['method'])}”. Reload the window: it may be of another version.`,
  forbidden: () => 'This address needs the link that Lacuna printed when it started. Open that link again.',
  'not-found': (d) => `${text(d['what'])} is not in this workspace. It may have been removed; go back to the library.`,
  'empty-file': () => 'The file is empty. Choose a file that holds the policy’s text.',
  'not-english': () =>
    'The text is not in English. Lacuna finds what English policies say and leave unsaid; choose an English version of the policy.',
  'no-text': () => 'The file holds no readable text. If it is a scan, run text recognition on it first.',
  'binary-file': () =>
    'The file is not text. Lacuna reads .txt, .md, .html, .docx, .pdf and .eml; save the policy as one of these.',
  'unknown-encoding': () => 'The text’s encoding was not recognised. Save the file as UTF-8 and try again.',
  'too-large': (d) =>
    `The file has ${text(d['sizeMib'])} MiB; at most ${text(d['limitMib'])} MiB are read. Cut it into parts, or check that it is the right file.`,
  'unsupported-format': (d) =>
    `Files of the type “${text(d['type'])}” are not read. Save the policy as .docx, .pdf, .html, .md or .txt.`,
  'encrypted-file': () =>
    'The file is locked with a password. Open it with the password, save a copy without one, and choose that copy.',
  'damaged-file': (d) =>
    `The file is damaged, or it is not really a .${text(d['type'])} file. Open it in the program that made it, save it anew and try again.`,
  'bad-archive': (d) =>
    `The file would unpack to more than ${text(d['limitMib'])} MiB and was not opened. Get a clean copy, or save its text as .txt.`,
  'unreadable-file': (d) =>
    `The file could not be read (${text(d['why'])}). Check that it still exists and that you may open it.`,
  'is-a-folder': () => 'This is a folder. Choose the files inside it.',
  'empty-folder': () => 'The folder holds no file to read. Choose one with policies in it, or the files themselves.',
  'already-imported': (d) => `This file is already in the library as “${text(d['name'])}”.`,
  'not-a-workspace': () =>
    'The file is not a Lacuna workspace. It was left as it is; choose a file that ends in .lacuna.',
  'newer-workspace': (d) =>
    `The workspace was written by a newer Lacuna (version ${text(d['found'])}; this one knows ${text(d['known'])}). It was left as it is; update Lacuna to open it.`,
  'damaged-workspace': () =>
    'The workspace is damaged and was left as it is. “lacuna check FILE --repair” puts what can still be read and what the last backup holds into a sound file, and keeps the damaged one beside it.',
  'backup-failed': (d) =>
    `The workspace could not be backed up: ${text(d['why'])} What was decided is in the workspace as before.`,
  'not-put-beside': (d) => `The backup could not be put beside the workspace: ${text(d['why'])} Both are as before.`,
  'not-mended': (d) => `The workspace could not be mended: ${text(d['why'])} The damaged file was left as it is.`,
  'not-checked': (d) => `The workspace could not be checked: ${text(d['why'])} It was left as it is.`,
  'no-shell': () =>
    'Only the desktop application can open another workspace. In a browser, start “lacuna serve” with it.',
  'no-backup': () => 'There is no such backup of this workspace. “lacuna check FILE” lists those that there are.',
  'workspace-locked': () =>
    'The workspace is protected with a passphrase. Enter it in the window; on the command line, set LACUNA_PASSPHRASE or name a file with --passphrase-file.',
  'wrong-passphrase': () =>
    'The passphrase does not open this workspace. Check capital letters and the keyboard’s language, and try again; if you are sure of it, “lacuna check FILE” says whether the file is damaged.',
  'passphrase-unchanged': (d) => `The passphrase stays as it was. ${text(d['why'])}`,
  'workspace-busy': () => 'Another program holds the workspace. Close it there and try again.',
  'workspace-unwritable': (d) =>
    `The workspace can’t be written (${text(d['why'])}). Free some space, or choose a folder in which you may write.`,
  'workspace-gone': () =>
    'The workspace’s file is no longer where it was opened: it was moved, removed or replaced, or its drive is gone. This was not saved; all before is in that file. Bring it back to its place and try again, or open it where it is now.',
  'bad-model': (d) =>
    `The model file can’t be used (${text(d['why'])}). Choose another model, or train one with “lacuna train”.`,
  'model-version': (d) =>
    `The model file has format ${text(d['found'])}; this Lacuna reads format ${text(d['known'])}. Train it again with “lacuna train”.`,
  'model-codebook': () => 'The model was trained for other labels. Choose a model of this codebook.',
  'bad-data': (d) => `Line ${text(d['line'])} of ${text(d['name'])} can’t be used: ${text(d['why'])}.`,
  'too-little-data': (d) => `There is too little to learn from: ${text(d['why'])}. Add labelled clauses and try again.`,
  'too-few-decisions': (d) =>
    `There is too little to learn from: ${text(d['missing'])} more decided clauses are needed (at least ${text(d['needed'])}). Decide some in the reader and try again.`,
  'bad-query': (d) => `The search can’t be done: ${text(d['why'])}.`,
  'too-many-clauses': (d) =>
    `At most ${text(d['limit'])} clauses are decided in one go. Narrow the search down, and do it in parts.`,
  'found-changed': () =>
    'What the search finds has changed since you looked. Look at what would change now, then try again.',
  'assignment-changed': () =>
    'The library or its assignments have changed since you looked. Look at who would read what now, then try again.',
  'works-blind': () =>
    'You work blind: what the model and other people say is hidden from you. Leave blind mode in the menu to see it.',
  'clause-changed': () => 'The clause no longer stands where the window shows it. Reload the policy and decide again.',
  'wrong-version': () =>
    'A policy can’t be a newer version of itself, or of one that is newer than it. Choose the older text of the two.',
  'cannot-change-codebook': (d) => `The codebook stays as it is: ${text(d['why'])}.`,
  'codebook-changed': () =>
    'The codebook has changed since you looked. Look at what the change would do now, then try again.',
  'not-the-last': () =>
    'You have done something else since, which an undo would take back first. Nothing was undone; undo that, then this.',
  'label-not-in-use': (d) =>
    `The label ${text(d['label'])} is not in use any more. Reload the policy and decide by the labels of today.`,
  'finding-changed': () =>
    'The comparison no longer says what the window shows. Reload it, look again, and judge then.',
  'bad-checklist': (d) => `The checklist can’t be used: ${text(d['why'])}. Set that right and try again.`,
  'checklist-provided': (d) =>
    `“${text(d['name'])}” comes with Lacuna and stays as it is. Save your checklist under a name of its own.`,
  'log-differs': () =>
    'The other workspace holds an entry that is also here, with other content. One of the two files was changed by another program; nothing was merged.',
  'bad-workspace-entry': (d) =>
    `The other workspace holds an entry that can’t be read (${text(d['why'])}). Nothing was merged; ask its sender for another copy.`,
  'no-browser': () =>
    'A PDF is printed by a browser, and none was found. Write the report as .html and print it from any browser, or name a Chromium in LACUNA_CHROMIUM.',
  'cannot-print': () =>
    'The browser did not print the report. Write it as .html, open it in a browser and print it there.',
  'cannot-mend': (d) => `The segment stays as it is: ${text(d['why'])}.`,
  cancelled: () => 'Cancelled. Nothing was changed.',
  'node-too-old': (d) =>
    `Node ${text(d['found'])} is too old to open a workspace. Start Lacuna through npm, which brings the right one.`,
  usage: (d) => text(d['why']),
  unreachable: () =>
    'Lacuna does not answer. Check that it is still running, then try again: nothing that was saved is lost.',
  internal: () =>
    'Something went wrong inside Lacuna. Nothing that was saved is lost; try again, and report it if it repeats.',
} as const satisfies Record<string, Sentence>;

/** The closed list of refusals. */
export type ErrorCode = keyof typeof SENTENCES;

/** An expected refusal: a code for programs and a sentence that says what to do. A caller's own bug is a RangeError or TypeError instead. */
export class LacunaError extends Error {
  override readonly name = 'LacunaError';
  readonly code: ErrorCode;
  readonly details: ErrorDetails;

  constructor(code: ErrorCode, details: ErrorDetails = {}, options?: ErrorOptions) {
    super(SENTENCES[code](details), options);
    this.code = code;
    this.details = details;
  }
}
