import { BODY, type Probe } from './page-probes.ts';

/** How pages name, or don't name, what is theirs and not the policy's. */
export const SITE_PROBES: readonly Probe[] = [
  {
    what: 'a head, a menu and a foot',
    page: `<header><a href="/">Lark</a><nav><ul><li><a href="/shop">Shop</a></li><li><a href="/help">Help</a></li></ul></nav></header>${BODY}<footer><p>© 2026 Lark Ltd.</p><a href="/terms">Terms</a></footer>`,
    kept: ['We keep your records for ninety days.'],
    site: ['Shop', 'Help', '© 2026', 'Terms'],
  },
  {
    what: 'a menu of divs',
    page: `<div class="nav-wrapper"><div class="nav-item"><a href="/a">Our shops</a></div><div class="nav-item"><span>Sign in</span></div></div>${BODY}`,
    kept: ['We keep your records for ninety days.'],
    site: ['Our shops', 'Sign in'],
  },
  {
    what: 'a menu without a name',
    page: `<div><a href="/a">Our shops</a> | <a href="/b">Careers</a> | <a href="/c">Press</a></div>${BODY}`,
    kept: ['We keep your records for ninety days.'],
    site: ['Our shops', 'Careers'],
  },
  {
    what: 'a menu named in one word with capitals',
    page: `<ul class="mainNav" id="siteNavigation"><li>Our shops</li><li>Careers at Lark</li></ul>${BODY}`,
    kept: ['We keep your records for ninety days.'],
    site: ['Our shops', 'Careers'],
  },
  {
    what: 'a link that skips to the text',
    page: `<a class="skip-link" href="#main">Skip to main content</a><a href="#c" class="visually-hidden">Jump to content</a>${BODY}`,
    kept: ['We keep your records for ninety days.'],
    site: ['Skip to main', 'Jump to content'],
  },
  {
    what: 'a way back',
    page: `<ol class="breadcrumb"><li><a href="/">Home</a></li><li><a href="/legal">Legal</a></li><li aria-current="page">Privacy notice</li></ol>${BODY}`,
    kept: ['We keep your records for ninety days.'],
    site: ['Home', 'Legal', 'Privacy notice'],
  },
  {
    what: 'links that share and print',
    page: `${BODY}<div class="share-links"><a href="#">Share on Facebook</a><a href="#">Tweet this</a><span>Print this page</span></div><p><a href="#top">Back to top</a></p>`,
    kept: ['We keep your records for ninety days.'],
    site: ['Share on', 'Tweet', 'Print this', 'Back to top'],
  },
  {
    what: 'a box that asks for consent',
    page: `<div id="onetrust-banner-sdk" role="alertdialog"><p>We use cookies to make this site better. By clicking Accept you agree.</p><button>Accept all</button></div>${BODY}`,
    kept: ['We keep your records for ninety days.'],
    site: ['make this site better', 'Accept all'],
  },
  {
    what: 'a box that asks for consent under another name',
    page: `<div class="CookieConsent"><div class="cc-window"><span>This website uses cookies to ensure you get the best experience.</span><a class="cc-btn">Got it!</a></div></div><div id="CybotCookiebotDialog"><p>We use cookies to personalise ads.</p></div>${BODY}`,
    kept: ['We keep your records for ninety days.'],
    site: ['best experience', 'Got it', 'personalise ads'],
  },
  {
    what: 'contents with links into the page',
    page: `<div class="toc"><h2>Contents</h2><ul><li><a href="#a">What we collect</a></li><li><a href="#b">How we share</a></li></ul></div><h2 id="a">What we collect</h2><p>We collect your name.</p><h2 id="b">How we share</h2><p>We share your age.</p>`,
    kept: ['We collect your name.', 'We share your age.'],
    site: ['Contents'],
  },
  {
    what: 'a choice of languages',
    page: `<select><option>English</option><option>Deutsch</option></select><ul class="language-switcher"><li><a href="/fr" lang="fr">Français</a></li><li><a href="/es">Español</a></li></ul>${BODY}`,
    kept: ['We keep your records for ninety days.'],
    site: ['English', 'Français', 'Español'],
  },
  {
    what: 'a sign-up for letters',
    page: `${BODY}<section class="newsletter"><h3>Stay in touch</h3><form><label>Email</label><input><button>Subscribe</button></form></section>`,
    kept: ['We keep your records for ninety days.'],
    site: ['Email', 'Subscribe'],
  },
  {
    what: 'related pages at the side',
    page: `<div class="layout"><div class="sidebar"><h4>Related pages</h4><ul><li><a href="/t">Terms of use</a></li><li><a href="/c">Cookie notice</a></li></ul></div>${BODY}</div>`,
    kept: ['We keep your records for ninety days.'],
    site: ['Terms of use', 'Cookie notice'],
  },
  {
    what: 'buttons that are links and links that are buttons',
    page: `<a role="button" href="#">Open menu</a><button>Close</button><div role="button">Log out</div>${BODY}`,
    kept: ['We keep your records for ninety days.'],
    site: ['Open menu', 'Close', 'Log out'],
  },
  {
    what: 'a policy in a box that the site calls its footer',
    page: `<div class="page-with-footer"><div class="content-header"><h1>Privacy</h1></div><div class="privacy-sidebar-layout"><p>We keep your name for as long as you are our guest.</p></div></div>`,
    kept: ['We keep your name for as long as you are our guest.'],
    site: [],
  },
  {
    what: 'a policy with a list in a box that speaks of a sidebar',
    page: `<div id="page" class="site has-sidebar"><h1>Privacy</h1><p>We collect what you tell us when you become a member:</p><ul><li>Your name</li><li>Your age</li></ul><div class="nav-box"><a href="/a">Our shops</a><span>Sign in</span></div></div>`,
    kept: ['Your name', 'Your age'],
    site: ['Our shops', 'Sign in'],
  },
  {
    what: 'a section of the policy on consent to cookies',
    page: `<main><section id="cookieConsent"><h2>Consent</h2><p>We ask for your consent before we set a cookie.</p></section></main>`,
    kept: ['We ask for your consent before we set a cookie.'],
    site: [],
  },
  {
    what: 'a policy within the page’s own foot of an article',
    page: `<article><p>We keep your name.</p><footer><p>We last changed this policy in May, and we will tell you by e-mail when we change it again.</p></footer></article>`,
    kept: [
      'We keep your name.',
      'We last changed this policy in May, and we will tell you by e-mail when we change it again.',
    ],
    site: [],
  },
  {
    what: 'a line of small print',
    page: `${BODY}<div class="legal-bar"><span>© 2026 Lark Ltd. All rights reserved.</span> <a href="/t">Terms</a> · <a href="/p">Privacy</a> · <a href="/s">Sitemap</a></div>`,
    kept: ['We keep your records for ninety days.'],
    site: ['All rights reserved', 'Sitemap'],
  },
  {
    what: 'a link in a sentence',
    page: `<p>See our <a href="/c">cookie notice</a> for more.</p><p><a href="/x">You can read how we use cookies in our cookie notice.</a></p>`,
    kept: ['See our cookie notice for more.', 'You can read how we use cookies in our cookie notice.'],
    site: [],
  },
];
