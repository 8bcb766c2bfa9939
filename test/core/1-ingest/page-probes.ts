/** A piece of a web page: words that must stand in clauses, and words of the site's own that must never stand in one. */
export interface Probe {
  readonly what: string;
  readonly page: string;
  readonly kept: readonly string[];
  readonly site: readonly string[];
}

/** A page's own text, for probes of what stands around it. */
export const BODY = '<main><h1>Privacy policy</h1><p>We keep your records for ninety days.</p></main>';

/** How pages hide, fold and disguise their text. */
export const HIDING_PROBES: readonly Probe[] = [
  {
    what: 'a section of an accordion, closed by its class',
    page: `<main><h1>Privacy</h1><div class="accordion"><button class="accordion-header" aria-expanded="false" aria-controls="p1">Who sees it</button><div id="p1" class="accordion-panel collapse" hidden><p>We share your records with our printers.</p></div></div></main>`,
    kept: ['We share your records with our printers.'],
    site: [],
  },
  {
    what: 'panels that tabs show by turns',
    page: `<main><div role="tablist"><button role="tab" aria-controls="t1">Guests</button><button role="tab" aria-controls="t2">Members</button></div><div role="tabpanel" id="t1"><p>We ask guests for a name.</p></div><div role="tabpanel" id="t2" style="display: none"><p>We ask members for an address.</p></div></main>`,
    kept: ['We ask guests for a name.', 'We ask members for an address.'],
    site: ['Guests', 'Members'],
  },
  {
    what: 'details inside details',
    page: `<details><summary>Sharing</summary><details><summary>With whom</summary><p>We share it with couriers.</p></details></details>`,
    kept: ['We share it with couriers.'],
    site: [],
  },
  {
    what: 'a section with the id gdpr and one of a modal',
    page: `<div id="gdpr" class="gdpr-section"><p>You may ask for a copy.</p></div><section class="modal-content" id="ccpa"><p>You may opt out of sales.</p></section>`,
    kept: ['You may ask for a copy.', 'You may opt out of sales.'],
    site: [],
  },
  {
    what: 'text hidden from view and from readers aloud',
    page: `<div style="display:none"><p>We keep backups for a year.</p></div><p aria-hidden="true">We log each visit.</p><p class="sr-only">We never sell it.</p>`,
    kept: ['We keep backups for a year.', 'We log each visit.', 'We never sell it.'],
    site: [],
  },
  {
    what: 'an aside with a promise',
    page: `<article><p>We keep your name.</p><aside class="callout"><p>In short: we never sell your name to anybody.</p></aside></article>`,
    kept: ['In short: we never sell your name to anybody.'],
    site: [],
  },
  {
    what: 'a form around the whole page, as ASP.NET writes it',
    page: `<form method="post" action="./privacy.aspx" id="aspnetForm"><input type="hidden" value="x"><div><p>We collect your e-mail address.</p><p>We share it with nobody.</p></div></form>`,
    kept: ['We collect your e-mail address.', 'We share it with nobody.'],
    site: [],
  },
  {
    what: 'a fieldset of a form for objections',
    page: `<form><fieldset><legend>Object</legend><p>You may object to this use with this form.</p><label>Your name <input></label><select><option>Alabama</option><option>Alaska</option></select><button type="submit">Send it</button></fieldset></form>`,
    kept: ['You may object to this use with this form.'],
    site: ['Alabama', 'Send it', 'Your name'],
  },
  {
    what: 'what stands there for browsers without scripts',
    page: `<noscript>Please enable JavaScript to view this page.</noscript>${BODY}`,
    kept: ['We keep your records for ninety days.'],
    site: ['Please enable JavaScript'],
  },
  {
    what: 'a whole policy that stands there for browsers without scripts',
    page: `<div id="root"></div><noscript><h1>Privacy policy</h1><p>We collect your name and your address when you order.</p><p>We share both with the courier who brings your parcel.</p><p>We delete them after a year.</p></noscript>`,
    kept: ['We collect your name and your address when you order.', 'We delete them after a year.'],
    site: [],
  },
  {
    what: 'a template that scripts fill in',
    page: `<template><p>Hello {{name}}, you have mail.</p></template>${BODY}`,
    kept: ['We keep your records for ninety days.'],
    site: ['you have mail'],
  },
  {
    what: 'a frame with a page of its own',
    page: `<iframe srcdoc="<p>We sell it all.</p>" title="ad">Your browser has no frames.</iframe>${BODY}`,
    kept: ['We keep your records for ninety days.'],
    site: ['We sell it all', 'no frames'],
  },
  {
    what: 'scripts and styles with tags in strings',
    page: `<style>p::before{content:"</p><p>Style sells"}</style><script>const a = '</p><p>Scripts sell</p>'; if (1 < 2) document.write("<b>no</b>")</script><script type="application/ld+json">{"text":"Data sells."}</script>${BODY}`,
    kept: ['We keep your records for ninety days.'],
    site: ['Style sells', 'Scripts sell', 'Data sells'],
  },
  {
    what: 'comments and CDATA',
    page: `<!-- <p>We used to sell it.</p> --><p>We keep<!-- and sell --> your name.</p><![CDATA[ We leak it. ]]>`,
    kept: ['We keep your name.'],
    site: ['We used to sell it', 'and sell'],
  },
];

/** How pages set the words themselves. */
export const SETTING_PROBES: readonly Probe[] = [
  {
    what: 'entities, also without an end',
    page: `<p>We don&rsquo;t sell AT&amp;T&nbsp;data &#8212; never &copy we keep it.</p>`,
    kept: ['We don’t sell AT&T\u00A0data — never © we keep it.'],
    site: [],
  },
  {
    what: 'text that was set with blanks',
    page: `<pre>1. Use\n\nWe use your name to greet you.\nWe use your age for nothing.\n</pre>`,
    kept: ['We use your name to greet you.', 'We use your age for nothing.'],
    site: [],
  },
  {
    what: 'places where a word may break',
    page: `<p>We keep your e-mail ad<wbr>dress and your tele&shy;phone number.</p>`,
    kept: ['We keep your e-mail address and your tele\u00ADphone number.'],
    site: [],
  },
  {
    what: 'marks of direction',
    page: `<p dir="rtl">אנחנו שומרים את שמך.</p><p>We keep <bdi>שם</bdi> and <bdo dir="ltr">name</bdo>.</p>`,
    kept: ['אנחנו שומרים את שמך.', 'We keep שם and name.'],
    site: [],
  },
  {
    what: 'a word whose parts are set apart',
    page: `<p><b>W</b>e <i>keep</i> <span>your <u>na</u>me</span>.</p>`,
    kept: ['We keep your name.'],
    site: [],
  },
  {
    what: 'paragraphs made of line breaks',
    page: `<div>We keep your name.<br><br>We share your age with schools.<br/><br/>You may object.</div>`,
    kept: ['We keep your name.', 'We share your age with schools.', 'You may object.'],
    site: [],
  },
  {
    what: 'a list made of line breaks',
    page: `<p>We collect:<br>- your name;<br>- your age;<br>- your town.</p>`,
    kept: ['your name;', 'your age;', 'your town.'],
    site: [],
  },
  {
    what: 'lists in lists',
    page: `<p>We share it with:</p><ol><li>couriers:<ul><li>by land;</li><li>by sea;</li></ul></li><li>banks.</li></ol>`,
    kept: ['by land;', 'by sea;', 'banks.'],
    site: [],
  },
  {
    what: 'definitions',
    page: `<dl><dt>Cookies</dt><dd>We set two cookies.</dd><dt>Logs</dt><dd>We keep logs for a week.</dd></dl>`,
    kept: ['We set two cookies.', 'We keep logs for a week.'],
    site: [],
  },
  {
    what: 'a table of purposes',
    page: `<table><thead><tr><th>Data</th><th>Why</th></tr></thead><tbody><tr><td>Your name</td><td>We need it to greet you.</td></tr><tr><td>Your age</td><td>We need it to sell you beer.</td></tr></tbody></table>`,
    kept: ['We need it to greet you.', 'We need it to sell you beer.'],
    site: ['Why'],
  },
  {
    what: 'a table that lays out the page',
    page: `<table width="800"><tr><td width="150"><a href="/">Home</a><br><a href="/shop">Shop</a></td><td><h1>Privacy</h1><p>We keep your name.</p><p>We share your age.</p></td></tr></table>`,
    kept: ['We keep your name.', 'We share your age.'],
    site: ['Shop'],
  },
  {
    what: 'headings made of bold spans',
    page: `<div><span style="font-weight:bold">Your rights</span></div><div>You may see your records.</div>`,
    kept: ['You may see your records.'],
    site: ['Your rights'],
  },
  {
    what: 'divs in divs without paragraphs',
    page: `<div><div>We keep your name.</div><div>We share <div>your age.</div></div></div>`,
    kept: ['We keep your name.'],
    site: [],
  },
  {
    what: 'custom elements and old fonts',
    page: `<lark-section><lark-text>We keep your name.</lark-text></lark-section><font size="2"><center>We share your age.</center></font>`,
    kept: ['We keep your name.', 'We share your age.'],
    site: [],
  },
];
