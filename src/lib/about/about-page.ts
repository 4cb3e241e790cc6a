import type { Release } from '$lib/observations/dataset';
import * as m from '$lib/texts/compiled/messages';
import { date, period } from '$lib/texts/format';

/** A part of the page about the numbers. */
export type AboutSection = {
  readonly id: string;
  readonly title: string;
  readonly paragraphs: readonly string[];
  readonly lines: readonly string[];
};

/** What the numbers are and are not, with the breaks and the release that hold now. */
export function aboutSections(release: Release): AboutSection[] {
  const breaks = breakLines(release);
  const isSynthetic = release.datasets.some(({ synthetic }) => synthetic);
  const section = (id: string, title: string, paragraphs: string[], lines: string[] = []): AboutSection => ({
    id,
    title,
    paragraphs,
    lines
  });
  return [
    section('anmeldelse', m.about_reports_title(), [m.about_reports_1(), m.about_reports_2()]),
    section('teller', m.about_rule_title(), [m.about_rule_1(), m.about_rule_2()]),
    section('tertial', m.about_tertial_title(), [m.about_tertial_1(), m.about_tertial_2()]),
    section('ferske-tall', m.about_fresh_title(), [m.about_fresh_1(), m.about_fresh_2()]),
    section(
      'brudd',
      m.about_break_title(),
      [breaks.length > 0 ? m.about_break_1() : m.about_break_none()],
      breaks
    ),
    section('mangler', m.about_absent_title(), [m.about_absent_1()]),
    section('steder', m.about_places_title(), [m.about_places_1()]),
    section('utgaver', m.about_versions_title(), [
      m.about_versions_1(),
      m.about_versions_2({ number: release.number, date: date(release.published) })
    ]),
    section(
      'eksempeltall',
      m.about_synthetic_title(),
      isSynthetic ? [m.about_synthetic_1(), m.about_synthetic_2()] : [m.about_synthetic_none()]
    )
  ];
}

/** The breaks of the current datasets, each once. */
function breakLines({ datasets }: Release): string[] {
  const lines = datasets
    .filter(({ vintage }) => vintage === 'current')
    .flatMap((dataset) =>
      dataset.breaks.map(({ label, at, why }) =>
        m.about_break_line({ label, at: period(at), why, dataset: `«${dataset.title}»` })
      )
    );
  return [...new Set(lines)];
}
