import { describe, expect, it } from 'vitest';
import { ingest } from '../../../main/core/1-ingest/ingest.ts';
import { toSource } from '../../../main/core/1-ingest/source-map.ts';
import { segment } from '../../../main/core/2-segment/segment.ts';

const read = async (source: string) => ingest(new TextEncoder().encode(source), 'policy.html');

async function cut(source: string): Promise<readonly string[]> {
  const page = await read(source);
  return segment(page).map(({ start, end, kind }) => `${kind}: ${page.text.slice(start, end)}`);
}

describe('HTML', () => {
  it.each([
    ['headings and paragraphs', '<h1>Policy</h1><p>We keep data.</p>', ['heading: Policy', 'clause: We keep data.']],
    [
      'entities and white space',
      '<p>We&rsquo;ll   keep\n&quot;data&quot; &amp;&nbsp;more&#46;</p>',
      ['clause: We’ll keep "data" &\u00A0more.'],
    ],
    [
      'a script with a tag in a string',
      '<p>We ask.</p><script>var a = "</p><p>We sell</p>";</script><p>You act.</p>',
      ['clause: We ask.', 'clause: You act.'],
    ],
    [
      'a section with the id gdpr',
      '<section id="gdpr" class="gdpr"><p>You have rights.</p></section>',
      ['clause: You have rights.'],
    ],
    [
      'a closed accordion',
      '<details><summary>Storage</summary><p>We keep it for a year.</p></details>',
      ['heading: Storage', 'clause: We keep it for a year.'],
    ],
    ['hidden text', '<div hidden style="display:none"><p>We keep it.</p></div>', ['clause: We keep it.']],
    [
      'an accordion’s button',
      '<button aria-expanded="false">What we keep</button><div><p>We keep names.</p></div>',
      ['heading: What we keep', 'clause: We keep names.'],
    ],
    ['an aside', '<aside><p>We never sell it.</p></aside>', ['clause: We never sell it.']],
    [
      'a form',
      '<form><p>Object with this form.</p><label>Name</label><button>Send</button></form>',
      ['clause: Object with this form.', 'boilerplate: Name', 'boilerplate: Send'],
    ],
    [
      'a menu',
      '<nav><ul><li><a href="/">Home</a></li></ul></nav><p>We keep it.</p>',
      ['boilerplate: Home', 'clause: We keep it.'],
    ],
    [
      'a menu that only its class names',
      '<ul class="menu"><li>Home</li></ul><p>We keep it.</p>',
      ['boilerplate: Home', 'clause: We keep it.'],
    ],
    [
      'a consent box',
      '<div class="cookie-banner"><p>We use cookies to please you.</p></div><p>We keep it.</p>',
      ['boilerplate: We use cookies to please you.', 'clause: We keep it.'],
    ],
    [
      'a section on cookies',
      '<div id="cookie-notice"><p>We use cookies to log you in.</p></div>',
      ['clause: We use cookies to log you in.'],
    ],
    [
      'a page foot',
      '<p>We keep it.</p><footer><p>Lark, 1 Quay Road</p></footer>',
      ['clause: We keep it.', 'boilerplate: Lark, 1 Quay Road'],
    ],
    [
      'a list',
      '<p>We keep:</p><ul><li>names;</li><li>ages.</li></ul>',
      ['clause: We keep:', 'list-item: names;', 'list-item: ages.'],
    ],
    [
      'a list of links that is announced',
      '<p>Complain to:</p><ul><li><a href="/i">The regulator</a></li></ul>',
      ['clause: Complain to:', 'list-item: The regulator'],
    ],
    [
      'line breaks',
      '<p>We keep:<br>• names<br>• ages</p>',
      ['clause: We keep:', 'list-item: • names', 'list-item: • ages'],
    ],
    [
      'a bold line as heading',
      '<p><strong>Our use</strong></p><p>We bill.</p>',
      ['heading: Our use', 'clause: We bill.'],
    ],
    ['a bold heading that runs in', '<p><b>Use.</b> We bill you.</p>', ['heading: Use.', 'clause: We bill you.']],
    [
      'a table',
      '<table><tr><th>Data</th><th>Use</th></tr><tr><td>Names</td><td>We bill.</td></tr></table>',
      ['boilerplate: Data', 'boilerplate: Use', 'clause: Names', 'clause: We bill.'],
    ],
    [
      'a table that only lays out the page',
      '<table><tr><td><p><b>Our use</b></p><p>We bill.</p></td></tr></table>',
      ['heading: Our use', 'clause: We bill.'],
    ],
    [
      'definitions',
      '<dl><dt>Data</dt><dd>What we know of you.</dd></dl>',
      ['heading: Data', 'clause: What we know of you.'],
    ],
    [
      'an address',
      '<p>Write to us at:</p><p>Lark Ltd.<br>12 Quay Road<br>Bristol BS1 4XX</p>',
      ['clause: Write to us at:', 'list-item: Lark Ltd.\n12 Quay Road\nBristol BS1 4XX'],
    ],
    [
      'broken nesting',
      '<p>We ask <b>first.<p>Then</b> we act.</i></p></div><li>names',
      ['clause: We ask first.', 'clause: Then we act.', 'list-item: names'],
    ],
  ])('keeps what is the text’s and labels what is the site’s: %s', async (_, source, segments) => {
    expect(await cut(source)).toStrictEqual(segments);
  });

  it('takes the top heading as title, else the title element', async () => {
    expect((await read('<title>Shop</title><h1>Our Policy</h1><p>We bill.</p>')).title).toBe('Our Policy');
    expect((await read('<title>Lark &amp; Co</title><p>We bill.</p>')).title).toBe('Lark & Co');
  });

  it('leads every word back to the place where it stands in the source', async () => {
    const source = '<h1>Our   Policy</h1>\n<p>We <b>keep</b> &quot;names&quot;&nbsp;here.</p>';
    const { text, sourceMap } = await read(source);
    for (const word of ['Policy', 'keep', 'names', 'here.']) {
      const start = text.indexOf(word);
      const place = toSource(sourceMap, { start, end: start + word.length });
      expect(source.slice(place.start, place.end)).toBe(word);
    }
    const quoted = text.indexOf('"names"');
    const place = toSource(sourceMap, { start: quoted, end: quoted + 7 });
    expect(source.slice(place.start, place.end)).toContain('names');
  });

  it('covers every word with one block', async () => {
    const { text, blocks } = await read('<h1>A</h1>b<p>c</p>d<ul><li>e<p>f</p></ul><table><tr><td>g<td>h</table>i');
    const covered = blocks?.map(({ start, end }) => text.slice(start, end)).join('|');
    expect(covered).toBe('A|b|c|d|e|f|g|h|i');
  });

  it('stands a hundred thousand nested tags', { timeout: 60_000 }, async () => {
    const depth = 100_000;
    const segments = await cut(`${'<div>'.repeat(depth)}We keep data.${'</div>'.repeat(depth)}`);
    expect(segments).toStrictEqual(['clause: We keep data.']);
  });
});
