const list = (names: string): ReadonlySet<string> => new Set(names.trim().split(/\s+/));

/** Elements that never have an end tag. */
export const VOID = list('area base br col embed hr img input link meta param source track wbr');

/** Elements whose content no reader sees as text. */
export const UNSEEN = list(
  'script style template head svg math iframe object canvas audio video noembed noframes xmp plaintext map',
);

/** Elements that start and end a block. */
export const BLOCK = list(`
  html body main article section div p ul ol li dl dt dd table thead tbody tfoot tr td th caption h1 h2 h3 h4 h5 h6 header footer nav aside
  form fieldset legend details summary figure figcaption blockquote pre address hr center dialog menu search button select option textarea
  label optgroup noscript hgroup marquee frameset title`);

/** Elements that hold the site's own matter whatever they say. */
export const FURNITURE = list('nav footer menu button select option textarea label dialog search optgroup');

/** Elements in which a header or footer is the text's own, not the site's. */
export const BODY_OF_TEXT = list('main article section blockquote');

/** ARIA roles of the site's own matter. */
export const FURNITURE_ROLES = list(
  'navigation banner contentinfo search menu menubar toolbar dialog alertdialog tablist button',
);

/** Names that sites give to the boxes of their own matter, as whole words of a class or id. */
const FURNITURE_NAMES = list(`
  nav navbar navigation menu submenu mainmenu breadcrumb breadcrumbs topbar toolbar masthead pagination skip skiplink share sharing social
  footer header sidebar banner sitemap related newsletter subscribe`);

const CONSENT = /^(?:cookie|consent|gdpr|ccpa)s?[-_]?(?:banner|bar|popup|modal|overlay|dialog|prompt)/i;

/** What the widespread consent tools call their boxes. Some of them host policies as well, under other names. */
const CONSENT_TOOLS =
  /^(?:cookieconsent|cybotcookiebot|onetrust-(?:banner|consent|pc)|cc[-_](?:window|banner)|usercentrics|didomi-|qc-cmp|cmplz-cookiebanner|cky-consent|iubenda-cs|osano-cm|truste[-_]|klaro)/i;

/** Whether a class or id speaks of the site's own matter. Only a hint: what stands in such a box may be the text after all. */
export function hintsAtFurniture(names: string): boolean {
  return names
    .replaceAll(/(?<=[a-z])(?=[A-Z])/g, '-')
    .toLowerCase()
    .split(/[\s_-]+/)
    .some((word) => FURNITURE_NAMES.has(word));
}

/** Whether a class or id names the box that asks for consent to cookies. */
export function isConsentBox(names: string): boolean {
  return names.split(/\s+/).some((name) => CONSENT.test(name) || CONSENT_TOOLS.test(name));
}
