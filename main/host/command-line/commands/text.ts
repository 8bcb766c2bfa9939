import { defineCommand } from '../command.ts';
import { readOperand } from '../input-files.ts';
import { toRefusal } from '../refusals.ts';

export const TEXT = defineCommand({
  operands: { usage: 'FILE', least: 1, most: 1 },
  options: {},
  details: [
    'For txt and md files that is the decoded file, without a byte-order mark and otherwise unchanged; for other formats the text',
    'that was extracted. It is written as UTF-8, with nothing added at the end.',
  ].join('\n'),
  example: 'lacuna text acme.html > acme.txt',
  async run({ operands: [file = '-'], output, stdin }) {
    const { extractText } = await import('../../../api/files.ts');
    let text: string;
    try {
      text = await extractText(await readOperand(file, stdin));
    } catch (error) {
      output.refuse(toRefusal(file, error));
      return;
    }
    await output.write(text);
  },
});
