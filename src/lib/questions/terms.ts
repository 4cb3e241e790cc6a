import * as m from '$lib/texts/compiled/messages';
import type { Term } from '$lib/ui/terms';

/** A word of the site: its explanation with the source, and where more stands about it. */
export type SiteTerm = Term & {
  readonly source: string;
  readonly used: { readonly href: string; readonly text: string };
};

type Row = readonly [
  id: string,
  term: () => string,
  text: () => string,
  forms: string,
  source: () => string,
  href: string,
  used: () => string
];

const own = m.glossary_source_own;
const method = m.glossary_used_method;
const about = m.glossary_used_about;

const rows: readonly Row[] = [
  [
    'anmeldelse',
    m.glossary_report,
    m.glossary_report_text,
    'anmeldelse|anmeldelsen|anmeldelser|anmeldelsene|anmeldt|anmeldte',
    m.glossary_source_ssb,
    '/om#anmeldelse',
    about
  ],
  [
    'tertial',
    m.glossary_tertial,
    m.glossary_tertial_text,
    'tertial|tertialet|tertialer|tertialene',
    own,
    '/om#tertial',
    about
  ],
  [
    'forelopig',
    m.glossary_provisional,
    m.glossary_provisional_text,
    'foreløpig|foreløpige',
    own,
    '/om#ferske-tall',
    about
  ],
  ['uttak', m.glossary_extraction, m.glossary_extraction_text, '', own, '/om#ferske-tall', about],
  ['utgave', m.glossary_release, m.glossary_release_text, '', own, '/om#utgaver', about],
  ['brudd', m.glossary_break, m.glossary_break_text, '', own, '/om#brudd', about],
  [
    'eksempeltall',
    m.glossary_synthetic,
    m.glossary_synthetic_text,
    'eksempeltall',
    own,
    '/om#eksempeltall',
    about
  ],
  ['forhold', m.glossary_offence, m.glossary_offence_text, '', own, '/om#teller', about],
  ['mistenkt', m.glossary_suspect, m.glossary_suspect_text, '', m.glossary_source_ssb, '/om#teller', about],
  [
    'politidistrikt',
    m.glossary_district,
    m.glossary_district_text,
    'politidistrikt|politidistriktet',
    own,
    '/om#steder',
    about
  ],
  [
    'tilfeldig',
    m.glossary_chance,
    m.glossary_chance_text,
    'tilfeldig|tilfeldige|tilfeldighet|tilfeldigheter',
    own,
    '/om/metode#endring',
    method
  ],
  [
    'usikkerhet',
    m.glossary_uncertainty,
    m.glossary_uncertainty_text,
    'usikkerhet|usikkerheten',
    own,
    '/om/metode#endring',
    method
  ],
  [
    'mid-p',
    m.glossary_mid_p,
    m.glossary_mid_p_text,
    '',
    m.glossary_source_mid_p,
    '/om/metode#endring',
    method
  ],
  ['p-verdi', m.glossary_p, m.glossary_p_text, '', own, '/om/metode#mange-sporsmal', method],
  ['rate', m.glossary_rate, m.glossary_rate_text, 'rate|raten|rater|ratene', own, '/om/metode#rate', method],
  [
    'trakt',
    m.glossary_funnel,
    m.glossary_funnel_text,
    'trakt|trakten|traktdiagram',
    m.glossary_source_funnel,
    '/om/metode#trakt',
    method
  ],
  [
    'forventet',
    m.glossary_expected,
    m.glossary_expected_text,
    '',
    m.glossary_source_expected,
    '/om/metode#forventet',
    method
  ],
  ['gini', m.glossary_gini, m.glossary_gini_text, '', m.glossary_source_gini, '/om/metode#samling', method],
  [
    'lix',
    m.glossary_lix,
    m.glossary_lix_text,
    '',
    m.glossary_source_lix,
    '/tilgjengelighet',
    m.glossary_used_access
  ]
];

/** The words of counting and statistics that the site uses, each explained, in the order one meets them. */
export const siteTerms: readonly SiteTerm[] = rows.map(([id, term, text, forms, source, href, used]) => ({
  id,
  term: term(),
  text: text(),
  forms: forms === '' ? [] : forms.split('|'),
  exact: false,
  source: source(),
  used: { href, text: used() }
}));
