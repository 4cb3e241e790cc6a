import type { Claim } from '$lib/minutes/document';
import { readMinutes } from '$lib/minutes/read';
import type { TiedClaim, TiedMeeting } from './meeting';

/** For tests: minutes of a made-up meeting. Its agenda has a briefing, a matter of boys, follow-up points and a celebration. */
export const minutesText = `# Referat fra politirådet 12. juni 2024

## 1. Orientering fra politiet
Antall anmeldelser har gått ned med 8 % sammenlignet med samme tid i fjor. Det er en økning i ran. Ingen bydeler peker seg ut.

## 2. Orientering fra kommunen
Voldslovbrudd blant gutter bekymrer kommunen. Fritidsklubber holder åpent om sommeren.

## 3. Oppfølgingspunkter
Statusen ble gjennomgått.

Pkt. 1
Bydelene følger opp ungdom som er registrert for gjentatt kriminalitet.

Pkt. 2
Samtykke til deling av opplysninger må avklares.

Pkt. 3
Bydel Stovner og Bydel Alna har faste møter med politiet. Trafikken omtales ikke.

## 4. Pride 2024
Politiet samarbeider godt med arrangøren. Sårbare minoriteter skal være trygge.

## 5. Eventuelt
Ingenting.

## Oppfølgingspunkter fra politirådsseminaret januar 2024:
1. Det skal arbeides videre med oppfølging av ungdom.
2. Politiet lager en rapport om unge gjengangere.
3. Samarbeidet om innsats i prioriterte områder skal bli tettere.
`;

/** For tests: a meeting with the minutes above, or others, and the given claims. */
export function meetingOf(own: Partial<TiedMeeting> & { readonly text?: string | null } = {}): TiedMeeting {
  const { text = minutesText, ...rest } = own;
  const read = text === null ? null : readMinutes({ name: 'referat.md', text });
  if (read !== null && !read.ok) throw new Error(read.problem.message);
  return { date: '2024-06-12', example: false, minutes: read?.value ?? null, claims: [], ...rest };
}

/** For tests: a confirmed claim of the first matter that robbery rose, changed as given. */
export function tiedClaim(own: Partial<TiedClaim> = {}): TiedClaim {
  return {
    statement: 2,
    anchor: 'sak-1',
    quote: 'Det er en økning i ran.',
    kind: 'change',
    indicator: 'robbery',
    population: 'all',
    area: null,
    status: 'confirmed',
    ...own
  };
}

/** For tests: the claims that the reader proposes in a meeting's minutes. */
export function proposedIn(meeting: TiedMeeting): TiedClaim[] {
  const claims = meeting.minutes && 'claims' in meeting.minutes ? (meeting.minutes.claims as Claim[]) : [];
  return claims.map((claim) => ({ ...claim, status: 'proposed' }));
}
