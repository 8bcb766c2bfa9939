/** The formats in which policies are read, in the order in which they are named to people. `extensions` are in lower case, without the dot. */
export const POLICY_FORMATS = [
  { id: 'text', extensions: ['txt', 'text'], name: 'Plain text', hint: 'in UTF-8, UTF-16 or Windows-1252' },
  { id: 'markdown', extensions: ['md', 'markdown'], name: 'Markdown', hint: 'headings and lists as they are marked' },
  {
    id: 'html',
    extensions: ['html', 'htm', 'xhtml'],
    name: 'Web page',
    hint: 'menus and banners are told apart from the text',
  },
  {
    id: 'docx',
    extensions: ['docx'],
    name: 'Word',
    hint: 'numbering as Word shows it; tracked changes stand in the text',
  },
  { id: 'pdf', extensions: ['pdf'], name: 'PDF', hint: 'with a text layer; a scan needs text recognition first' },
  { id: 'mail', extensions: ['eml'], name: 'E-mail', hint: 'the message without its attachments' },
  {
    id: 'saved-page',
    extensions: ['mht', 'mhtml'],
    name: 'Saved web page',
    hint: 'as browsers save one in a single file',
  },
] as const;

/** A format’s stable id. */
export type PolicyFormat = (typeof POLICY_FORMATS)[number]['id'];
